package io.huiyin.evaluation.turns;

import io.huiyin.evaluation.Percentile;
import io.huiyin.voicebot.turn.Endpointer;
import io.huiyin.voicebot.turn.TurnSettings;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Delay from the real end of the voice to the decision, where at most one turn in twenty is cut off before its end, beside
 * silence alone on the same pauses. Both are brought there by their silences: all of the product's times one factor.
 *
 * @param delayMillisAt5Percent mean over the turns that were not cut off
 * @param fixedSilenceMillisAt5Percent the same for silence alone
 * @param factorAt5Percent what the product's silences were multiplied by; 1 where they are right as they are set
 * @param cutShareAsSet with the silences as they are set
 * @param hesitatingShare turns with a pause inside
 * @param wordsKnownP50Millis from a pause's beginning to its words
 */
record EndOfTurn(
        double delayMillisAt5Percent,
        double fixedSilenceMillisAt5Percent,
        double ratioToFixedSilence,
        double factorAt5Percent,
        int fixedSilenceMillis,
        double delayMillisAsSet,
        double cutShareAsSet,
        int turns,
        double hesitatingShare,
        double wordsKnownP50Millis) {

    private static final double CUT_SHARE = 0.05;
    /** Longer than any pause in them. */
    private static final int LONGEST_MILLIS = 4_992;

    private static final double LEAST_FACTOR = 0.2;
    private static final double MOST_FACTOR = 4;
    private static final double FACTOR_STEP = 0.02;

    /** How one way of deciding did. */
    private record Outcome(double cutShare, double delayMillis) {
        static Outcome of(List<HeardTurn> turns, Function<HeardTurn, OptionalInt> decides) {
            var cut = 0;
            var sum = 0.0;
            for (var turn : turns) {
                var at = decides.apply(turn).orElse(turn.endMillis() + LONGEST_MILLIS);
                if (at < turn.endMillis()) {
                    cut++;
                } else {
                    sum += at - turn.endMillis();
                }
            }
            return new Outcome(cut / (double) turns.size(), sum / Math.max(1, turns.size() - cut));
        }

        boolean cutsTooManyOff() {
            return cutShare > CUT_SHARE;
        }
    }

    /** @param turns at least one */
    static EndOfTurn of(List<HeardTurn> turns, TurnSettings settings) {
        var asSet = Outcome.of(turns, turn -> turn.endedBy(settings));
        var factor = LEAST_FACTOR;
        var ours = at(turns, settings, factor);
        while (ours.cutsTooManyOff() && factor < MOST_FACTOR) {
            factor += FACTOR_STEP;
            ours = at(turns, settings, factor);
        }
        var silence = Endpointer.WINDOW_MILLIS;
        var fixed = bySilence(turns, silence);
        while (fixed.cutsTooManyOff() && silence < LONGEST_MILLIS) {
            silence += Endpointer.WINDOW_MILLIS;
            fixed = bySilence(turns, silence);
        }
        return new EndOfTurn(
                ours.delayMillis(),
                fixed.delayMillis(),
                ours.delayMillis() / fixed.delayMillis(),
                Math.round(factor * 100) / 100.0,
                silence,
                asSet.delayMillis(),
                asSet.cutShare(),
                turns.size(),
                turns.stream().filter(turn -> turn.pauses().size() > 1).count() / (double) turns.size(),
                Percentile.of(
                        turns.stream()
                                .flatMap(turn -> turn.pauses().stream())
                                .mapToDouble(HeardTurn.Pause::knownAfterMillis)
                                .toArray(),
                        0.5));
    }

    private static Outcome at(List<HeardTurn> turns, TurnSettings settings, double factor) {
        var scaled = TurnLimits.scaled(settings, factor);
        return Outcome.of(turns, turn -> turn.endedBy(scaled));
    }

    private static Outcome bySilence(List<HeardTurn> turns, int millis) {
        return Outcome.of(turns, turn -> turn.endedBySilence(millis));
    }

    String row(String name) {
        return "%-28s %5d %8.0f ms %8.0f ms %6.2f   as set: %5.0f ms, cut off %4.1f%%%n"
                .formatted(
                        name,
                        turns,
                        delayMillisAt5Percent,
                        fixedSilenceMillisAt5Percent,
                        ratioToFixedSilence,
                        delayMillisAsSet,
                        100 * cutShareAsSet);
    }
}
