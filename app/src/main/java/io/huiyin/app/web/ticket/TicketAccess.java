package io.huiyin.app.web.ticket;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.NotYours;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way from an address to a ticket: only to those who may see it. */
@Component
class TicketAccess {

    private final Tickets tickets;
    private final Accounts accounts;

    TicketAccess(Tickets tickets, Accounts accounts) {
        this.tickets = tickets;
        this.accounts = accounts;
    }

    Viewer viewer(Principal who) {
        return Viewer.of(who, accounts);
    }

    /** @throws NotThere when there is none, or not for this viewer */
    Ticket visible(String id, Viewer viewer) {
        return tickets.find(new TicketId(id)).filter(viewer::maySee).orElseThrow(() -> new NotThere("工单", id));
    }

    /**
     * For the steps of a handling.
     *
     * @throws NotYours when another unit leads it
     */
    Ticket handled(String id, Viewer viewer) {
        Ticket ticket = visible(id, viewer);
        if (!viewer.mayHandle(ticket)) {
            throw new NotYours(id);
        }
        return ticket;
    }
}
