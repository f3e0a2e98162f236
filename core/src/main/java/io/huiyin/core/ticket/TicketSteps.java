package io.huiyin.core.ticket;

import io.huiyin.core.city.Grading.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One step of a ticket: the arrow looked at, the new row, its event and its publications, all in the caller's transaction. */
@Component
class TicketSteps {

    static final Set<TicketState> HANDLED =
            Arrays.stream(TicketState.values()).filter(TicketState::handled).collect(Collectors.toUnmodifiableSet());

    private final TicketRows rows;
    private final Grader grader;
    private final ApplicationEventPublisher events;

    TicketSteps(TicketRows rows, Grader grader, ApplicationEventPublisher events) {
        this.rows = rows;
        this.grader = grader;
        this.events = events;
    }

    /** The ticket as the change's author saw it, locked; what only the machine noted since refuses nobody. */
    Ticket take(TicketId id, long version) {
        Ticket ticket = take(id);
        if (ticket.version() != version && !rows.onlyNotedSince(id, version)) {
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

    /** A ticket's first steps in one row: filed, what follows at once, and its grade. */
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
        after = graded(after, rule -> false, told.at(), steps);
        rows.insert(after);
        events.publishEvent(new TicketFiled(ticket.id(), ticket.filedBy()));
        told(steps);
        return after;
    }

    /** Along an arrow to another state. */
    Ticket to(TicketState next, Ticket ticket, Told told, UnaryOperator<Change> changes) {
        Ticket after = along(next, ticket, told, changes);
        Ticket saved = saved(after, told, grader.asBefore(ticket, after));
        if (next == TicketState.AWAITING_CALLBACK) {
            events.publishEvent(new TicketReplied(after.id(), told.at()));
        }
        return saved;
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
        return saved(after, told, grader.asBefore(ticket, after));
    }

    /** A step that says how many citizens the ticket is about from now on. */
    Ticket joined(Ticket ticket, Told told, int citizens) {
        Ticket after = new Change(ticket, ticket.state()).ticket();
        return saved(after, told, grader.citizens(ticket, citizens));
    }

    Predicate<Rule> citizens(Ticket ticket, int number) {
        return grader.citizens(ticket, number);
    }

    private Ticket saved(Ticket step, Told told, Predicate<Rule> beside) {
        List<TicketRows.Written> steps = new ArrayList<>(List.of(event(step, told)));
        Ticket after = graded(step, beside, told.at(), steps);
        rows.update(after);
        told(steps);
        return after;
    }

    /** What the rules beside the ticket say now; nothing is written when its grade and its reasons are the same. */
    Ticket regrade(Ticket ticket, Predicate<Rule> beside, Instant at) {
        List<TicketRows.Written> steps = new ArrayList<>();
        Ticket after = graded(ticket, beside, at, steps);
        if (!Objects.equals(after.grade(), ticket.grade())) {
            rows.update(after);
            told(steps);
        }
        return after;
    }

    /** Another grade is a step of its own; other reasons for the same grade are none. What has ended keeps its grade. */
    private Ticket graded(Ticket ticket, Predicate<Rule> beside, Instant at, List<TicketRows.Written> steps) {
        TicketGrade before = ticket.grade();
        TicketGrade now = before != null && ticket.state().ended() ? before : grader.of(ticket, beside);
        if (now == null || (before == null ? grader.lowest(now) : before.rank() == now.rank())) {
            return ticket.graded(now);
        }
        Ticket after = new Change(ticket, ticket.state()).graded(now).ticket();
        steps.add(event(after, new Told("graded", at, "system", grader.words(before, now), grader.basis())));
        return after;
    }

    private void told(List<TicketRows.Written> steps) {
        if (!steps.isEmpty()) {
            rows.insertEvents(steps);
        }
        steps.stream()
                .map(TicketRows.Written::event)
                .forEach(e -> events.publishEvent(new TicketChanged(e.ticket(), e.state(), e.type())));
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
