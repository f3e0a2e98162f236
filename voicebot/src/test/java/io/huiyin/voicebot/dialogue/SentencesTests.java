package io.huiyin.voicebot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void theyAreCutWhereASpeakerBreathes() {
        assertThat(Sentences.of("您好！请问问题解决了吗？解决了请按1，没有请按2。")).containsExactly("您好！", "请问问题解决了吗？", "解决了请按1，没有请按2。");
    }

    @Test
    void marksAloneBelongToTheSentenceBefore() {
        assertThat(Sentences.of("真的？！\n好。")).containsExactly("真的？！", "好。");
    }

    @Test
    void nothingIsNoSentence() {
        assertThat(Sentences.of("  ")).isEmpty();
        assertThat(Sentences.of("。")).isEmpty();
    }
}
