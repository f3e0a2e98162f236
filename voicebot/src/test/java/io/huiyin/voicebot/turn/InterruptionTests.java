package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.turn.Interruption.Sign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterruptionTests {

    private static final int WINDOW = 32;

    private final Interruption interruption = new Interruption(TurnSettings.USUAL);
    /** Sign and the moment it was given. */
    private final List<String> signs = new ArrayList<>();

    private int millis;

    private void hear(int length, int hertz, double loudness, float probability) {
        for (var end = millis + length; millis < end; ) {
            var sound = new short[256];
            for (var i = 0; i < sound.length; i++) {
                sound[i] = (short) (loudness * Math.sin(2 * Math.PI * hertz * (millis * 8 + i) / 8_000));
            }
            millis += WINDOW;
            note(interruption.window(sound, probability));
        }
    }

    private void note(Sign sign) {
        if (sign != Sign.NONE) {
            signs.add(sign + " " + millis);
        }
    }

    private void voice(int length) {
        hear(length, 800, 6_000, 0.9f);
    }

    private void hiss(int length, float probability) {
        var random = new Random(7);
        for (var end = millis + length; millis < end; ) {
            var sound = new short[256];
            for (var i = 0; i < sound.length; i++) {
                sound[i] = (short) (3_000 * random.nextGaussian());
            }
            millis += WINDOW;
            note(interruption.window(sound, probability));
        }
    }

    private void silence(int length) {
        hear(length, 800, 30, 0.02f);
    }

    @Test
    void aVoiceHoldsTheRobotAtOnceAndStopsItWhenItGoesOn() {
        silence(320);
        voice(960);
        assertThat(signs).containsExactly("HOLD 384", "STOP 1216");
        assertThat(interruption.lasting()).isGreaterThanOrEqualTo(TurnSettings.USUAL.bargeIn());
    }

    @Test
    void aCoughIsNoWord() {
        silence(320);
        voice(96);
        silence(320);
        assertThat(signs).containsExactly("HOLD 384", "DISMISS 544");
    }

    @Test
    void breathAndRustlingAreNoVoiceThoughTheDetectorThinksSo() {
        silence(320);
        hiss(1_600, 0.9f);
        assertThat(signs).isEmpty();
    }

    @Test
    void aWordThatBeginsWithBreathHoldsWhenTheDetectorIsSure() {
        silence(320);
        hiss(96, 0.97f);
        voice(320);
        silence(1_600);
        assertThat(signs).containsExactly("HOLD 416", "GO_ON 1760");
    }

    @Test
    void breathThatGoesOnIsNoBeginningOfAWord() {
        silence(320);
        hiss(960, 0.97f);
        assertThat(signs).containsExactly("HOLD 416", "DISMISS 512");
        voice(64);
        assertThat(signs).last().isEqualTo("HOLD 1312");
    }

    @Test
    void aVoiceOverALoudHissStopsTheRobotByItsWordsOnly() {
        voice(96);
        hiss(1_600, 0.9f);
        silence(160);
        assertThat(signs).containsExactly("HOLD 64", "DISMISS 1824");
    }

    @Test
    void aSyllableMayBeACommandAndIsNotWaitedForLong() {
        voice(192);
        silence(1_600);
        assertThat(signs).containsExactly("HOLD 64", "SHORT 320", "GO_ON 672");
    }

    @Test
    void aShortWordWaitsForWhatItIs() {
        voice(384);
        silence(1_600);
        assertThat(signs).containsExactly("HOLD 64", "GO_ON 1408");
    }

    @Test
    void whoGoesOnAfterAShortWordInterrupts() {
        voice(384);
        silence(256);
        voice(320);
        assertThat(signs).containsExactly("HOLD 64", "HOLD 672", "STOP 896");
    }

    @Test
    void aMurmurWithClosedLipsDoesNotEvenHold() {
        hear(288, 200, 6_000, 0.9f);
        silence(320);
        assertThat(signs).isEmpty();
    }

    @Test
    void noiseThatIsNoVoiceIsNothing() {
        hear(2_000, 800, 15_000, 0.3f);
        assertThat(signs).isEmpty();
    }

    @Test
    void aVoiceThatDoesNotStandOutOfTheNoiseIsNotMeant() {
        hear(3_200, 800, 2_000, 0.1f);
        hear(320, 800, 2_500, 0.9f);
        assertThat(signs).isEmpty();
        voice(64);
        assertThat(signs).hasSize(1);
    }

    @Test
    void aLineThatSendsNothingEndsTheDoubtToo() {
        voice(96);
        note(interruption.silence(Duration.ofMillis(300)));
        assertThat(signs).containsExactly("HOLD 64", "DISMISS 96");
    }
}
