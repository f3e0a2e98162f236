package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProsodyTests {

    private static final float SILENT = -9.5f;
    private static final float LOUD = 8;

    /** Silence, speech, silence, in frames. */
    private static Prosody sentence(int before, int speech, int after) {
        var loudness = new float[2 * (before + speech + after)];
        Arrays.fill(loudness, SILENT);
        Arrays.fill(loudness, 2 * before, 2 * (before + speech), LOUD);
        return new Prosody(new float[0], new float[0], loudness, new float[0]);
    }

    @Test
    void silenceAroundTheSpeechIsKnownBeforeItIsMade() {
        var plan = sentence(16, 64, 42);
        assertThat(plan.begin()).isEqualTo(16);
        assertThat(plan.end()).isEqualTo(80);
    }

    @Test
    void aSentenceInWhichNothingIsHeardIsMadeWhole() {
        var plan = sentence(10, 0, 5);
        assertThat(plan.begin()).isZero();
        assertThat(plan.end()).isEqualTo(15);
    }

    @Test
    void aShortSentenceIsOnePart() {
        assertThat(sentence(16, 80, 40).cuts()).containsExactly(16, 96);
    }

    @Test
    void aLongSentenceIsCutWhereItIsFaintestAndEachPartIsLongerThanTheOneBefore() {
        var plan = sentence(16, 400, 40);
        plan.loudness()[2 * 63] = 0;
        plan.loudness()[2 * 63 + 1] = 0;
        var cuts = plan.cuts();
        assertThat(cuts).startsWith(16, 63).endsWith(416);
        for (var i = 2; i < cuts.size() - 1; i++) {
            assertThat(cuts.get(i) - cuts.get(i - 1)).isGreaterThan(cuts.get(i - 1) - cuts.get(i - 2));
        }
    }
}
