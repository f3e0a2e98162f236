package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HallucinationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(音声)",
                "（笑）",
                "(音) (不知)。",
                "[音乐]",
                "这位是普通话的句子。",
                "以下是普通",
                "普通话的。",
                "这就是普通话。",
                "不不不不不不不不不不",
                "这一句话,这一句话,这一句话,这一句话,这一句话,这一句话,"
            })
    void isNotWhatACitizenSaid(String text) {
        assertThat(Hallucination.removed(text)).isEmpty();
    }

    @Test
    void twoHundredOpeningBracketsAreNothing() {
        assertThat(Hallucination.removed("(".repeat(220))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不满意。",
                "对对对，是这样的",
                "我要反映(那个)小区的事",
                "电话是13800000000",
                "哈哈哈",
                "我不会说普通话",
                "普通",
                "我说的是普通话的句子，请你们记下来好不好"
            })
    void isWhatACitizenSaid(String text) {
        assertThat(Hallucination.removed(text)).isEqualTo(text);
    }
}
