package io.huiyin.evaluation.screening;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huiyin.agentassist.screening.Screening;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.Told;
import io.huiyin.evaluation.screening.ScreeningScore.Said;
import io.huiyin.kbvectors.embedding.BgeEmbedder;
import io.huiyin.kbvectors.embedding.EmbeddingUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin evaluate screening}: what is advised against, rightly and wrongly, and whether danger gets through. */
@Command(
        name = "screening",
        description =
                "Measures which demands are advised against, by kind, and how many legitimate ones: with the city's own rules.",
        mixinStandardHelpOptions = true)
public final class ScreeningCommand implements Callable<Integer> {

    /** As the product embeds. */
    private static final int MAX_TOKENS = 256;

    /** A place that this share of the texts names is where they are from. */
    private static final double HOME = 0.1;

    /** With fewer texts one cannot tell. */
    private static final int TEXTS_FOR_HOME = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cases",
            paramLabel = "FILE.csv",
            description = "columns id,text,expected (none, danger or a kind of the city); optional part, earlier")
    private @Nullable Path cases;

    @Option(names = "--part", paramLabel = "NAME", description = "only the cases of this part")
    private @Nullable String part;

    @Option(
            names = "--legitimate",
            split = ",",
            paramLabel = "FILE.csv",
            description = "demands that a city took and worked on, none of which should be advised against")
    private List<Path> legitimate = List.of();

    @Option(names = "--column", paramLabel = "COL", description = "the column of --legitimate that holds the texts")
    private String column = "text";

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "legitimate demands of fewer characters are left out (${DEFAULT-VALUE})")
    private int least = 15;

    @Option(names = "--city", paramLabel = "DIR", description = "the city's folder (the demo city's)")
    private @Nullable Path city;

    @Option(
            names = "--home",
            split = ",",
            paramLabel = "NAME",
            description = "places that the texts call their own city; left out, a place that a tenth of them names")
    private List<String> home = List.of();

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    @Option(
            names = "--details",
            paramLabel = "OUT.csv",
            description = "writes id, expected, said and confidence of each row that was not right, without texts")
    private @Nullable Path details;

    @Override
    public Integer call() throws IOException {
        try {
            if (cases == null && legitimate.isEmpty()) {
                throw new BadInput("nothing to measure: name --cases FILE.csv or --legitimate FILE.csv");
            }
            var result = measure(CityFolder.read(folder()));
            new Told(spec).result(table(result), result, json);
            return 0;
        } catch (BadInput | CityFolderException e) {
            return new Told(spec).badInput(e.getMessage());
        } catch (EmbeddingUnavailable | CompletionException e) {
            return new Told(spec).failed("nothing was measured: " + e.getMessage());
        }
    }

    private Path folder() {
        return city != null ? city : Path.of(System.getProperty("huiyin.home", "."), "core", "cities", "yunting");
    }

    private Map<String, Object> measure(CityFolder folder) throws IOException {
        var rules = Screening.of(folder, home);
        var judged = cases == null ? List.<ScreeningCase>of() : ScreeningCase.read(cases, part, rules.kinds());
        var taken = new ArrayList<ScreeningCase>();
        for (var file : legitimate) {
            taken.addAll(ScreeningCase.legitimate(file, column, least));
        }
        var own = home.isEmpty() ? homeOf(rules, judged, taken) : home;
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        try (var embedder = new BgeEmbedder(threads, MAX_TOKENS, 1)) {
            var screener = Screening.of(folder, own).learnt(embedder);
            var result = new LinkedHashMap<String, Object>();
            var millis = new ArrayList<Double>();
            var score = score(screener, judged, millis);
            var real = score(screener, taken, millis);
            report(judged.isEmpty() ? real : score, result);
            if (!taken.isEmpty()) {
                report(real, result, taken.size());
            }
            double[] times = millis.stream().mapToDouble(Double::doubleValue).toArray();
            result.put("p50Millis", Percentile.of(times, 0.5));
            result.put("p99Millis", Percentile.of(times, 0.99));
            result.put("home", own);
            write(score, real);
            return result;
        }
    }

    /** The city that the texts are from, where it is another one than the profile's. */
    private List<String> homeOf(Screening rules, List<ScreeningCase> judged, List<ScreeningCase> taken) {
        var texts = new ArrayList<>(judged);
        texts.addAll(taken);
        if (texts.size() < TEXTS_FOR_HOME) {
            return List.of();
        }
        var counts = new HashMap<String, Integer>();
        texts.forEach(one -> rules.elsewhere(one.text()).forEach(name -> counts.merge(name, 1, Integer::sum)));
        var names = new TreeSet<String>();
        counts.forEach((name, count) -> {
            if (count >= HOME * texts.size()) {
                names.add(name);
            }
        });
        if (!names.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("many texts name " + String.join(", ", names)
                            + ": taken for their own city (--home says otherwise)");
        }
        return List.copyOf(names);
    }

    private ScreeningScore score(Screener screener, List<ScreeningCase> cases, List<Double> millis) {
        var score = new ScreeningScore();
        int done = 0;
        for (var one : cases) {
            var earlier = one.earlier().isEmpty()
                    ? List.<Screener.Settled>of()
                    : Arrays.stream(one.earlier().split(";"))
                            .map(words -> new Screener.Settled("", words))
                            .toList();
            long began = System.nanoTime();
            score.add(Said.of(one, screener.screen(one.text(), earlier)));
            millis.add((System.nanoTime() - began) / 1e6);
            done++;
            new Told(spec).progress(done, cases.size());
        }
        return score;
    }

    private static void report(ScreeningScore score, Map<String, Object> result) {
        result.put("perKind", score.perKind());
        result.put("falseRefusalShare", score.falseRefusalShare());
        result.put("dangerScreened", score.dangerScreened());
        result.put("falseAlarmShare", score.ordinary() == 0 ? 0.0 : (double) score.falseAlarms() / score.ordinary());
        result.put("cases", score.all().size());
    }

    private static void report(ScreeningScore real, Map<String, Object> result, int rows) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rows", rows);
        figures.put("advisedAgainst", real.falseRefusals());
        figures.put("share", real.falseRefusalShare());
        figures.put("takenFor", real.takenFor());
        figures.put("falseAlarms", real.falseAlarms());
        result.put("legitimate", figures);
    }

    private static String table(Map<String, Object> result) {
        var table = new StringBuilder("%-22s %6s %10s %8s%n".formatted("", "cases", "precision", "recall"));
        if (result.get("perKind") instanceof Map<?, ?> kinds) {
            kinds.forEach((kind, figures) -> {
                if (figures instanceof ScreeningScore.Kind k) {
                    var precision = k.precision() == null ? "–" : "%.3f".formatted(k.precision());
                    table.append("%-22s %6d %10s %8.3f%n".formatted(kind, k.cases(), precision, k.recall()));
                }
            });
        }
        result.forEach((key, value) -> {
            if (!key.equals("perKind")) {
                table.append(key).append(": ").append(value).append(System.lineSeparator());
            }
        });
        return table.toString();
    }

    private void write(ScreeningScore score, ScreeningScore real) throws IOException {
        if (details == null) {
            return;
        }
        try (var csv = CsvWriter.builder().build(details)) {
            csv.writeRecord("set", "id", "expected", "said", "confidence");
            rows(csv, "cases", score);
            rows(csv, "legitimate", real);
        }
    }

    private static void rows(CsvWriter csv, String set, ScreeningScore score) {
        for (var said : score.all()) {
            if (!said.right()) {
                csv.writeRecord(
                        set,
                        said.asked().id(),
                        said.asked().expected(),
                        said.said(),
                        String.format(Locale.ROOT, "%.3f", said.confidence()));
            }
        }
    }
}
