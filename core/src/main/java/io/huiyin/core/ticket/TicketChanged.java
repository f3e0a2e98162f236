package io.huiyin.core.ticket;

import java.util.List;

/** Published with every saved step, after those that mean more: screens follow it. */
public record TicketChanged(TicketId ticket, TicketState state, String type) {

    /** The step in the ticket's story: the newest of its type. */
    public TicketEvent in(List<TicketEvent> story) {
        return story.reversed().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
