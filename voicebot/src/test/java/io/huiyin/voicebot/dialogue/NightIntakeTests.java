package io.huiyin.voicebot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NightIntakeTests {

    private final NightScript script = NightScript.read();

    @Test
    void theScriptHasEverySentence() {
        for (String name : new String[] {
            "opening",
            "silence",
            "unheard",
            "more",
            "place",
            "readBack",
            "at",
            "correct",
            "answer",
            "enough",
            "advice",
            "filed",
            "answered",
            "danger",
            "toHuman",
            "nobody",
            "farewell",
            "broken"
        }) {
            assertThat(script.sentence(name)).isNotBlank();
        }
    }

    @Test
    void shortAnswersAreToldApart() {
        assertThat(script.says(NightScript.Word.HUMAN, "给我转人公")).isTrue();
        assertThat(script.says(NightScript.Word.DONE, "没有了")).isTrue();
        assertThat(script.says(NightScript.Word.DISAGREE, "不对")).isTrue();
        assertThat(script.says(NightScript.Word.AGREE, "对")).isTrue();
        assertThat(script.says(NightScript.Word.AGREE, "对面的路灯坏了")).isFalse();
    }
}
