package io.huiyin.evaluation.routing;

import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.Told;
import io.huiyin.routermodel.learnt.LearntRouter;
import io.huiyin.routermodel.learnt.LearntRouter.Choice;
import io.huiyin.routermodel.learnt.Mishearing;
import io.huiyin.routermodel.learnt.Order;
import io.huiyin.routermodel.learnt.RoutingScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/huiyin evaluate routing}: learns from a city's orders and says how well it knows the units of others. */
@Command(
        name = "routing",
        description =
                "Learns which unit answers for what, tries it on other orders, and beside it the plain classifier that everybody has.",
        mixinStandardHelpOptions = true)
public final class RoutingCommand implements Callable<Integer> {

    /** What is tried. */
    enum Model {
        /** the product's best */
        learnt,
        /** TF-IDF of characters and linear support vector machines */
        svm,
        /** always the unit with the most orders */
        majority
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--train", paramLabel = "FILE.csv", description = "orders to learn from")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE.csv", description = "orders to try on")
    private @Nullable Path test;

    @Option(
            names = "--data",
            paramLabel = "FILE.csv",
            description = "instead of both: orders of which the latest fifth is tried on (needs --time)")
    private @Nullable Path data;

    @Option(names = "--time", paramLabel = "COL", description = "the column by which --data is sorted")
    private @Nullable String time;

    @Option(names = "--text", paramLabel = "COL", required = true, description = "the column of the demand")
    private String text = "";

    @Option(names = "--label", paramLabel = "COL", required = true, description = "the column of the unit")
    private String label = "";

    @Option(
            names = "--category",
            split = ",",
            paramLabel = "COL",
            description = "columns of what the operator knew beside the text")
    private List<String> categories = List.of();

    @Option(
            names = "--noise",
            split = ",",
            paramLabel = "homophones=X,deletions=Y",
            description =
                    "tries on misheard texts: shares of characters that become others of the same sound, or are lost;"
                            + " no punctuation")
    private Map<String, Double> noise = Map.of();

    @Option(names = "--model", paramLabel = "NAME", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Model model = Model.learnt;

    @Option(names = "--json", paramLabel = "OUT", description = "writes the result as JSON")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        try {
            var result = measure(read());
            new Told(spec).result(table(result), result, json);
            return 0;
        } catch (BadInput e) {
            return new Told(spec).badInput(e.getMessage());
        } catch (IllegalStateException e) {
            return new Told(spec).failed("nothing was measured: " + e.getMessage());
        }
    }

    private RoutingData read() {
        for (var entry : noise.entrySet()) {
            if (!List.of("homophones", "deletions").contains(entry.getKey())
                    || entry.getValue() < 0
                    || entry.getValue() > 1) {
                throw new BadInput("--noise " + entry.getKey() + "=" + entry.getValue()
                        + " is unknown: write homophones=0.3,deletions=0.03, each from 0 to 1");
            }
        }
        var columns = new RoutingData.Columns(text, label, categories);
        if (data != null && time != null && train == null && test == null) {
            return RoutingData.byTime(data, time, columns);
        }
        if (train != null && test != null && data == null) {
            return RoutingData.of(train, test, columns);
        }
        throw new BadInput("name either --train FILE.csv and --test FILE.csv, or --data FILE.csv and --time COL");
    }

    private Map<String, Object> measure(RoutingData orders) {
        long began = System.nanoTime();
        var router = LearntRouter.learn(orders.train(), percent -> new Told(spec).progress(percent, 100));
        double trained = (System.nanoTime() - began) / 1e9;
        var counts = new HashMap<String, Integer>();
        orders.train().forEach(order -> counts.merge(order.unit(), 1, Integer::sum));
        var tried = tried(orders);
        var baseline = new RoutingScore();
        tried.forEach(order -> baseline.add(order.unit(), router.plain(order.text(), order.given())));
        var score = new RoutingScore();
        long start = System.nanoTime();
        tried.forEach(order -> score.add(order.unit(), predict(router, counts, order)));
        double seconds = (System.nanoTime() - start) / 1e9;
        var result = new LinkedHashMap<String, Object>();
        result.put("model", model.name());
        figures(result, score, counts);
        result.put("top5", score.top(5));
        result.put("coverage", score.coverage());
        result.put("rows", score.rows());
        result.put("labels", counts.size());
        result.put("trainSeconds", trained);
        result.put("predictionsPerSecond", score.rows() / seconds);
        result.put("pValue", score.pValue(baseline));
        var plain = new LinkedHashMap<String, Object>();
        figures(plain, baseline, counts);
        result.put("baseline", plain);
        return result;
    }

    private static void figures(Map<String, Object> result, RoutingScore score, Map<String, Integer> counts) {
        result.put("top1", score.top(1));
        result.put("top3", score.top(3));
        result.put("macroF1", score.macroF1(counts));
        result.put("ece", score.ece());
    }

    private List<Order> tried(RoutingData orders) {
        if (noise.isEmpty()) {
            return orders.test();
        }
        var mishearing = new Mishearing(orders.train().stream().map(Order::text).toList());
        // the same errors in each run
        var random = new Random(12345);
        return orders.test().stream()
                .map(order -> new Order(
                        mishearing.of(
                                order.text(),
                                noise.getOrDefault("homophones", 0.0),
                                noise.getOrDefault("deletions", 0.0),
                                random),
                        order.given(),
                        order.unit()))
                .toList();
    }

    private List<Choice> predict(LearntRouter router, Map<String, Integer> counts, Order order) {
        return switch (model) {
            case learnt -> router.predict(order.text(), order.given());
            case svm -> router.plain(order.text(), order.given());
            case majority -> {
                double all =
                        counts.values().stream().mapToInt(Integer::intValue).sum();
                yield counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(5)
                        .map(one -> new Choice(one.getKey(), one.getValue() / all))
                        .toList();
            }
        };
    }

    private static String table(Map<String, Object> result) {
        var table = new StringBuilder();
        result.forEach((key, value) ->
                table.append("%-22s %s%n".formatted(key, value instanceof Double d ? "%.4f".formatted(d) : value)));
        return table.toString();
    }
}
