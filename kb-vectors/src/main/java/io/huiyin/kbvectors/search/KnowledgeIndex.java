package io.huiyin.kbvectors.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by characters, sounds and meaning. Safe for many threads; searches go on over the old content while a
 * new one is built.
 */
public interface KnowledgeIndex extends AutoCloseable {

    /** Passages that each way of looking brings; a card shows three entries of a few passages each. */
    int CANDIDATES = 64;

    /** What looks for meaning: the embedded index, or a Milvus server with that one in reserve. */
    enum Engine {
        LUCENE,
        MILVUS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
     * What each way of looking brings, put together, each passage with all its scores: also those of the ways that did not
     * bring it.
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
     * @param day only entries valid on it are found; null for all, those out of date too
     */
    record Query(String text, float[] vector, @Nullable LocalDate day, int limit) {}

    /**
     * An entry that was found.
     *
     * @param best the passage of it that fits best
     * @param score 0…1, weighted sum of the ways, stretched over this result: comparable within it only
     */
    record Hit(Fusion.Candidate best, double score) {

        public String entry() {
            return best.entry();
        }

        /** The text that fits best. */
        public String passage() {
            return best.passage();
        }

        /** Cosine of the meanings, −1…1. */
        public double meaning() {
            return best.meaning();
        }

        /** BM25 by pairs of characters as a share of the query's greatest possible, 0…1. */
        public double words() {
            return best.words();
        }

        /** The same by pairs of syllables. */
        public double sounds() {
            return best.sounds();
        }
    }
}
