package io.huiyin.agentassist.trend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trend that people are told of until one of them has settled it.
 *
 * @param seenAt when it was found last
 * @param settledAt null while open
 * @param settledBy account; null while open
 * @param reason why it was dismissed; empty otherwise
 * @param entry id of the knowledge entry that is to answer it; null when none was asked for
 */
public record Warning(
        long id,
        Trend trend,
        Instant raisedAt,
        Instant seenAt,
        State state,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        String reason,
        @Nullable String entry) {

    public enum State {
        OPEN,
        ANSWERED,
        DISMISSED
    }
}
