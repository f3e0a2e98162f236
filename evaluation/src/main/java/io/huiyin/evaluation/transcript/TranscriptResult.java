package io.huiyin.evaluation.transcript;

/**
 * What {@code evaluate transcript} found. Rates are shares of the characters that were said.
 *
 * @param cer digits and traditional characters in one form on both sides
 * @param rawCer as the engine wrote it
 * @param plainCer as cer, of what the engine wrote before anything was corrected or thrown away
 * @param brokenCharacters right characters that the correction made wrong; 0 without one
 * @param repairedCharacters wrong characters that it made right
 * @param perfectTextChangedShare characters that it would change in what was really said
 * @param seconds length of all sounds
 * @param realTimeFactor time for recognising over length of the sound
 * @param failed utterances that no worker could write down; they count as silence
 */
record TranscriptResult(
        double cer,
        double rawCer,
        double plainCer,
        long brokenCharacters,
        long repairedCharacters,
        double perfectTextChangedShare,
        int utterances,
        double seconds,
        double realTimeFactor,
        double p50Millis,
        double p95Millis,
        double correctionP95Millis,
        int failed,
        boolean telephone,
        int threads,
        String engine) {

    String table() {
        return """
                engine              %s
                utterances          %d (%.1f s%s), %d failed
                character errors    %.4f (one form), %.4f (raw), %.4f (plain)
                correction          %d repaired, %d broken, %.4f of what was said changed, p95 %.1f ms
                real-time factor    %.3f (%d threads)
                an utterance        p50 %.0f ms, p95 %.0f ms
                """.formatted(
                        engine,
                        utterances,
                        seconds,
                        telephone ? ", by telephone" : "",
                        failed,
                        cer,
                        rawCer,
                        plainCer,
                        repairedCharacters,
                        brokenCharacters,
                        perfectTextChangedShare,
                        correctionP95Millis,
                        realTimeFactor,
                        threads,
                        p50Millis,
                        p95Millis);
    }
}
