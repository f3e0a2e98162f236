package io.huiyin.kbvectors.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Brings three kinds of scores together: each is stretched to 0…1 over the candidates, then weighted. Measured better
 * than either arm and than reciprocal ranks on both sets of questions tried.
 */
public final class Fusion {

    /** A passage with its raw scores. */
    public record Candidate(String entry, String passage, double meaning, double words, double sounds) {}

    /** Short titles want .45 of meaning, questions on policies .65; these lie between ({@code evaluate retrieval}). */
    private static final double MEANING = 0.55;

    private static final double WORDS = 0.3;
    private static final double SOUNDS = 0.15;

    /** @return each entry once, best first */
    public static List<KnowledgeIndex.Hit> fuse(List<Candidate> candidates, int limit) {
        var meaning = Stretch.over(candidates, Candidate::meaning);
        var words = Stretch.over(candidates, Candidate::words);
        var sounds = Stretch.over(candidates, Candidate::sounds);
        var hits = new ArrayList<KnowledgeIndex.Hit>(candidates.size());
        for (var c : candidates) {
            double score =
                    MEANING * meaning.of(c.meaning()) + WORDS * words.of(c.words()) + SOUNDS * sounds.of(c.sounds());
            hits.add(new KnowledgeIndex.Hit(c.entry(), c.passage(), score, c.meaning(), c.words(), c.sounds()));
        }
        hits.sort(Comparator.comparingDouble(KnowledgeIndex.Hit::score)
                .reversed()
                .thenComparing(KnowledgeIndex.Hit::entry)
                .thenComparing(KnowledgeIndex.Hit::passage));
        var seen = new HashSet<String>();
        return hits.stream().filter(h -> seen.add(h.entry())).limit(limit).toList();
    }

    private record Stretch(double least, double range) {
        static Stretch over(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
            var all = candidates.stream().mapToDouble(score).summaryStatistics();
            return new Stretch(all.getMin(), all.getMax() - all.getMin());
        }

        double of(double score) {
            return range <= 0 ? 0 : (score - least) / range;
        }
    }

    private Fusion() {}
}
