package io.huiyin.kbvectors.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Brings the ways of looking together: each one's scores are told in standard deviations from the candidates' mean, then
 * weighted. Standard scores say how far a candidate stands out, which the least and the greatest score do not.
 */
public final class Fusion {

    /**
     * A passage with its raw scores, none of them left out because another way found it.
     *
     * @param meaning cosine of the meanings
     * @param distinct the same after what all texts of the base have in common was taken from both: see RATIONALE
     */
    public record Candidate(
            String entry, String passage, double meaning, double distinct, double words, double sounds) {}

    /** Of a question as it was written; long questions want .05 more of meaning, short ones of words. */
    private static final Mix WRITTEN = new Mix(0.65, 0.25, 0.1);
    /** Of one whose characters are wrong where its sounds are right. */
    private static final Mix MISHEARD = new Mix(0.5, 0.05, 0.45);

    /**
     * The best share of characters beside the best one of sounds. Of questions as they were written one in twenty is below
     * the first; with three characters of ten misheard most are below the second ({@code evaluate retrieval --noise}).
     */
    private static final double WRITTEN_FROM = 0.65;

    private static final double MISHEARD_BELOW = 0.45;

    /** @param meaning share of what is distinct in the meaning @param words of characters @param sounds of syllables */
    public record Mix(double meaning, double words, double sounds) {

        Mix towards(Mix other, double share) {
            return new Mix(
                    meaning + share * (other.meaning - meaning),
                    words + share * (other.words - words),
                    sounds + share * (other.sounds - sounds));
        }
    }

    /** What each way counts for these candidates: sounds more, the more of them are right where characters are not. */
    public static Mix mix(List<Candidate> candidates) {
        double words = greatest(candidates, Candidate::words);
        double sounds = greatest(candidates, Candidate::sounds);
        if (sounds <= 0) {
            return WRITTEN;
        }
        double misheard = (WRITTEN_FROM - words / sounds) / (WRITTEN_FROM - MISHEARD_BELOW);
        return WRITTEN.towards(MISHEARD, Math.clamp(misheard, 0, 1));
    }

    /** @return each entry once, best first */
    public static List<KnowledgeIndex.Hit> fuse(List<Candidate> candidates, int limit) {
        var mix = mix(candidates);
        var meaning = Standard.over(candidates, Candidate::distinct);
        var words = Standard.over(candidates, Candidate::words);
        var sounds = Standard.over(candidates, Candidate::sounds);
        double[] sums = candidates.stream()
                .mapToDouble(c -> mix.meaning() * meaning.of(c.distinct())
                        + mix.words() * words.of(c.words())
                        + mix.sounds() * sounds.of(c.sounds()))
                .toArray();
        var stretch = Arrays.stream(sums).summaryStatistics();
        double range = stretch.getMax() - stretch.getMin();
        var hits = new ArrayList<KnowledgeIndex.Hit>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            hits.add(new KnowledgeIndex.Hit(candidates.get(i), range > 0 ? (sums[i] - stretch.getMin()) / range : 0));
        }
        hits.sort(Comparator.comparingDouble(KnowledgeIndex.Hit::score)
                .reversed()
                .thenComparing(KnowledgeIndex.Hit::entry)
                .thenComparing(KnowledgeIndex.Hit::passage));
        var seen = new HashSet<String>();
        return hits.stream().filter(h -> seen.add(h.entry())).limit(limit).toList();
    }

    private static double greatest(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        return candidates.stream().mapToDouble(score).max().orElse(0);
    }

    private record Standard(double mean, double deviation) {
        static Standard over(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
            double mean = candidates.stream().mapToDouble(score).average().orElse(0);
            double variance = candidates.stream()
                    .mapToDouble(c -> (score.applyAsDouble(c) - mean) * (score.applyAsDouble(c) - mean))
                    .average()
                    .orElse(0);
            return new Standard(mean, Math.sqrt(variance));
        }

        double of(double score) {
            // adding up leaves a trace where all are equal
            return deviation < 1e-9 ? 0 : (score - mean) / deviation;
        }
    }

    private Fusion() {}
}
