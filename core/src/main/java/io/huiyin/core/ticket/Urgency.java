package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.deadline.Deadlines.Clocks;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a ticket is urgent: said when it is filed, found out later, or taken back where it was wrong. Its clocks change
 * with it, by the rule that then holds.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Urgency {

    /** no judgement is awaited whose clock would change under it */
    private static final Set<TicketState> SETTLED =
            EnumSet.of(TicketState.ACCEPTED, TicketState.DISPATCHED, TicketState.SIGNED);

    private final TicketSteps steps;
    private final TicketRows rows;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Clock clock;

    Urgency(TicketSteps steps, TicketRows rows, Intake intake, Deadlines deadlines, Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.intake = intake;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * From now on it runs on the minutes of urgent tickets, counted from this moment.
     *
     * @param reason what the danger is
     * @throws RefusedByRule when it is urgent already
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket mark(TicketId id, long version, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.demand().urgent()) {
            throw new RefusedByRule("urgentBefore", "该工单已是紧急工单", "");
        }
        Instant now = Sql.now(clock);
        String unit = ticket.unit();
        Clocks clocks = unit == null ? null : intake.clocks(ticket.demand().asUrgent(true), unit, now);
        Instant contactBy = ticket.handling().contactBy();
        Instant speakBy = clocks == null || contactBy == null || contactBy.isBefore(clocks.replyBy())
                ? contactBy
                : clocks.replyBy();
        var told = new Told("markedUrgent", now, actor, MissingWords.needed("reason", reason));
        return steps.within(SETTLED, ticket, told, change -> change.urgent(true, clocks, speakBy));
    }

    /**
     * It was not urgent: its clocks are those of its kind and matter, counted from when its unit got it, without
     * the time that they stood still. What was promised to the citizen meanwhile stays.
     *
     * @throws RefusedByRule when it is not urgent, or urgent by its kind
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket takeBack(TicketId id, long version, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        if (!ticket.demand().urgent()) {
            throw new RefusedByRule("notUrgent", "该工单不是紧急工单", "");
        }
        if (intake.urgentByKind(ticket.demand())) {
            throw new RefusedByRule("urgentByKind", "该类型的工单一律按紧急工单办理，不能撤回紧急", "");
        }
        Clocks clocks = usual(ticket);
        Instant signed = ticket.state() == TicketState.SIGNED
                ? rows.lastTime(id, "signed").orElse(null)
                : null;
        Instant speakBy = clocks == null || signed == null ? null : deadlines.contactBy(signed, clocks.replyBy());
        var told = new Told("urgentTakenBack", Sql.now(clock), actor, MissingWords.needed("reason", reason));
        return steps.within(SETTLED, ticket, told, change -> change.urgent(false, clocks, speakBy));
    }

    private @Nullable Clocks usual(Ticket ticket) {
        String unit = ticket.unit();
        if (unit == null) {
            return null;
        }
        // a mark that came later has moved the beginning
        Instant began = Stream.of("dispatched", "assigned")
                .flatMap(type -> rows.lastTime(ticket.id(), type).stream())
                .max(Instant::compareTo)
                .orElseGet(() -> Objects.requireNonNull(ticket.handling().beganAt()));
        NewTicket demand = ticket.demand().asUrgent(false);
        Clocks clocks = intake.clocks(demand, unit, began);
        DeadlineRule rule = intake.rule(demand, unit, began);
        Instant returnBy = clocks.returnBy();
        Instant replyBy = clocks.replyBy();
        Instant promised =
                ticket.handling().extensions() > 0 ? ticket.handling().promised() : null;
        Instant extended = promised == null
                ? Instant.MAX
                : rows.lastTime(ticket.id(), "extended").orElse(Instant.MAX);
        for (TicketRows.Stood stood : rows.stood(ticket.id(), began)) {
            if (promised != null && extended.isBefore(stood.from())) {
                replyBy = later(replyBy, promised);
                promised = null;
            }
            replyBy = deadlines.afterPause(replyBy, stood.from(), stood.to(), rule);
            if (!returnBy.isBefore(stood.from())) {
                returnBy = deadlines.afterPause(returnBy, stood.from(), stood.to(), rule);
            }
        }
        return new Clocks(
                clocks.beganAt(),
                clocks.signBy(),
                returnBy,
                promised == null ? replyBy : later(replyBy, promised),
                clocks.supportBy());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
