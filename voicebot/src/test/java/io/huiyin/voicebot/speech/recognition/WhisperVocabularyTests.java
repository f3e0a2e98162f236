package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperVocabularyTests {

    @TempDir
    Path folder;

    private WhisperVocabulary vocabulary;

    @BeforeEach
    void writeAVocabularyOfAllBytesAndSomePairs() throws IOException {
        List<String> words = new ArrayList<>();
        var next = 0x100;
        for (var b = 0; b < 0x100; b++) {
            var printable = b >= 33 && b <= 126 || b >= 161 && b <= 172 || b >= 174;
            words.add(String.valueOf((char) (printable ? b : next++)));
        }
        words.addAll(List.of("å¥", "å¥½", "ab", "bc", "abc", "Ġa", "<|endoftext|>", "<|zh|>"));
        vocabulary = WhisperVocabulary.read(Files.writeString(folder.resolve("v.txt"), String.join("\n", words)));
    }

    @Test
    void everyTextComesBack() {
        for (var text : List.of("好，你好。", " 12345 hello's 幸福小区3栋\n", "𠮷\t ")) {
            assertThat(vocabulary.decode(numbers(text))).isEqualTo(text);
        }
    }

    @Test
    void thePairWithTheLowestNumberIsJoinedFirst() {
        assertThat(vocabulary.encode("好")).containsExactly(257);
        assertThat(vocabulary.encode("abc")).containsExactly(260);
        assertThat(vocabulary.encode("bc")).containsExactly(259);
        assertThat(vocabulary.encode(" a")).containsExactly(261);
    }

    @Test
    void halfACharacterIsLeftOut() {
        var words = new ArrayList<>(numbers("你"));
        words.add(256);
        assertThat(vocabulary.decode(words)).isEqualTo("你");
    }

    @Test
    void marksAreNoText() throws IOException {
        assertThat(vocabulary.decode(List.of(257, vocabulary.mark("zh"), vocabulary.end())))
                .isEqualTo("好");
    }

    @Test
    void anotherModelsVocabularyIsRefused() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "a\nb\n");
        assertThatThrownBy(() -> WhisperVocabulary.read(other)).hasMessageContaining("endoftext");
    }

    private List<Integer> numbers(String text) {
        return Arrays.stream(vocabulary.encode(text)).boxed().toList();
    }
}
