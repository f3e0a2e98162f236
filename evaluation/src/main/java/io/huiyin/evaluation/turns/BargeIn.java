package io.huiyin.evaluation.turns;

import io.huiyin.evaluation.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Interruptions of a robot that speaks, its echo on the line.
 *
 * @param p50Millis from the first sound of an interruption to the robot's last frame before it stopped
 * @param missed interruptions that did not stop it
 * @param falseStopShare murmurs and noises after which it did not finish its sentence by itself
 * @param falseHoldShare murmurs and noises at which it fell silent for a moment and went on by itself
 * @param holdP50Millis how long that was
 * @param echoStops whole prompts with nothing but their echo on the line that stopped or held it
 */
record BargeIn(
        double p50Millis,
        double p95Millis,
        double falseStopShare,
        double falseHoldShare,
        double holdP50Millis,
        int interruptions,
        int missed,
        int murmursAndNoises,
        double murmurStopShare,
        double noiseStopShare,
        double noiseHoldShare,
        int echoes,
        int echoStops) {

    /** @param murmurs back-channels */
    static BargeIn of(
            List<Robot.Said> spoken, List<Robot.Said> murmurs, List<Robot.Said> noises, List<Robot.Said> echo) {
        var stopped = spoken.stream().filter(Robot.Said::stopped).toList();
        var late = stopped.stream().mapToDouble(Robot.Said::lastFrameMillis).toArray();
        var all = new ArrayList<>(murmurs);
        all.addAll(noises);
        var holds = all.stream()
                .filter(said -> !said.stopped() && said.heldMillis() > 0)
                .mapToDouble(Robot.Said::heldMillis)
                .toArray();
        return new BargeIn(
                Percentile.of(late, 0.5),
                Percentile.of(late, 0.95),
                share(all, Robot.Said::stopped),
                share(all, said -> !said.stopped() && said.heldMillis() > 0),
                Percentile.of(holds, 0.5),
                spoken.size(),
                spoken.size() - stopped.size(),
                all.size(),
                share(murmurs, Robot.Said::stopped),
                share(noises, Robot.Said::stopped),
                share(noises, said -> said.heldMillis() > 0),
                echo.size(),
                (int) echo.stream()
                        .filter(said -> said.stopped() || said.heldMillis() > 0)
                        .count());
    }

    private static double share(List<Robot.Said> of, Predicate<Robot.Said> what) {
        return of.stream().filter(what).count() / (double) Math.max(1, of.size());
    }

    String rows(String name) {
        return """
                %-28s %5d interruptions: p50 %.0f ms, p95 %.0f ms to the last robot frame, missed %d
                %-28s %5d murmurs and noises: stopped %.1f%%, held for a moment %.1f%% (p50 %.0f ms); echo alone: %d of %d
                """.formatted(
                        name,
                        interruptions,
                        p50Millis,
                        p95Millis,
                        missed,
                        "",
                        murmursAndNoises,
                        100 * falseStopShare,
                        100 * falseHoldShare,
                        holdP50Millis,
                        echoStops,
                        echoes);
    }
}
