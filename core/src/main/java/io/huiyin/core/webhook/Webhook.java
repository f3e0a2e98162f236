package io.huiyin.core.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A system that is told what happens to tickets.
 *
 * @param events types of ticket events, as in {@link io.huiyin.core.ticket.TicketEvent#type()}; none: all of them
 * @param citizens whether it is told words, name and number; never those of a secret ticket
 * @param active paused it is told nothing: what waited rests, what happens meanwhile is not kept for it
 */
public record Webhook(
        long id,
        String name,
        URI address,
        List<String> events,
        boolean citizens,
        boolean active,
        String createdBy,
        Instant createdAt) {

    public Webhook {
        events = List.copyOf(events);
    }

    boolean wants(String event) {
        return active && (events.isEmpty() || events.contains(event));
    }
}
