package io.huiyin.core.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock that runs for a unit.
 *
 * @param kind what the unit has to do before it ends
 * @param working whether it counts office hours of working days only; else it runs day and night
 * @param left time left in its own way of counting; negative when it is late
 * @param whole the term from its beginning to its end, counted the same way
 * @param day a day of it: an office day, or 24 hours
 */
public record TicketClock(Kind kind, Instant due, boolean working, Duration left, Duration whole, Duration day) {

    /** What ends a clock. */
    public enum Kind {
        SIGN,
        /** to speak with the citizen */
        CONTACT,
        REPLY,
        /** to the unit that leads */
        ANSWER,
        /** to the street that whistled */
        REPORT
    }

    /** How much of the term is over, 0…1. */
    public double share() {
        if (whole.isZero() || left.isNegative()) {
            return 1;
        }
        return 1 - Math.clamp(left.toSeconds() / (double) whole.toSeconds(), 0, 1);
    }
}
