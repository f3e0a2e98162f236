package io.huiyin.kbvectors.search;

import io.huiyin.core.assist.Embedder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for a citizen's words as a whole and clause by clause. */
public final class Retrieval {

    /** An answer of a clause alone counts a little less: the clause may be beside the point. */
    private static final double CLAUSE = 0.9;

    private final KnowledgeIndex index;
    private final Embedder embedder;

    public Retrieval(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /**
     * As a card for what somebody says is looked for.
     *
     * @return ids of entries, best first; those that answer at all
     */
    public List<String> entries(String said, LocalDate day, double goodEnough, int limit) {
        return find(Utterance.queries(said), day, goodEnough, limit).stream()
                .map(found -> found.hit().entry())
                .toList();
    }

    /**
     * @param texts the whole first, then parts of it; none finds nothing
     * @param day on which they are valid; null for any, those out of date too
     * @param goodEnough least confidence, 0…1
     * @return best first, each entry once
     */
    List<Found> find(List<String> texts, @Nullable LocalDate day, double goodEnough, int limit) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var vectors = embedder.embed(texts);
        var best = new HashMap<String, Found>();
        for (int i = 0; i < texts.size(); i++) {
            double share = i == 0 ? 1 : CLAUSE;
            for (var hit : index.search(new KnowledgeIndex.Query(texts.get(i), vectors.get(i), day, limit))) {
                double confidence = share * Confidence.of(hit);
                if (confidence >= goodEnough) {
                    best.merge(hit.entry(), new Found(hit, confidence, texts.get(i)), Found::better);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Found::rank)
                        .reversed()
                        .thenComparing(f -> f.hit().entry()))
                .limit(limit)
                .toList();
    }

    /** What each way counts for the whole of the texts. */
    Fusion.Mix mix(List<String> texts, LocalDate day) {
        if (texts.isEmpty()) {
            return Fusion.mix(List.of());
        }
        var whole = texts.getFirst();
        var query =
                new KnowledgeIndex.Query(whole, embedder.embed(List.of(whole)).getFirst(), day, 1);
        return Fusion.mix(index.candidates(query, KnowledgeIndex.CANDIDATES));
    }

    /**
     * @param confidence 0…1 that this entry answers
     * @param text which of the texts looked for found it
     */
    record Found(KnowledgeIndex.Hit hit, double confidence, String text) {

        /** From here on a like share of characters or syllables is worth naming. */
        private static final double LIKE = 0.25;

        double rank() {
            return confidence * (1 + hit.score());
        }

        Found better(Found other) {
            return rank() >= other.rank() ? this : other;
        }

        String why() {
            var passage =
                    "“" + (hit.passage().length() > 40 ? hit.passage().substring(0, 40) + "…" : hit.passage()) + "”";
            if (hit.words() >= LIKE) {
                return "用词与" + passage + "相合";
            }
            if (hit.sounds() >= LIKE) {
                return "读音与" + passage + "相近，可能有识别错字";
            }
            return String.format(Locale.ROOT, "意思与%s相近（%.0f%%）", passage, 100 * hit.meaning());
        }
    }
}
