package io.huiyin.evaluation.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.evaluation.turns.EndingsLearning.Example;
import io.huiyin.voicebot.turn.Expectation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainEndingsCommandTests {

    private static final List<Example> EXAMPLES = List.of(
            new Example("路灯已经修好了。", Expectation.ANSWER),
            new Example("没有人来，水还没通了", Expectation.ANSWER),
            new Example("垃圾昨天清走了", Expectation.ANSWER));

    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    private int train(String... arguments) {
        return new CommandLine(new TrainEndingsCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    @Test
    void whatTextsEndWithSpeaksForAnEndAndWhatStandsInsideAgainstOne() {
        var weights = EndingsLearning.from(EXAMPLES).weights();
        assertThat(weights.get("…了")).isGreaterThan(0.5);
        assertThat(weights.get("…来")).isLessThan(0);
        assertThat(weights.get("answer0")).isLessThan(0);
    }

    @Test
    void theSameTextsGiveTheSameWeights() {
        assertThat(EndingsLearning.from(EXAMPLES)).isEqualTo(EndingsLearning.from(EXAMPLES));
    }

    @Test
    void textsThatAreMeasuredOnAreLeftOut() throws IOException {
        var measured = TurnScript.shipped().stream()
                .filter(script -> script.part().equals("test"))
                .map(script -> String.join("", script.pieces()))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        var texts = Files.writeString(folder.resolve("texts.csv"), "text\n\"" + measured + "\"\n河边的栏杆坏了很久\n");
        var out = folder.resolve("endings.tsv");
        assertThat(train("--demands", texts.toString(), "--out", out.toString()))
                .isZero();
        assertThat(said.toString()).containsPattern("\\d+ texts, [1-9]\\d* left out");
        assertThat(out).content().contains("…久\t").doesNotContain(measured.substring(measured.length() - 4) + "\t");
    }

    @Test
    void aFileThatIsNotThereExitsWithTwoAndIsNamed() {
        assertThat(train("--answers", folder.resolve("none.csv").toString(), "--out", "x.tsv"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("none.csv");
    }
}
