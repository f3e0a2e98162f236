package io.huiyin.core.score;

import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoringRule.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A card's figures in one: each in points out of a hundred, weighed by the city's rule.
 *
 * @param value 0…100; null when nothing that has a weight could be counted
 * @param withExempted the same before anything was exempted
 * @param explained the formula with its numbers and rule, in one sentence
 */
public record Total(@Nullable Double value, @Nullable Double withExempted, String explained) {

    /** code of the outside reviewers' mark among the weights */
    static final String REVIEW = "review";

    /** shares of what should not happen: a hundred points for none of it */
    private static final Set<String> SMALL_IS_GOOD = Set.of("falseClosings", "returns", "returnsRefused");

    private record Part(String name, @Nullable Double points, int weight) {}

    /** Null where the rule weighs nothing. */
    static @Nullable Total of(ScoringRule rule, List<Figure> figures, @Nullable BigDecimal review) {
        if (rule.weights().isEmpty()) {
            return null;
        }
        List<Part> parts = parts(rule, figures, review, Figure::value);
        List<String> terms = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Part part : parts) {
            if (part.points() == null) {
                without.add(part.name());
            } else {
                terms.add("%s %s × %d".formatted(part.name(), shown(part.points()), part.weight()));
            }
        }
        Double value = weighed(parts);
        Double all = weighed(
                parts(rule, figures, review, figure -> figure.withExempted().value()));
        String formula = "总分 = " + (terms.isEmpty() ? "无" : "（" + String.join(" + ", terms) + "）÷ " + weight(parts))
                + " = " + shown(value);
        return new Total(
                value,
                all,
                formula
                        + (without.isEmpty() ? "" : "；无数据而不计权重：" + String.join("、", without))
                        + (shown(value).equals(shown(all)) ? "" : "；剔除免考核前为 " + shown(all))
                        + "。公式版本 " + rule.version() + "，依据：" + rule.basis());
    }

    private static List<Part> parts(
            ScoringRule rule,
            List<Figure> figures,
            @Nullable BigDecimal review,
            Function<Figure, @Nullable Double> value) {
        List<Part> parts = new ArrayList<>();
        for (Weight weight : rule.weights()) {
            if (weight.figure().equals(REVIEW)) {
                parts.add(new Part("民主评议", review == null ? null : review.doubleValue(), weight.weight()));
            }
            for (Figure figure : figures) {
                if (figure.code().equals(weight.figure())) {
                    String name = SMALL_IS_GOOD.contains(figure.code()) ? "100-" + figure.name() : figure.name();
                    parts.add(new Part(name, points(figure.code(), value.apply(figure)), weight.weight()));
                }
            }
        }
        return parts;
    }

    private static @Nullable Double points(String code, @Nullable Double share) {
        if (share == null) {
            return null;
        }
        return 100 * (SMALL_IS_GOOD.contains(code) ? Math.max(0, 1 - share) : share);
    }

    private static @Nullable Double weighed(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            Double points = part.points();
            sum += points == null ? 0 : points * part.weight();
        }
        int weight = weight(parts);
        return weight == 0 ? null : sum / weight;
    }

    private static int weight(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.points() != null)
                .mapToInt(Part::weight)
                .sum();
    }

    static String shown(@Nullable Double points) {
        return points == null ? "无" : String.format(Locale.ROOT, "%.2f", points);
    }
}
