package io.huiyin.core.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's work of a period comes to.
 *
 * @param unit its code
 * @param rule version of the formulas
 * @param reached the steps of accountability (问责) that it has reached
 */
public record ScoreCard(String unit, String rule, List<Figure> figures, List<Reached> reached) {

    /**
     * One figure.
     *
     * @param code {@code signOnTime, response, contact, onTime, resolution, satisfaction, falseClosings, returns,
     *     returnsRefused} (shares, 0…1) or {@code signMinutes} (a mean)
     * @param value numerator by denominator, exempted tickets left out; null when there is nothing to count
     * @param withExempted the same figure before anything was exempted
     * @param explained the formula with its numbers and rule, in one sentence
     */
    public record Figure(
            String code,
            String name,
            long numerator,
            long denominator,
            @Nullable Double value,
            Share withExempted,
            String explained) {}

    /** @param value null when there is nothing to count */
    public record Share(
            long numerator, long denominator, @Nullable Double value) {

        static Share of(long numerator, long denominator) {
            return new Share(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
        }
    }

    /** @param why the figure and the bound, with the rule's source */
    public record Reached(String step, String why) {}
}
