package io.huiyin.evaluation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthesisCommandTests {

    private final StringWriter errors = new StringWriter();

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setErr(new PrintWriter(errors)).execute(arguments);
    }

    @Test
    void homophonesAndTheSpellingOfNumbersAreNoErrors() {
        var errors = new PinyinErrors();
        errors.add("小区停水五零一", "小区听水501");
        assertThat(errors.rate()).isZero();
        errors.add("满意", "慢慢一");
        // seven syllables and two, one too many
        assertThat(errors.rate()).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void theDistanceCountsInsertionsDeletionsAndReplacements() {
        assertThat(PinyinErrors.distance(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
                .isEqualTo(2);
        assertThat(PinyinErrors.distance(List.of(), List.of("a"))).isEqualTo(1);
    }

    @Test
    void theSentencesThatAreShippedAreReadable() throws Exception {
        assertThat(TestSentence.read(null)).hasSize(60).allSatisfy(sentence -> {
            assertThat(sentence.text()).isNotBlank();
            assertThat(sentence.spoken()).doesNotContainPattern("\\d");
        });
    }

    @Test
    void aWrongColumnIsNamedWithItsLine(@TempDir Path folder) throws Exception {
        var file = folder.resolve("wrong.csv");
        Files.writeString(file, "satz\n您好\n");
        assertThatThrownBy(() -> TestSentence.read(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("text");
        assertThat(run(new SynthesisCommand(), "--sentences", file.toString())).isEqualTo(2);
    }

    @Test
    void aMissingFileAndBadArgumentsExitWithTwoAndSayWhatToDo(@TempDir Path folder) {
        var missing = folder.resolve("missing.csv").toString();
        assertThat(run(new SynthesisCommand(), "--sentences", missing)).isEqualTo(2);
        assertThat(errors.toString()).contains("missing.csv");
        assertThat(run(new SynthesisCommand(), "--threads", "0")).isEqualTo(2);
        assertThat(run(new SpeakCommand(), "您好")).isEqualTo(2);
        assertThat(run(new SpeakCommand(), "您好", "--out", "x.wav", "--speed", "9"))
                .isEqualTo(2);
    }
}
