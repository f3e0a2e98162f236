package io.huiyin.core.ticket;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One step of a ticket: the arrow looked at, the new row, its event and its publications, all in the caller's transaction. */
@Component
class TicketSteps {

    /** a unit has it in its hands */
    static final Set<TicketState> HANDLED = EnumSet.of(
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.PAUSED,
            TicketState.IN_REWORK);

    private final TicketRows rows;
    private final ApplicationEventPublisher events;

    TicketSteps(TicketRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** The ticket as the change's author saw it, locked. */
    Ticket take(TicketId id, long version) {
        Ticket ticket = take(id);
        if (ticket.version() != version) {
            throw new StaleTicket(id, version, ticket.version());
        }
        return ticket;
    }

    /** The ticket as it is now, locked. */
    Ticket take(TicketId id) {
        return rows.lock(id).orElseThrow(() -> new UnknownTicket(id));
    }

    /** What a step's event tells. */
    record Told(
            String type,
            Instant at,
            String actor,
            String note,
            @Nullable String basis) {
        Told(String type, Instant at, String actor, String note) {
            this(type, at, actor, note, null);
        }
    }

    /** A ticket's first row. */
    Ticket begin(Ticket ticket, Told told) {
        rows.insert(ticket);
        events.publishEvent(new TicketFiled(ticket.id()));
        return written(ticket, told);
    }

    /** A ticket's first two steps in one row: filed, and at once along an arrow. */
    Ticket begin(Ticket ticket, Told told, TicketState next, Told then, UnaryOperator<Change> changes) {
        Ticket after = along(next, ticket, then, changes);
        rows.insert(after);
        events.publishEvent(new TicketFiled(ticket.id()));
        rows.insertEvents(List.of(event(ticket, told), event(after, then)));
        publish(ticket, told);
        publish(after, then);
        return after;
    }

    /** Along an arrow to another state. */
    Ticket to(TicketState next, Ticket ticket, Told told, UnaryOperator<Change> changes) {
        Ticket after = along(next, ticket, told, changes);
        rows.update(after);
        if (next == TicketState.AWAITING_CALLBACK) {
            events.publishEvent(new TicketReplied(after.id(), told.at()));
        }
        return written(after, told);
    }

    private static Ticket along(TicketState next, Ticket ticket, Told told, UnaryOperator<Change> changes) {
        if (!ticket.state().next().contains(next)) {
            throw new IllegalStep(ticket.id(), ticket.state(), told.type());
        }
        return changes.apply(new Change(ticket, next)).ticket();
    }

    /** A step that leaves the state as it is; only in these states. */
    Ticket within(Set<TicketState> states, Ticket ticket, Told told, UnaryOperator<Change> changes) {
        if (!states.contains(ticket.state())) {
            throw new IllegalStep(ticket.id(), ticket.state(), told.type());
        }
        Ticket after = changes.apply(new Change(ticket, ticket.state())).ticket();
        rows.update(after);
        return written(after, told);
    }

    private Ticket written(Ticket after, Told told) {
        rows.insertEvents(List.of(event(after, told)));
        publish(after, told);
        return after;
    }

    private void publish(Ticket after, Told told) {
        events.publishEvent(new TicketChanged(after.id(), after.state(), told.type()));
    }

    private static TicketRows.Written event(Ticket after, Told told) {
        return new TicketRows.Written(
                new TicketEvent(
                        after.id(),
                        after.version(),
                        told.type(),
                        after.state(),
                        told.at(),
                        told.actor(),
                        told.note(),
                        told.basis()),
                after);
    }
}
