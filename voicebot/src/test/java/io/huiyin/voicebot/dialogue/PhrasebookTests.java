package io.huiyin.voicebot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.dialogue.Phrasebook.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasebookTests {

    private final Phrasebook book = Phrasebook.of(Map.of(
            "good", List.of("满意"),
            "not", List.of("不", "没有"),
            "bad", List.of("不满意"),
            "all", List.of("全部"),
            "yes", List.of("|有|")));

    private List<String> words(String said) {
        return book.find(said).stream()
                .flatMap(c -> c.words().stream())
                .map(Word::word)
                .toList();
    }

    @Test
    void theLongestWordWins() {
        assertThat(words("我不满意")).containsExactly("不满意");
    }

    @Test
    void findsWordsBySound() {
        assertThat(words("我很慢一")).containsExactly("满意");
        assertThat(words("布曼衣")).containsExactly("不满意");
    }

    @Test
    void readsTraditionalCharacters() {
        assertThat(words("沒有滿意")).containsExactly("没有", "满意");
    }

    @Test
    void aLongerWordHidesASyllableThatSoundsLikeADenial() {
        assertThat(words("全部满意")).containsExactly("全部", "满意");
    }

    @Test
    void aWordBetweenBarsStandsAlone() {
        assertThat(words("嗯，有啊")).containsExactly("有");
        assertThat(words("有三天")).isEmpty();
    }

    @Test
    void wordsDoNotReachOverAPause() {
        assertThat(words("不，满意")).containsExactly("不", "满意");
    }
}
