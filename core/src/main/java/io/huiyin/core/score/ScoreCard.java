package io.huiyin.core.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's work of a period comes to.
 *
 * @param unit its code
 * @param rule version of the formulas
 * @param review the outside reviewers' mark of the period, 0…100; null when there is none
 * @param total all of it in one; null where the rule weighs nothing
 * @param reached the steps of accountability (问责) that it has reached
 */
public record ScoreCard(
        String unit,
        String rule,
        List<Figure> figures,
        @Nullable Reviewed review,
        @Nullable Total total,
        List<Reached> reached) {

    /** @param explained of which period and version it is, and how it counts */
    public record Reviewed(BigDecimal mark, String explained) {}

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
