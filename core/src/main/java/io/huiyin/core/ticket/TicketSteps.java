package io.huiyin.core.ticket;

import java.time.Instant;
import java.util.ArrayList;
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
        return begin(ticket, told, List.of());
    }

    /** A step at once after the filing: along an arrow, or {@code next} is the state in which the ticket is and stays. */
    record Next(TicketState next, Told told, UnaryOperator<Change> changes) {}

    /** A ticket's first steps in one row: filed, and what follows at once. */
    Ticket begin(Ticket ticket, Told told, List<Next> atOnce) {
        List<TicketRows.Written> steps = new ArrayList<>();
        steps.add(event(ticket, told));
        Ticket after = ticket;
        for (Next next : atOnce) {
            after = next.next() == after.state()
                    ? next.changes().apply(new Change(after, after.state())).ticket()
                    : along(next.next(), after, next.told(), next.changes());
            steps.add(event(after, next.told()));
        }
        rows.insert(after);
        events.publishEvent(new TicketFiled(ticket.id()));
        rows.insertEvents(steps);
        steps.forEach(step -> publish(step.event()));
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
        TicketRows.Written step = event(after, told);
        rows.insertEvents(List.of(step));
        publish(step.event());
        return after;
    }

    private void publish(TicketEvent told) {
        events.publishEvent(new TicketChanged(told.ticket(), told.state(), told.type()));
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
