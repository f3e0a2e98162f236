package io.huiyin.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTests {

    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,8000", "24000,8000", "8000,24000", "44100,8000", "16000,24000"})
    void aToneInsideTheBandKeepsItsPlaceAndItsStrength(int from, int to) {
        var out = Resampler.resample(tone(1_000, from, from), from, to);
        assertThat(out).hasSize(to);
        var expected = tone(1_000, to, to);
        for (var i = to / 10; i < to * 9 / 10; i++) {
            assertThat((double) out[i]).as("sample %d", i).isCloseTo(expected[i], within(12));
        }
    }

    @ParameterizedTest
    @CsvSource({"16000,8000,4500", "24000,8000,6000", "44100,8000,9000"})
    void aToneAboveTheBandIsGoneInsteadOfFoldedBack(int from, int to, int hertz) {
        var out = Resampler.resample(tone(hertz, from, from), from, to);
        // −60 dB of 10,000
        assertThat(rms(Arrays.copyOfRange(out, to / 10, to * 9 / 10))).isLessThan(10);
    }

    @Test
    void doublingLeavesNoImageAboveTheOldBand() {
        var out = Resampler.resample(tone(3_000, 8_000, 8_000), 8_000, 16_000);
        var back = tone(3_000, 16_000, 16_000);
        var error = new short[12_000];
        for (var i = 0; i < error.length; i++) {
            error[i] = (short) (out[i + 2_000] - back[i + 2_000]);
        }
        assertThat(rms(error)).isLessThan(10);
    }

    @Test
    void aStreamInPiecesOfAnySizeSoundsLikeTheWhole() {
        var random = new Random(42);
        var sound = new short[24_000];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = (short) random.nextInt(-20_000, 20_000);
        }
        for (var rates : new int[][] {{24_000, 8_000}, {8_000, 16_000}, {44_100, 8_000}}) {
            var whole = Resampler.resample(sound, rates[0], rates[1]);
            var resampler = new Resampler(rates[0], rates[1]);
            var pieces = new short[whole.length];
            var filled = 0;
            for (var at = 0; at < sound.length; ) {
                var size = Math.min(random.nextInt(0, 700), sound.length - at);
                var out = resampler.next(Arrays.copyOfRange(sound, at, at + size));
                System.arraycopy(out, 0, pieces, filled, out.length);
                filled += out.length;
                at += size;
            }
            var rest = resampler.finish();
            System.arraycopy(rest, 0, pieces, filled, rest.length);
            assertThat(filled + rest.length).isEqualTo(whole.length);
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void aConstantStaysAConstant() {
        var sound = new short[4_000];
        Arrays.fill(sound, (short) 5_000);
        var out = Resampler.resample(sound, 44_100, 8_000);
        for (var i = 100; i < out.length - 100; i++) {
            assertThat(out[i]).isBetween((short) 4_999, (short) 5_001);
        }
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    private static short[] tone(int hertz, int rate, int samples) {
        var sound = new short[samples];
        for (var i = 0; i < samples; i++) {
            sound[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return sound;
    }

    private static double rms(short[] samples) {
        var sum = 0.0;
        for (var sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
