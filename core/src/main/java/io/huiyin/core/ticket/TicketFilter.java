package io.huiyin.core.ticket;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets somebody looks for; null or empty means any.
 *
 * @param text words that all occur in title or content, or begin or end the number
 * @param states one of these
 * @param unit the tickets that this unit or one below it leads or helps with
 * @param phone the citizen's whole number
 * @param kind code of a kind
 * @param matter code of a matter
 * @param channel name of the channel by which a written demand came; {@link #PHONE} for all others
 * @param from filed at this instant or later
 * @param until filed before this instant
 * @param clock how the clock of whoever is asked stands: the lead's, or that of a helper's answer
 * @param marks all of these
 */
public record TicketFilter(
        @Nullable String text,
        Set<TicketState> states,
        @Nullable String unit,
        @Nullable String phone,
        @Nullable String kind,
        @Nullable String matter,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable ClockState clock,
        Set<Mark> marks) {

    /** Demands that did not come in writing. */
    public static final String PHONE = "PHONE";

    /** How a ticket's clock stands. */
    public enum ClockState {
        OVERDUE,
        /** it ends before the day does */
        TODAY,
        RUNNING,
        PAUSED
    }

    /** What a ticket is marked with. */
    public enum Mark {
        URGENT,
        SECRET,
        LEADERS
    }

    public TicketFilter {
        states = Set.copyOf(states);
        marks = Set.copyOf(marks);
    }

    boolean hasWords() {
        // whoever gives a number looks for that
        return text != null && !text.isBlank() && phone == null;
    }
}
