package io.huiyin.voicebot.speech.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTests {

    private final Language language = Language.of(LanguageModelTests.TEXTS, List.of("星河街道", "水务集团"));

    @Test
    void itIsTheSameAfterItWasWrittenAndRead(@TempDir Path folder) throws IOException {
        var file = folder.resolve("language/city.lm");
        language.write(file);
        var read = Language.read(file);
        assertThat(read.terms()).isEqualTo(language.terms());
        assertThat(read.model().ngrams()).isEqualTo(language.model().ngrams());
        assertThat(read.model().perplexity(LanguageModelTests.TEXTS))
                .isEqualTo(language.model().perplexity(LanguageModelTests.TEXTS));
    }

    @Test
    void aFileThatIsNotWholeOrNoneIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("city.lm");
        language.write(file);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Language.read(file)).hasMessageContaining("not whole");
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> Language.read(file)).hasMessageContaining("no language model");
    }

    @Test
    void whatItIsWorthIsFoundOnTextsKeptOutOfIt() {
        var texts = IntStream.range(0, 200)
                .mapToObj(n -> LanguageModelTests.TEXTS.get(n % 6) + "第" + n + "次来电，问题还没有解决。")
                .toList();
        var trial = LanguageTrial.of(texts, List.of());
        var strange = LanguageTrial.of(
                IntStream.range(0, 200)
                        .mapToObj(n -> new StringBuilder(texts.get(n))
                                .reverse()
                                .insert(n % 9, (char) ('一' + 37 * n))
                                .toString())
                        .toList(),
                List.of());
        assertThat(trial.perplexity()).isGreaterThan(1).isLessThan(strange.perplexity());
        assertThat(trial.changedShare()).isBetween(0.0, 0.02);
    }
}
