package io.huiyin.kbvectors.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry: who wrote it, when and why, and what became of it.
 *
 * @param entry id
 * @param number from 1
 * @param why of the change; empty for the first
 * @param submitted null while nobody has asked for a review
 * @param decided who published it, sent it back, withdrew or discarded it; null before
 */
public record EntryRevision(
        String entry,
        int number,
        State state,
        EntryText text,
        String why,
        Signed written,
        @Nullable Signed submitted,
        @Nullable Signed decided) {

    /** Where a version is in its life. */
    public enum State {
        /** being written; with a decision it was sent back */
        DRAFT,
        /** waits for the centre */
        SUBMITTED,
        /** what the hotline answers, on the days on which it is valid */
        IN_FORCE,
        /** was in force until the next one was */
        REPLACED,
        WITHDRAWN,
        /** given up before it was published */
        DISCARDED
    }

    /** @param by account, or {@code system} for the city's files */
    public record Signed(String by, Instant at, String words) {}
}
