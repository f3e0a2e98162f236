package io.huiyin.kbvectors.use;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of an entry.
 *
 * @param title of the entry, as it was then
 * @param owner code of the unit that answered for it then
 * @param words why; may be empty
 * @param call in which it was said; null outside of one
 * @param who account name
 * @param settledWords what was done about it, or why not; empty before
 */
public record Feedback(
        long id,
        String entry,
        String title,
        String owner,
        Kind kind,
        String words,
        @Nullable UUID call,
        String who,
        Instant at,
        State state,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        String settledWords) {

    public enum Kind {
        HELPED,
        WRONG,
        OUTDATED
    }

    public enum State {
        /** praise: nothing is to be done */
        NOTED,
        OPEN,
        /** the complaint was right, and something was done */
        UPHELD,
        /** nothing had to be done */
        REFUSED
    }
}
