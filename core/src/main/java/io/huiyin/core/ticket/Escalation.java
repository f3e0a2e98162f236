package io.huiyin.core.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter that the supervision centre has raised above the units.
 *
 * @param addressee the leader, or whom the meeting brings together
 * @param decision null until it was decided
 * @param dropReason why nothing is to be decided any more; null while something is, or was
 */
public record Escalation(
        long id,
        TicketId ticket,
        Kind kind,
        String addressee,
        String reason,
        Instant raisedAt,
        @Nullable Decision decision,
        @Nullable String dropReason) {

    /** Where it was raised to. */
    public enum Kind {
        /** 提请领导批示. */
        LEADER("市领导批示"),
        /** 提请协调会. */
        MEETING("协调会");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What came of it.
     *
     * @param on the day of the instruction or the meeting
     * @param by who decided: the leader, or chair and participants
     * @param words the decision itself
     * @param minutes of the meeting; null when there are none
     * @param lead the unit that handles the matter by this decision; null when it names none
     */
    public record Decision(
            LocalDate on,
            String by,
            String words,
            @Nullable String minutes,
            @Nullable String lead) {}

    /** A decision is awaited. */
    public boolean open() {
        return decision == null && dropReason == null;
    }
}
