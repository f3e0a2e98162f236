package io.huiyin.evaluation.turns;

import io.huiyin.voicebot.turn.Endings;
import io.huiyin.voicebot.turn.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns endings from texts: each whole, and broken off at every place, half of the weight at its commas. A logistic
 * regression by Newton's steps one weight at a time; the same texts give the same weights.
 */
final class EndingsLearning {

    /** @param text with its signs */
    record Example(String text, Expectation expectation) {}

    /** @param worth how much it counts @param features numbers of them */
    private record Row(int[] features, boolean whole, double worth) {}

    private static final int ROUNDS = 60;
    /** Keeps weights of what was seen seldom small: of endings … */
    private static final double STIFF = 1;
    /** … of endings in one kind of texts, which comes on top … */
    private static final double STIFFER = 4;
    /** … and of what only stands near the end. */
    private static final double STIFFEST = 11;

    /** Each text counts so much whole and as much broken. */
    private static final double WORTH = 4;
    /** The curvature of a logistic loss is at most that. */
    private static final double CURVATURE = 0.25;
    /** Less changes nothing that could be seen. */
    private static final double LEAST = 0.1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private EndingsLearning() {}

    static Endings from(List<Example> examples) {
        var learning = new EndingsLearning();
        examples.forEach(learning::take);
        var weights = learning.weights();
        var kept = new HashMap<String, Double>();
        learning.numbers.forEach((feature, number) -> {
            if (Math.abs(weights[number]) >= LEAST) {
                kept.put(feature, weights[number]);
            }
        });
        return new Endings(kept);
    }

    private void take(Example example) {
        var text = example.text().replaceAll("[\\p{P}\\s]+$", "");
        add(text, example.expectation(), true, WORTH);
        var commas = new ArrayList<Integer>();
        for (var at = 1; at < text.length(); at++) {
            if ("，,、".indexOf(text.charAt(at)) >= 0) {
                commas.add(at);
            }
        }
        var anywhere = commas.isEmpty() ? WORTH : WORTH / 2;
        for (var at = 1; at < text.length(); at++) {
            add(text.substring(0, at), example.expectation(), false, anywhere / (text.length() - 1));
        }
        for (var at : commas) {
            add(text.substring(0, at), example.expectation(), false, WORTH / 2 / commas.size());
        }
    }

    private void add(String text, Expectation expectation, boolean whole, double worth) {
        var features = Endings.features(text, expectation).stream()
                .mapToInt(feature -> numbers.computeIfAbsent(feature, ignored -> numbers.size()))
                .toArray();
        rows.add(new Row(features, whole, worth));
    }

    private double[] weights() {
        var stiffness = new double[numbers.size()];
        numbers.forEach((feature, number) -> stiffness[number] = stiffness(feature));
        var having = new ArrayList<List<Integer>>();
        numbers.forEach((feature, number) -> having.add(new ArrayList<>()));
        for (var row = 0; row < rows.size(); row++) {
            for (var feature : rows.get(row).features()) {
                having.get(feature).add(row);
            }
        }
        var weights = new double[numbers.size()];
        var sums = new double[rows.size()];
        for (var round = 0; round < ROUNDS; round++) {
            for (var feature = 0; feature < weights.length; feature++) {
                var step = step(having.get(feature), sums, weights[feature], stiffness[feature]);
                weights[feature] += step;
                for (var row : having.get(feature)) {
                    sums[row] += step;
                }
            }
        }
        return weights;
    }

    private static double stiffness(String feature) {
        if (feature.startsWith(Endings.INSIDE)) {
            return STIFFEST;
        }
        return feature.indexOf(Endings.ENDING) > 0 ? STIFFER : STIFF;
    }

    private double step(List<Integer> having, double[] sums, double weight, double stiffness) {
        var slope = stiffness * weight;
        var curvature = stiffness;
        for (var number : having) {
            var row = rows.get(number);
            var likely = 1 / (1 + Math.exp(-sums[number]));
            slope += row.worth() * (likely - (row.whole() ? 1 : 0));
            curvature += CURVATURE * row.worth();
        }
        return -slope / curvature;
    }
}
