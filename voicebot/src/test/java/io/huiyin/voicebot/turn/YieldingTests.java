package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.turn.Interruption.Sign;
import io.huiyin.voicebot.turn.Yielding.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class YieldingTests {

    private final Yielding yielding = new Yielding();

    @BeforeEach
    void theRobotSpeaks() {
        yielding.begins();
    }

    @Test
    void wordsAfterAVoiceStopTheRobot() {
        assertThat(yielding.sound(Sign.HOLD)).isEqualTo(Deed.HOLD);
        assertThat(yielding.words("我要投诉")).isEqualTo(Deed.STOP);
    }

    @Test
    void wordsThatComeLateStopItToo() {
        yielding.sound(Sign.HOLD);
        assertThat(yielding.sound(Sign.GO_ON)).isEqualTo(Deed.GO_ON);
        assertThat(yielding.words("我要投诉")).isEqualTo(Deed.STOP);
    }

    @Test
    void wordsWithoutAVoiceAreInvented() {
        assertThat(yielding.words("以下是普通话的句子")).isEqualTo(Deed.GO_ON);
        yielding.sound(Sign.HOLD);
        assertThat(yielding.sound(Sign.DISMISS)).isEqualTo(Deed.GO_ON);
        assertThat(yielding.words("不错。")).isEqualTo(Deed.GO_ON);
    }

    @Test
    void ofASyllableOnlyACommandStopsIt() {
        yielding.sound(Sign.HOLD);
        assertThat(yielding.sound(Sign.SHORT)).isEqualTo(Deed.NONE);
        assertThat(yielding.words("怎么办")).isEqualTo(Deed.GO_ON);
        yielding.sound(Sign.HOLD);
        yielding.sound(Sign.SHORT);
        assertThat(yielding.words("停")).isEqualTo(Deed.STOP);
    }

    @Test
    void afterAMurmurItsOwnEchoIsNoInterruption() {
        yielding.sound(Sign.HOLD);
        assertThat(yielding.words("好的")).isEqualTo(Deed.GO_ON);
        assertThat(yielding.words("好的请说出您要反映的事情")).isEqualTo(Deed.GO_ON);
    }

    @Test
    void whoGoesOnAfterAMurmurIsHeard() {
        yielding.sound(Sign.HOLD);
        yielding.words("好的");
        assertThat(yielding.sound(Sign.HOLD)).isEqualTo(Deed.HOLD);
        assertThat(yielding.words("好的我要投诉")).isEqualTo(Deed.STOP);
    }

    @Test
    void aLongVoiceNeedsNoWords() {
        assertThat(yielding.sound(Sign.STOP)).isEqualTo(Deed.STOP);
    }
}
