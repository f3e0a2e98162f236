package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackChannelTests {

    @ParameterizedTest
    @ValueSource(strings = {"嗯", "嗯。", "嗯嗯", "哦，好的", "对对", "是的", "好", "行行"})
    void showsThatSomebodyListens(String words) {
        assertThat(BackChannel.is(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不对", "不是", "好的，我要投诉", "停", "转人工", "解决了", "不行", "", "对不起"})
    void whoWantsToSpeakSaysOtherWords(String words) {
        assertThat(BackChannel.is(words)).isFalse();
    }
}
