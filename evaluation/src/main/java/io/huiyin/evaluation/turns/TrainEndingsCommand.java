package io.huiyin.evaluation.turns;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.turns.EndingsLearning.Example;
import io.huiyin.voicebot.turn.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin models train endings}: learns what answers and demands end with, for the end of turns. */
@Command(
        name = "endings",
        description =
                "Learns from whole texts what answers, demands and places end with and their beginnings do not. The tuning turns"
                        + " of evaluate turns count, too; texts that are nearly ones of its other turns are left out.",
        mixinStandardHelpOptions = true)
public final class TrainEndingsCommand implements Callable<Integer> {

    private static final String TUNING = "tuning";
    /** Pairs of characters of the shorter text that the other has, too. */
    private static final double NEARLY = 0.75;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--answers", split = ",", paramLabel = "FILE.csv", description = "answers, in a column text")
    private List<Path> answers = List.of();

    @Option(names = "--demands", split = ",", paramLabel = "FILE.csv", description = "demands, in a column text")
    private List<Path> demands = List.of();

    @Option(
            names = "--places",
            split = ",",
            paramLabel = "FILE.csv",
            description = "where something is, in a column text; the project's own are places.csv beside turns.csv")
    private List<Path> places = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.tsv", description = "where the weights are written")
    private Path out = Path.of("endings.tsv");

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    record Result(int texts, int leftOut, int endings) {}

    @Override
    public Integer call() throws IOException {
        try {
            var examples = new ArrayList<Example>();
            read(answers, Expectation.ANSWER, examples);
            read(demands, Expectation.DEMAND, examples);
            read(places, Expectation.PLACE, examples);
            for (var script : TurnScript.shipped()) {
                var expectation = script.asked().expectation();
                if (script.part().equals(TUNING) && expectation.digits() == 0) {
                    examples.add(new Example(Breath.text(script.pieces()), expectation));
                }
            }
            var measured = TurnScript.shipped().stream()
                    .filter(script -> !script.part().equals(TUNING))
                    .map(script -> pairs(String.join("", script.pieces())))
                    .toList();
            var taught = examples.stream()
                    .filter(example -> measured.stream().noneMatch(turn -> near(pairs(example.text()), turn)))
                    .toList();
            var endings = EndingsLearning.from(taught);
            endings.write(out);
            var result = new Result(
                    taught.size(),
                    examples.size() - taught.size(),
                    endings.weights().size());
            var line = "%s: %d texts, %d left out, %d endings%n"
                    .formatted(out, result.texts, result.leftOut, result.endings);
            new Told(spec).result(line, result, json);
            return 0;
        } catch (BadInput e) {
            return new Told(spec).badInput(e.getMessage());
        }
    }

    private static void read(List<Path> files, Expectation expectation, List<Example> into) {
        for (var file : files) {
            for (var row : CsvFile.rows(file, List.of("text"))) {
                into.add(new Example(row.getField("text"), expectation));
            }
        }
    }

    private static Set<String> pairs(String text) {
        var words = text.replaceAll("[^\\p{L}\\p{N}]+", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    private static boolean near(Set<String> text, Set<String> other) {
        var shared = text.stream().filter(other::contains).count();
        return shared > NEARLY * Math.max(1, Math.min(text.size(), other.size()));
    }
}
