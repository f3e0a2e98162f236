package io.huiyin.core.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a call.
 *
 * @param citizenNumber the citizen's telephone number, digits only; empty when withheld
 * @param line the hotline number that was rung, or that the robot shows
 * @param ticket number of the ticket that an outbound call is about
 */
public record Call(
        CallId id,
        Direction direction,
        String citizenNumber,
        String line,
        Instant rangAt,
        @Nullable String ticket) {

    /** Who rang whom. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }
}
