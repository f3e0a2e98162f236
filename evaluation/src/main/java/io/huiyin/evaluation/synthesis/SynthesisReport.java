package io.huiyin.evaluation.synthesis;

import java.util.List;

/**
 * What was measured; names are the keys of the JSON file. Synthetic speech throughout.
 *
 * @param sentences how many
 * @param pinyinErrorRate over all voices, errors per syllable
 * @param speeds by number of threads
 * @param recogniser who listened, through a telephone's band and A-law
 */
record SynthesisReport(
        String engine,
        String recogniser,
        int sentences,
        double pinyinErrorRate,
        List<Speed> speeds,
        List<Voice> voices,
        double cachedP50Millis,
        double cachedP95Millis) {

    /** @param cpuPerSound processor seconds for a second of sound; unlike the others little changed by a busy machine */
    record Speed(
            int threads,
            double realTimeFactor,
            double cpuPerSound,
            double firstSoundP50Millis,
            double firstSoundP95Millis) {}

    record Voice(String voice, double pinyinErrorRate, double seconds) {}

    String table() {
        var table = new StringBuilder("%s, %d sentences%n".formatted(engine, sentences));
        for (var speed : speeds) {
            table.append("%d thread%s  real-time factor %.2f  processor %.2f  first sound p50 %.0f ms  p95 %.0f ms%n"
                    .formatted(
                            speed.threads,
                            speed.threads == 1 ? " " : "s",
                            speed.realTimeFactor,
                            speed.cpuPerSound,
                            speed.firstSoundP50Millis,
                            speed.firstSoundP95Millis));
        }
        table.append("cached     p50 %.1f ms  p95 %.1f ms%n".formatted(cachedP50Millis, cachedP95Millis));
        for (var voice : voices) {
            table.append("%-12s pinyin error rate %.3f (%.0f s, synthetic speech, heard by %s)%n"
                    .formatted(voice.voice, voice.pinyinErrorRate, voice.seconds, recogniser));
        }
        return table.toString();
    }
}
