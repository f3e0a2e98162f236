package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicingTests {

    private static final int RATE = 8_000;

    private final Random random = new Random(7);

    /** Pushes of air through a throat that rings at 700 Hz. */
    private short[] throat(int hertz) {
        var sound = new short[256];
        for (var i = 0; i < sound.length; i++) {
            var since = i % (RATE / hertz);
            sound[i] = (short) (8_000 * Math.exp(-since / 20.0) * Math.sin(2 * Math.PI * 700 * since / RATE)
                    + 100 * random.nextGaussian());
        }
        return sound;
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 120, 200, 300, 400})
    void lowAndHighThroatsSound(int hertz) {
        assertThat(Voicing.in(throat(hertz))).isTrue();
    }

    @Test
    void breathDoesNot() {
        var sound = new short[256];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = (short) (3_000 * random.nextGaussian());
        }
        assertThat(Voicing.in(sound)).isFalse();
    }

    @Test
    void aRumbleIsLikeItselfAndStillNoThroat() {
        var sound = new short[256];
        var level = 0.0;
        for (var i = 0; i < sound.length; i++) {
            level = 0.99 * level + 500 * random.nextGaussian();
            sound[i] = (short) level;
        }
        assertThat(Voicing.in(sound)).isFalse();
    }

    @Test
    void silenceDoesNot() {
        assertThat(Voicing.in(new short[256])).isFalse();
    }
}
