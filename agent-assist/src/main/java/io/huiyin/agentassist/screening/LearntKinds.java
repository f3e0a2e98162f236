package io.huiyin.agentassist.screening;

import io.huiyin.agentassist.screening.Examples.Example;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Kinds of demands learnt from examples: multinomial logistic regression over the meaning (a sentence vector) and over
 * pairs of characters and of sounds. Learning takes seconds and is the same at each start.
 */
final class LearntKinds {

    /** Demands of other people that a kind is told apart from; with fewer, nothing is learnt. */
    private static final int ORDINARY_AT_LEAST = 30;

    /** Grams of one example only say nothing about another. */
    private static final int EXAMPLES_A_GRAM = 2;

    /** How much the grams weigh beside the meaning, whose vector has length 1. */
    private static final double GRAMS = 0.7;

    /** Against learning by heart: found by cross-validation on the demo city's examples. */
    private static final double LOOSENESS = 30;

    private static final int ROUNDS = 300;

    private final Embedder embedder;
    private final List<String> kinds;
    private final Map<String, Integer> grams = new HashMap<>();
    private final List<Double> rarity = new ArrayList<>();
    private double[][] weights = {};

    private LearntKinds(Embedder embedder, List<String> kinds) {
        this.embedder = embedder;
        this.kinds = kinds;
    }

    /** Whether these examples are enough to learn from. */
    static boolean enough(List<Example> examples) {
        return examples.stream().filter(e -> e.kind().equals("none")).count() >= ORDINARY_AT_LEAST;
    }

    static LearntKinds from(List<Example> examples, Embedder embedder) {
        var learnt = new LearntKinds(
                embedder,
                examples.stream().map(Example::kind).distinct().sorted().toList());
        learnt.learn(examples);
        return learnt;
    }

    /** How likely each kind is; they add up to one. */
    Map<String, Double> likelihood(String demand) {
        var vector = embedder.embed(List.of(demand)).getFirst();
        double[] shares = shares(new Row(vector, features(demand), 0));
        var all = new HashMap<String, Double>();
        for (int k = 0; k < kinds.size(); k++) {
            all.put(kinds.get(k), shares[k]);
        }
        return all;
    }

    /** Indices and values of the grams that a text has. */
    private record Grams(int[] at, double[] values) {}

    private record Row(float[] meaning, Grams grams, int kind) {}

    private void learn(List<Example> examples) {
        var counts = new HashMap<String, Integer>();
        examples.forEach(e -> new HashSet<>(grams(e.text())).forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        counts.forEach((gram, count) -> {
            if (count >= EXAMPLES_A_GRAM) {
                grams.put(gram, grams.size());
                rarity.add(Math.log((1.0 + examples.size()) / (1 + count)) + 1);
            }
        });
        var vectors = embedder.embed(examples.stream().map(Example::text).toList());
        var rows = IntStream.range(0, examples.size())
                .mapToObj(i -> new Row(
                        vectors.get(i),
                        features(examples.get(i).text()),
                        kinds.indexOf(examples.get(i).kind())))
                .toList();
        descend(rows);
    }

    private static List<String> grams(String text) {
        var spoken = SpokenText.of(text);
        var all = new ArrayList<>(spoken.characterGrams());
        // sounds have Latin letters: no pair of them is a pair of characters
        all.addAll(spoken.soundGrams());
        return all;
    }

    private Grams features(String text) {
        var counts = new HashMap<Integer, Integer>();
        for (var gram : grams(text)) {
            var at = grams.get(gram);
            if (at != null) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        int[] at = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        double[] values = new double[at.length];
        double square = 0;
        for (int i = 0; i < at.length; i++) {
            values[i] = (1 + Math.log(counts.getOrDefault(at[i], 1))) * rarity.get(at[i]);
            square += values[i] * values[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < at.length; i++) {
            values[i] *= GRAMS / length;
        }
        return new Grams(at, values);
    }

    /** Nesterov's descent: full rounds, steps by the curvature's bound, so there is nothing to tune and nothing random. */
    private void descend(List<Row> rows) {
        int width = embedder.dimensions() + grams.size() + 1;
        double[] share = balance(rows);
        // a row's square is at most 1 + GRAMS² + 1; the softmax's curvature at most a half
        double most = 0;
        for (var row : rows) {
            most += share[row.kind()];
        }
        double step = 1 / (0.5 * (2 + GRAMS * GRAMS) * most + 1 / LOOSENESS);
        weights = new double[kinds.size()][width];
        double[][] before = new double[kinds.size()][width];
        for (int round = 0; round < ROUNDS; round++) {
            double momentum = round / (round + 3.0);
            for (int k = 0; k < kinds.size(); k++) {
                for (int i = 0; i < width; i++) {
                    double now = weights[k][i];
                    weights[k][i] = now + momentum * (now - before[k][i]);
                    before[k][i] = now;
                }
            }
            var slope = slope(rows, share, width);
            for (int k = 0; k < kinds.size(); k++) {
                for (int i = 0; i < width; i++) {
                    double held = i == width - 1 ? 0 : weights[k][i] / LOOSENESS;
                    weights[k][i] -= step * (slope[k][i] + held);
                }
            }
        }
    }

    /** Rare kinds count as much as the ordinary demands. */
    private double[] balance(List<Row> rows) {
        double[] share = new double[kinds.size()];
        rows.forEach(row -> share[row.kind()]++);
        for (int k = 0; k < share.length; k++) {
            share[k] = rows.size() / (share[k] * share.length);
        }
        return share;
    }

    private double[][] slope(List<Row> rows, double[] share, int width) {
        var slope = new double[kinds.size()][width];
        int dense = embedder.dimensions();
        for (var row : rows) {
            double[] shares = shares(row);
            for (int k = 0; k < shares.length; k++) {
                double error = share[row.kind()] * (shares[k] - (k == row.kind() ? 1 : 0));
                for (int i = 0; i < dense; i++) {
                    slope[k][i] += error * row.meaning()[i];
                }
                for (int i = 0; i < row.grams().at().length; i++) {
                    slope[k][dense + row.grams().at()[i]] += error * row.grams().values()[i];
                }
                slope[k][width - 1] += error;
            }
        }
        return slope;
    }

    private double[] shares(Row row) {
        int dense = embedder.dimensions();
        double[] shares = new double[kinds.size()];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            double score = weights[k][weights[k].length - 1];
            for (int i = 0; i < dense; i++) {
                score += weights[k][i] * row.meaning()[i];
            }
            for (int i = 0; i < row.grams().at().length; i++) {
                score += weights[k][dense + row.grams().at()[i]] * row.grams().values()[i];
            }
            shares[k] = Math.exp(score);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
