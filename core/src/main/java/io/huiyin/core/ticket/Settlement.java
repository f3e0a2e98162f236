package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a callback, by the robot or by a human, makes of a ticket. */
@Component
class Settlement {

    private final TicketRows rows;
    private final TicketSteps steps;
    private final Intake intake;
    private final Clock clock;

    Settlement(TicketRows rows, TicketSteps steps, Intake intake, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.intake = intake;
        this.clock = clock;
    }

    /** Takes in what a callback brought; the caller holds the ticket's lock. */
    Ticket settle(Ticket ticket, ContactOutcome outcome) {
        Integer said = outcome.satisfaction();
        if (said != null && (said < 1 || said > 5)) {
            throw new IllegalArgumentException("satisfaction is 1…5, not " + said);
        }
        if (!CallbackResults.AWAITED.contains(ticket.state())) {
            // other ways lead to rework too, and they are not a callback's
            throw new IllegalStep(ticket.id(), ticket.state(), "settled");
        }
        Instant now = Sql.now(clock);
        return switch (outcome.verdict()) {
            case CLOSE ->
                steps.to(
                        TicketState.CLOSED,
                        ticket,
                        told("closed", now, outcome),
                        change -> change.satisfaction(said).closed(now));
            case REWORK -> {
                String unit = answeredBy(ticket);
                var clocks = intake.clocks(ticket.demand(), unit, now);
                yield steps.to(
                        TicketState.IN_REWORK,
                        ticket,
                        told("rework", now, outcome),
                        change -> change.satisfaction(said).again(unit, clocks));
            }
            case HUMAN ->
                steps.to(
                        TicketState.AWAITING_HUMAN_CALLBACK,
                        ticket,
                        told("toHuman", now, outcome),
                        change -> change.satisfaction(said));
        };
    }

    /** A ticket that was merged before any unit had it was answered by the unit of the one that carried it. */
    private String answeredBy(Ticket ticket) {
        TicketId carrier = ticket.handling().carriedBy();
        return Optional.ofNullable(ticket.unit())
                .or(() -> Optional.ofNullable(carrier).flatMap(rows::find).map(Ticket::unit))
                .orElseThrow(() -> new IllegalStep(ticket.id(), ticket.state(), "rework"));
    }

    private static Told told(String type, Instant now, ContactOutcome outcome) {
        return new Told(type, now, outcome.actor(), outcome.note());
    }
}
