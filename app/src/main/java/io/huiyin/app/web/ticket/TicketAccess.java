package io.huiyin.app.web.ticket;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.NotYours;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.text.Masking;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.security.Principal;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The way from an address to a ticket: only to those who may see it. */
@Component
class TicketAccess {

    /** a page renews itself while it is looked at */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final Tickets tickets;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final JointHandling joint;

    TicketAccess(Tickets tickets, Accounts accounts, AuditTrail audit, JointHandling joint) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.audit = audit;
        this.joint = joint;
    }

    Viewer viewer(Principal who) {
        return Viewer.of(who, accounts);
    }

    /** @throws NotThere when there is none, or not for this viewer */
    Ticket visible(String id, Viewer viewer) {
        return tickets.find(new TicketId(id))
                .filter(ticket -> viewer.maySee(ticket)
                        || viewer.seesWhatUnitHelpsWith() && joint.involves(ticket.id(), viewer.below()))
                .orElseThrow(() -> new NotThere("工单", id));
    }

    /** Like {@link #visible}, written down as read. */
    Ticket read(String id, Viewer viewer) {
        Ticket ticket = visible(id, viewer);
        looked("readTicket", ticket.id().value(), viewer);
        return ticket;
    }

    /** Written down once a look. @param what the trail calls it, e.g. {@code readTicket} */
    void looked(String what, String at, Viewer viewer) {
        audit.recordOnce(viewer.name(), what, at, ONE_LOOK);
    }

    /** Whose tickets were looked for, the number masked: the trail itself names no citizen. */
    void lookedFor(String phone, Viewer viewer) {
        audit.record(viewer.name(), "searchedPhone", Masking.phone(phone));
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

    /**
     * For what the unit that leads decides, or the supervision centre.
     *
     * @throws NotYours when another unit leads it
     */
    Ticket led(String id, Viewer viewer) {
        return viewer.unit() == null && viewer.is(Role.SUPERVISION) ? visible(id, viewer) : handled(id, viewer);
    }

    /**
     * For what a unit does whose answer the lead awaits.
     *
     * @throws NotYours when none is awaited
     */
    Ticket helped(String id, Viewer viewer) {
        Ticket ticket = visible(id, viewer);
        if (!joint.awaits(ticket.id(), viewer.unit())) {
            throw new NotYours(id);
        }
        return ticket;
    }

    /** For what the lead and those who help it may do. @throws NotYours for others */
    Ticket handledOrHelped(String id, Viewer viewer) {
        Ticket ticket = visible(id, viewer);
        return viewer.mayHandle(ticket) ? ticket : helped(id, viewer);
    }

    /** Whether the viewer has to do with what is done about it: at the hotline, in the lead, or in a unit that helps it. */
    boolean mayWork(Ticket ticket, Viewer viewer) {
        return viewer.unit() == null
                ? viewer.is(Role.AGENT)
                        || viewer.is(Role.FLOOR_SUPERVISOR)
                        || viewer.is(Role.OPERATOR_STAFF)
                        || viewer.is(Role.SUPERVISION)
                : viewer.mayHandle(ticket) || joint.awaits(ticket.id(), viewer.unit());
    }

    /** @throws NotYours when the viewer only looks on */
    Ticket worked(String id, Viewer viewer) {
        Ticket ticket = visible(id, viewer);
        if (!mayWork(ticket, viewer)) {
            throw new NotYours(id);
        }
        return ticket;
    }
}
