package io.huiyin.kbvectors.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds entries by characters, sounds and meaning. Safe for many threads; searches go on over the old content while a
 * new one is built.
 */
public interface KnowledgeIndex extends AutoCloseable {

    /** Passages that each way of looking brings; a card shows three entries of a few passages each. */
    int CANDIDATES = 64;

    /**
     * Replaces the whole content in one step.
     *
     * @param fingerprint of the content; {@link #fingerprint()} gives it back, after a restart too if the index persists
     */
    void rebuild(List<Passage> passages, String fingerprint);

    /** Of the content that searches see now; empty before the first {@link #rebuild}. */
    String fingerprint();

    /** @return each entry valid on the day at most once, by its best passage, best first */
    default List<Hit> search(Query query) {
        return Fusion.fuse(candidates(query, CANDIDATES), query.limit());
    }

    /**
     * What each way of looking brings, put together. A passage that one way brings and another does not has there the least
     * score of the other's list, or 0 when that list is not full.
     *
     * @param depth passages that each way brings
     * @return passages valid on the day, in no order; {@link Query#limit} does not count
     */
    List<Fusion.Candidate> candidates(Query query, int depth);

    /** How it does, for people; asks what it is built on and takes no longer than a search. */
    default Health check() {
        return new Health(true, "embedded");
    }

    @Override
    void close();

    /** @param whole false when it finds what it should by other ways than it was set up for; the detail says which */
    record Health(boolean whole, String detail) {}

    /**
     * What is looked for.
     *
     * @param vector unit vector of the text's meaning
     * @param day only entries valid on it are found
     */
    record Query(String text, float[] vector, LocalDate day, int limit) {}

    /**
     * An entry that was found.
     *
     * @param passage the text of it that fits best
     * @param score 0…1, weighted sum of the three after each was stretched over this result: comparable within it only
     * @param meaning cosine of the meanings, −1…1
     * @param words BM25 by pairs of characters as a share of the query's greatest possible, 0…1
     * @param sounds the same by pairs of syllables
     */
    record Hit(String entry, String passage, double score, double meaning, double words, double sounds) {}
}
