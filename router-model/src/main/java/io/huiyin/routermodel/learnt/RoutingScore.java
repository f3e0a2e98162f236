package io.huiyin.routermodel.learnt;

import io.huiyin.routermodel.learnt.LearntRouter.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How right a router was. */
public final class RoutingScore {

    /** With fewer orders to learn from nobody can be expected to know a unit. */
    public static final int ENOUGH = 10;

    private static final int BINS = 15;
    private static final double[] COVERAGES = {1, 0.9, 0.8, 0.7, 0.6, 0.5};

    /** @param choices best first; may be empty */
    private record Answer(String unit, List<Choice> choices) {
        boolean among(int first) {
            return choices.stream()
                    .limit(first)
                    .anyMatch(choice -> choice.unit().equals(unit));
        }

        double confidence() {
            return choices.isEmpty() ? 0 : choices.getFirst().probability();
        }

        String said() {
            return choices.isEmpty() ? "" : choices.getFirst().unit();
        }
    }

    private final List<Answer> answers = new ArrayList<>();

    public void add(String unit, List<Choice> choices) {
        answers.add(new Answer(unit, choices));
    }

    public int rows() {
        return answers.size();
    }

    /** Share of the orders whose unit is among the first so many. */
    public double top(int first) {
        return answers.stream().filter(answer -> answer.among(first)).count() / (double) answers.size();
    }

    /** Mean F1 of the units with at least {@link #ENOUGH} orders to learn from and one in the test. */
    public double macroF1(Map<String, Integer> learntFrom) {
        var right = new HashMap<String, Integer>();
        var said = new HashMap<String, Integer>();
        var wanted = new HashMap<String, Integer>();
        for (var answer : answers) {
            said.merge(answer.said(), 1, Integer::sum);
            wanted.merge(answer.unit(), 1, Integer::sum);
            if (answer.among(1)) {
                right.merge(answer.unit(), 1, Integer::sum);
            }
        }
        return wanted.keySet().stream()
                .filter(unit -> learntFrom.getOrDefault(unit, 0) >= ENOUGH)
                .mapToDouble(unit ->
                        2.0 * right.getOrDefault(unit, 0) / (said.getOrDefault(unit, 0) + wanted.getOrDefault(unit, 0)))
                .average()
                .orElse(0);
    }

    /** Expected calibration error: 15 bins of equal width, each weighed by its orders. */
    public double ece() {
        var confidence = new double[BINS];
        var right = new double[BINS];
        for (var answer : answers) {
            int bin = Math.min((int) (answer.confidence() * BINS), BINS - 1);
            confidence[bin] += answer.confidence();
            right[bin] += answer.among(1) ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return error / answers.size();
    }

    /** How right it is on the share of orders of which it is surest. */
    public List<Map<String, Double>> coverage() {
        var surest = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                .toList();
        var curve = new ArrayList<Map<String, Double>>();
        for (double coverage : COVERAGES) {
            int covered = Math.max(1, (int) (coverage * surest.size()));
            long right = surest.stream()
                    .limit(covered)
                    .filter(answer -> answer.among(1))
                    .count();
            var point = new LinkedHashMap<String, Double>();
            point.put("coverage", coverage);
            point.put("accuracy", (double) right / covered);
            curve.add(point);
        }
        return curve;
    }

    /**
     * McNemar's exact test: how likely a difference as large would be, were both equally good.
     *
     * @param other on the same orders in the same order
     */
    public double pValue(RoutingScore other) {
        int mine = 0;
        int others = 0;
        for (int i = 0; i < answers.size(); i++) {
            boolean right = answers.get(i).among(1);
            boolean otherRight = other.answers.get(i).among(1);
            mine += right && !otherRight ? 1 : 0;
            others += !right && otherRight ? 1 : 0;
        }
        return McNemar.p(mine, others);
    }
}
