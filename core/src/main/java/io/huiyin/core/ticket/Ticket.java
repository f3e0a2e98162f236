package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param version grows by one with each change; a change must name the version that it was decided on
 * @param demand what was filed
 * @param signBy until when the unit must sign; null before it is dispatched
 * @param replyBy until when it must reply
 * @param reply the unit's last reply
 * @param satisfaction 5…1 as the citizen said it; null before
 */
public record Ticket(
        TicketId id,
        long version,
        TicketState state,
        NewTicket demand,
        String filedBy,
        Instant filedAt,
        @Nullable String unit,
        @Nullable Instant signBy,
        @Nullable Instant replyBy,
        @Nullable Instant contactedAt,
        @Nullable String reply,
        @Nullable Integer satisfaction,
        @Nullable Instant closedAt) {

    /** The clock that runs now: to sign, then to reply; null when none runs. */
    public @Nullable Instant dueAt() {
        return switch (state) {
            case DISPATCHED -> earlier(signBy, replyBy);
            case SIGNED, IN_REWORK -> replyBy;
            default -> null;
        };
    }

    /** Whether the unit is late at this moment: not signed, or not replied, in time. */
    public boolean overdueAt(Instant now) {
        Instant due = dueAt();
        return due != null && now.isAfter(due);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
