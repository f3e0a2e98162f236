package io.huiyin.routermodel.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a router was found to be worth. It is tried on the newest orders, of which it then knew none, nor any that begins like
 * one it knew.
 *
 * @param learnt orders that it knew when it was tried
 * @param tried orders that it was tried on
 * @param plain the classifier that everybody has, from the same orders
 * @param pValue how likely the difference to the plain one would be by chance (McNemar), 0…1
 * @param coverage from the surest on
 * @param bins how right it is when it says so much
 * @param units the most frequent first
 * @param confusions the most frequent first
 * @param surprises orders that went elsewhere although it is sure: it errs, or the order was wrongly labelled; the surest first
 * @param beside null where no router was in force
 */
public record RoutingReport(
        int learnt,
        int tried,
        RouterFigures figures,
        RouterFigures plain,
        double pValue,
        List<Covered> coverage,
        List<Bin> bins,
        List<OfUnit> units,
        List<Confusion> confusions,
        List<Surprise> surprises,
        @Nullable Beside beside) {

    /**
     * @param top1 share of the orders whose unit comes first, 0…1; {@code top3}, {@code top5}: among so many
     * @param macroF1 mean over units with at least ten orders learnt
     * @param ece expected calibration error, 0…1
     */
    public record RouterFigures(double top1, double top3, double top5, double macroF1, double ece) {}

    /**
     * @param from least probability that counts as sure
     * @param coverage share of the orders that are sure then
     * @param right share of those that are right
     */
    public record Covered(double from, double coverage, double right) {}

    /**
     * @param said mean probability
     * @param right share that was right
     */
    public record Bin(double said, double right, int orders) {}

    /**
     * @param orders that are the unit's; {@code said}: that the router gives to it; {@code right}: both
     */
    public record OfUnit(String unit, int orders, int said, int right) {}

    /** @param sources of at most twenty of them */
    public record Confusion(String unit, String said, int orders, List<String> sources) {}

    /** @param source of the order; the router gives it to {@code said} with so much probability */
    public record Surprise(String source, String unit, String said, double probability) {}

    /**
     * Both on orders that neither knew.
     *
     * @param number of the version in force then
     */
    public record Beside(int number, int tried, double top1, double top1Before, double pValue) {}
}
