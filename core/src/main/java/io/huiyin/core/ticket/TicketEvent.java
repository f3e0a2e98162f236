package io.huiyin.core.ticket;

import java.time.Instant;

/**
 * One step of a ticket's story.
 *
 * @param type what happened: filed, answered, dispatched, signed, contacted, replied, callbackDue, closed, rework, toHuman
 * @param actor account name, or {@code robot} or {@code system}
 * @param note why, in words for people
 */
public record TicketEvent(
        TicketId ticket, long version, String type, TicketState state, Instant at, String actor, String note) {}
