package io.huiyin.voicebot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackChannelTests {

    @ParameterizedTest
    @ValueSource(strings = {"嗯", "嗯。", "嗯嗯", "哦，好的", "对对", "是的", "好", "行行", "对试的", "这", "我。", "今天"})
    void showsThatSomebodyListens(String words) {
        assertThat(BackChannel.is(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不对", "不是", "好的，我要投诉", "停", "转人工", "解决了", "不行", "", "对不起", "没有", "满意", "喂"})
    void whoWantsToSpeakSaysOtherWords(String words) {
        assertThat(BackChannel.is(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"停！", "喂喂", "人工", "等一下", "没有。"})
    void aWordOfCommandIsMeantHoweverShort(String words) {
        assertThat(BackChannel.commands(words)).isTrue();
        assertThat(BackChannel.is(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我", "这就是普通话", "好的", ""})
    void noiseAndMurmursAreNoCommands(String words) {
        assertThat(BackChannel.commands(words)).isFalse();
    }
}
