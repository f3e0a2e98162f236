package io.huiyin.core.delivery;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that another system is told.
 *
 * @param target who, among those of its kind
 * @param lane what is in one lane arrives in the order in which it was put there
 * @param message its id: the same for every attempt
 * @param payload null once it has arrived
 * @param attempts how often it was tried since it was put there, or since somebody sent it again
 * @param nextAt when it is tried next; null when it is not
 * @param status HTTP status of the last answer; null when there was none
 * @param answer what the last attempt brought, in words
 */
public record Delivery(
        long id,
        Kind kind,
        String target,
        String lane,
        String message,
        String type,
        @Nullable TicketId ticket,
        @Nullable String payload,
        Instant createdAt,
        State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable String answer) {

    /** Who is told. */
    public enum Kind {
        /** Another platform: what is lost would leave a ticket in two states, so a dead message holds up those behind it. */
        EXCHANGE,
        /** A subscriber: it may miss one and read the next. */
        WEBHOOK;

        boolean holdsUp() {
            return this == EXCHANGE;
        }
    }

    /** How far it came. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Refused for good, or tried as often as the settings allow; somebody may send it again. */
        DEAD
    }
}
