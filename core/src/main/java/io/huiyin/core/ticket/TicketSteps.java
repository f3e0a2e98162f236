package io.huiyin.core.ticket;

import io.huiyin.core.deadline.Deadlines;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One step of a ticket: the arrow looked at, the new row, its event and its publications, all in the caller's transaction. */
@Component
class TicketSteps {

    /** a unit has it in its hands */
    private static final Set<TicketState> HANDLED =
            EnumSet.of(TicketState.DISPATCHED, TicketState.SIGNED, TicketState.IN_REWORK);

    private final TicketRows rows;
    private final ApplicationEventPublisher events;

    TicketSteps(TicketRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** The ticket as the change's author saw it, locked. */
    Ticket take(TicketId id, long version) {
        Ticket ticket = rows.lock(id).orElseThrow(() -> new UnknownTicket(id));
        if (ticket.version() != version) {
            throw new StaleTicket(id, version, ticket.version());
        }
        return ticket;
    }

    /** A ticket's first row. */
    Ticket begin(Ticket ticket, String type, Instant at, String actor, String note) {
        rows.insert(ticket);
        events.publishEvent(new TicketFiled(ticket.id()));
        return told(ticket, type, at, actor, note);
    }

    /** Along an arrow to another state. */
    Ticket to(
            TicketState next,
            Ticket ticket,
            String type,
            Instant at,
            String actor,
            String note,
            UnaryOperator<Change> changes) {
        if (!ticket.state().next().contains(next)) {
            throw new IllegalStep(ticket.id(), ticket.state(), type);
        }
        Ticket after = changes.apply(new Change(ticket, next)).ticket();
        rows.update(after);
        if (next == TicketState.AWAITING_CALLBACK) {
            events.publishEvent(new TicketReplied(after.id(), at));
        }
        return told(after, type, at, actor, note);
    }

    /** A step that leaves the state as it is; only while a unit handles the ticket. */
    Ticket within(Ticket ticket, String type, Instant at, String actor, String note, UnaryOperator<Change> changes) {
        if (!HANDLED.contains(ticket.state())) {
            throw new IllegalStep(ticket.id(), ticket.state(), type);
        }
        Ticket after = changes.apply(new Change(ticket, ticket.state())).ticket();
        rows.update(after);
        return told(after, type, at, actor, note);
    }

    private Ticket told(Ticket after, String type, Instant at, String actor, String note) {
        rows.insertEvent(new TicketEvent(after.id(), after.version(), type, after.state(), at, actor, note), after);
        events.publishEvent(new TicketChanged(after.id(), after.state(), type));
        return after;
    }

    /** The next version of a ticket; each method sets one field. */
    record Change(Ticket ticket) {

        Change(Ticket before, TicketState state) {
            this(new Ticket(
                    before.id(),
                    before.version() + 1,
                    state,
                    before.demand(),
                    before.filedBy(),
                    before.filedAt(),
                    before.unit(),
                    before.signBy(),
                    before.replyBy(),
                    before.contactedAt(),
                    before.reply(),
                    before.satisfaction(),
                    before.closedAt()));
        }

        Change unit(String unit) {
            return with(unit, ticket.signBy(), ticket.replyBy(), ticket.contactedAt(), ticket.reply());
        }

        Change clocks(Deadlines.Clocks clocks) {
            return with(ticket.unit(), clocks.signBy(), clocks.replyBy(), ticket.contactedAt(), ticket.reply());
        }

        Change replyBy(Instant replyBy) {
            return with(ticket.unit(), ticket.signBy(), replyBy, ticket.contactedAt(), ticket.reply());
        }

        Change contactedAt(Instant at) {
            return with(ticket.unit(), ticket.signBy(), ticket.replyBy(), at, ticket.reply());
        }

        Change reply(String reply) {
            return with(ticket.unit(), ticket.signBy(), ticket.replyBy(), ticket.contactedAt(), reply);
        }

        Change satisfaction(@Nullable Integer satisfaction) {
            return ended(satisfaction, ticket.closedAt());
        }

        Change closedAt(Instant at) {
            return ended(ticket.satisfaction(), at);
        }

        private Change with(
                @Nullable String unit,
                @Nullable Instant signBy,
                @Nullable Instant replyBy,
                @Nullable Instant contactedAt,
                @Nullable String reply) {
            return new Change(new Ticket(
                    ticket.id(),
                    ticket.version(),
                    ticket.state(),
                    ticket.demand(),
                    ticket.filedBy(),
                    ticket.filedAt(),
                    unit,
                    signBy,
                    replyBy,
                    contactedAt,
                    reply,
                    ticket.satisfaction(),
                    ticket.closedAt()));
        }

        private Change ended(@Nullable Integer satisfaction, @Nullable Instant closedAt) {
            return new Change(new Ticket(
                    ticket.id(),
                    ticket.version(),
                    ticket.state(),
                    ticket.demand(),
                    ticket.filedBy(),
                    ticket.filedAt(),
                    ticket.unit(),
                    ticket.signBy(),
                    ticket.replyBy(),
                    ticket.contactedAt(),
                    ticket.reply(),
                    satisfaction,
                    closedAt));
        }
    }
}
