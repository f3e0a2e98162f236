package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.HandlingRules;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Not ours": a unit gives a ticket back, the supervision centre judges. The last return that the profile allows cannot go
 * round again: whoever the centre then names keeps the ticket.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Returns {

    private final TicketSteps steps;
    private final Intake intake;
    private final JointHandling joint;
    private final CityProfile profile;
    private final Clock clock;

    Returns(TicketSteps steps, Intake intake, JointHandling joint, CityProfile profile, Clock clock) {
        this.steps = steps;
        this.intake = intake;
        this.joint = joint;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * @param basis the duty list or rule by which the matter is not the unit's
     * @throws RefusedByRule when the time for it is over, or the ticket was assigned for good
     * @throws MissingWords without a reason or a basis
     */
    @Transactional
    public Ticket ask(TicketId id, long version, String reason, String basis, String actor) {
        Ticket ticket = steps.take(id, version);
        String why = MissingWords.needed("reason", reason);
        String written = MissingWords.needed("basis", basis);
        Instant now = Sql.now(clock);
        HandlingRules rules = profile.handling();
        if (!ticket.state().next().contains(TicketState.RETURNED)) {
            throw new IllegalStep(id, ticket.state(), "returned");
        }
        if (ticket.handling().assigned()) {
            throw new RefusedByRule("assigned", "该工单已由督查中心裁定承办单位，不能再退单", rules.basis());
        }
        Instant until = ticket.handling().returnBy();
        if (until != null && now.isAfter(until)) {
            throw new RefusedByRule(
                    "returnTooLate", "退单须在派单后 " + rules.returnWithinWorkingDays() + " 个工作日内提出，期限已过", rules.basis());
        }
        var told = new Told("returned", now, actor, why, written);
        return steps.to(TicketState.RETURNED, ticket, told, Change::returned);
    }

    /**
     * The platform that a unit is to us gives it back. Its handling has ended there already, so neither the time for a return
     * nor an assignment for good keeps it from the supervision centre.
     *
     * @throws MissingWords without a reason or a basis
     */
    @Transactional
    public Ticket fromElsewhere(TicketId id, String reason, String basis, String actor) {
        var told = new Told(
                "returned",
                Sql.now(clock),
                actor,
                MissingWords.needed("reason", reason),
                MissingWords.needed("basis", basis));
        return steps.to(TicketState.RETURNED, steps.take(id), told, Change::returned);
    }

    /** It is the unit's matter after all: it goes on where it was, its clocks never stopped. */
    @Transactional
    public Ticket refuse(TicketId id, long version, String reason, String actor) {
        Ticket ticket = judged(id, version, "returnRefused");
        TicketState before = ticket.handling().resumes();
        var told = new Told(
                "returnRefused",
                Sql.now(clock),
                actor,
                MissingWords.needed("reason", reason),
                profile.handling().basis());
        boolean last = isLast(ticket);
        return steps.to(
                before == null ? TicketState.DISPATCHED : before,
                ticket,
                told,
                change -> last ? change.judged().assigned() : change.judged());
    }

    /**
     * Another unit takes it, with clocks of its own; after the last return that is allowed, for good.
     *
     * @throws UnknownCode when there is no such unit
     * @throws UnitMayNotLead for a village or community
     * @throws RefusedByRule for a town or street where a department answers for the matter
     */
    @Transactional
    public Ticket sendOn(TicketId id, long version, String unit, String reason, String actor) {
        Ticket ticket = judged(id, version, "dispatched");
        Instant now = Sql.now(clock);
        Lead lead = intake.lead(ticket.demand(), unit, now);
        if (lead.code().equals(ticket.unit())) {
            throw new RefusedByRule("sameUnit", "改派的单位就是退单的单位：请驳回退单，或另选单位", "");
        }
        boolean last = isLast(ticket);
        var told = new Told(
                last ? "assigned" : "dispatched",
                now,
                actor,
                MissingWords.needed("reason", reason),
                profile.handling().basis());
        var clocks = intake.clocks(ticket.demand(), lead, now);
        Ticket sent = steps.to(TicketState.DISPATCHED, ticket, told, change -> {
            Change begun = change.dispatched(lead.code(), clocks);
            return last ? begun.assigned() : begun;
        });
        return joint.begun(sent, lead, clocks);
    }

    private boolean isLast(Ticket ticket) {
        return ticket.handling().returns() >= profile.handling().returnsAtMost();
    }

    private Ticket judged(TicketId id, long version, String step) {
        Ticket ticket = steps.take(id, version);
        if (ticket.state() != TicketState.RETURNED) {
            throw new IllegalStep(id, ticket.state(), step);
        }
        return ticket;
    }
}
