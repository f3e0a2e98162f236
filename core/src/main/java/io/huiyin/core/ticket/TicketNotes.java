package io.huiyin.core.ticket;

import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries in a ticket's story that move it nowhere: what other capabilities have done about it. Always within the
 * caller's transaction, so that what was done and its entry stand or fall together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketNotes {

    private final TicketSteps steps;

    TicketNotes(TicketSteps steps) {
        this.steps = steps;
    }

    /** The ticket as it is now; nobody else changes it until the transaction ends. @throws UnknownTicket */
    public Ticket take(TicketId id) {
        return steps.take(id);
    }

    /** Like {@link #take(TicketId)}, if it is as its author saw it. @throws StaleTicket when it is not */
    public Ticket take(TicketId id, long version) {
        return steps.take(id, version);
    }

    /**
     * @param ticket taken in this transaction
     * @param type what happened, as in {@link TicketEvent#type()}
     */
    public Ticket write(Ticket ticket, String type, Instant at, String actor, String note, @Nullable String basis) {
        return steps.within(
                EnumSet.allOf(TicketState.class), ticket, new Told(type, at, actor, note, basis), change -> change);
    }

    /** Likewise, for words of the demand that were heard wrongly. @param right {@link NewTicket#withWords} of the ticket's demand */
    public Ticket correct(Ticket ticket, NewTicket right, String type, Instant at, String actor, String note) {
        return steps.within(
                EnumSet.allOf(TicketState.class),
                ticket,
                new Told(type, at, actor, note),
                change -> change.corrected(right));
    }
}
