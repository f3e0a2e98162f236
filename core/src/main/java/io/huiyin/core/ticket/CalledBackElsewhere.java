package io.huiyin.core.ticket;

import java.util.Optional;

/** Filled by whoever brings in tickets whose citizens somebody else calls back: such a ticket is closed by its reply. */
public interface CalledBackElsewhere {

    /** Who calls this ticket's citizen, by name; empty when it is for us to do. */
    Optional<String> by(TicketId ticket);
}
