package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.core.audio.AudioFrame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelephoneSoundTests {

    private static final int RATE = 24_000;

    /** Silence, a tone, silence: seconds each. */
    private static float[] tone(double before, double seconds, double after, double amplitude) {
        var sound = new float[(int) ((before + seconds + after) * RATE)];
        for (var i = (int) (before * RATE); i < (before + seconds) * RATE; i++) {
            sound[i] = (float) (amplitude * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return sound;
    }

    private static double level(short[] samples) {
        return Math.sqrt(Arrays.stream(toInts(samples))
                        .mapToDouble(s -> (double) s * s)
                        .average()
                        .orElse(0))
                / Short.MAX_VALUE;
    }

    private static int[] toInts(short[] samples) {
        var ints = new int[samples.length];
        for (var i = 0; i < ints.length; i++) {
            ints[i] = samples[i];
        }
        return ints;
    }

    @Test
    void silenceAroundTheSpeechIsCutToEightyMilliseconds() {
        var sound = TelephoneSound.of(tone(0.5, 1, 0.7, 0.3), RATE);
        assertThat(sound.millis()).isCloseTo(1_160, within(20));
    }

    @Test
    void quietAndLoudSpeechComesOutAtTwentyDecibelsBelowFullScale() {
        for (var amplitude : new double[] {0.02, 0.3, 1}) {
            var samples = TelephoneSound.of(tone(0, 1, 0, amplitude), RATE).samples();
            assertThat(20 * Math.log10(level(samples))).isCloseTo(-20, within(0.5));
        }
    }

    @Test
    void aPeakIsNotClipped() {
        var sound = tone(0, 1, 0, 0.01);
        for (var i = 12_000; i < 12_012; i++) {
            sound[i] = 0.9f;
        }
        var samples = TelephoneSound.of(sound, RATE).samples();
        assertThat(Arrays.stream(toInts(samples)).map(Math::abs).max().orElse(0))
                .isLessThan(Short.MAX_VALUE);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(TelephoneSound.of(new float[0], RATE).samples()).isEmpty();
        assertThat(TelephoneSound.of(new float[24_000], RATE).samples()).isEmpty();
    }

    @Test
    void partsThatOverlapJoinToTheWholeWhateverTheirLoudness() {
        var whole = tone(0.2, 2, 0.3, 0.3);
        var overlap = RATE / 5;
        var cut = RATE;
        var first = Arrays.copyOf(whole, cut + overlap);
        var second = Arrays.copyOfRange(whole, cut - overlap, whole.length);
        for (var i = 0; i < second.length; i++) {
            second[i] *= 0.7f;
        }
        var sound = new TelephoneSound(RATE, overlap);
        var joined = AudioFrame.joined(List.of(sound.next(first, 1, false), sound.next(second, 1, true)))
                .samples();
        var expected = TelephoneSound.of(whole, RATE).samples();
        assertThat(joined).hasSameSizeAs(expected);
        for (var i = 0; i < joined.length; i++) {
            assertThat((int) joined[i]).isCloseTo(expected[i], within(60));
        }
    }
}
