package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Escalation.Decision;
import io.huiyin.core.ticket.Escalation.Kind;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A matter that nobody owns, or that units cannot settle, goes to a leader's desk or to a joint meeting; what is decided
 * there comes back to the ticket. The clocks go on meanwhile.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Escalations {

    /** still to be handled, by whomever */
    private static final Set<TicketState> UNSETTLED = EnumSet.copyOf(TicketSteps.HANDLED);

    static {
        UNSETTLED.addAll(List.of(TicketState.ACCEPTED, TicketState.RETURNED));
    }

    /** the steps that settle it without a decision; whatever ends a ticket comes after one of them */
    private static final Set<TicketState> SETTLED =
            EnumSet.of(TicketState.REPLIED, TicketState.DECLINED, TicketState.WITHDRAWN, TicketState.MERGED);

    private static final int LARGEST_PAGE = 200;

    private final TicketSteps steps;
    private final EscalationRows rows;
    private final Intake intake;
    private final JointHandling joint;
    private final CityProfile profile;
    private final Clock clock;

    Escalations(
            TicketSteps steps,
            EscalationRows rows,
            Intake intake,
            JointHandling joint,
            CityProfile profile,
            Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.intake = intake;
        this.joint = joint;
        this.profile = profile;
        this.clock = clock;
    }

    /** @param addressee the leader, or whom the meeting brings together */
    public record Request(Kind kind, String addressee, String reason) {}

    /**
     * @throws RefusedByRule while another decision is awaited
     * @throws IllegalStep when the matter is settled already
     * @throws MissingWords without addressee or reason
     */
    @Transactional
    public Ticket raise(TicketId id, long version, Request request, String actor) {
        Ticket ticket = steps.take(id, version);
        String to = MissingWords.needed("addressee", request.addressee());
        String why = MissingWords.needed("reason", request.reason());
        if (rows.open(id).isPresent()) {
            throw refused("raisedBefore", "该工单已提请，尚未作出决定");
        }
        Instant now = Sql.now(clock);
        var told = new Told(
                request.kind() == Kind.LEADER ? "raisedToLeader" : "raisedToMeeting",
                now,
                actor,
                to + "：" + why,
                basis());
        Ticket after = steps.within(UNSETTLED, ticket, told, change -> change);
        rows.insert(id, new Request(request.kind(), to, why), actor, now);
        return after;
    }

    /**
     * What was decided. With a unit named that unit handles the matter for good: it cannot give it back. Another one than
     * the lead begins with clocks of its own; a request of the lead's (an extension, a pause) has to be judged before. An
     * instruction by a leader makes it a leader's ticket.
     *
     * @throws RefusedByRule when nothing was raised, for a day that is to come, a meeting without minutes, or a unit that may
     *     not lead here
     * @throws IllegalStep when another unit is named while a request is judged or a clock stands
     * @throws MissingWords when it is not said who decided what
     * @throws UnknownCode when there is no such unit
     * @throws UnitMayNotLead for a village or community
     */
    @Transactional
    public Ticket decide(TicketId id, long version, Decision decision, String actor) {
        Ticket ticket = steps.take(id, version);
        Escalation raised = awaited(id);
        String by = MissingWords.needed("by", decision.by());
        String words = MissingWords.needed("decision", decision.words());
        String minutes = filled(decision.minutes());
        if (raised.kind() == Kind.MEETING && minutes == null) {
            throw new MissingWords("minutes");
        }
        Instant now = Sql.now(clock);
        if (decision.on().isAfter(intake.day(now))) {
            throw refused("decidedTomorrow", "批示或会议的日期不能晚于今天");
        }
        String named = filled(decision.lead());
        Lead lead = named == null ? null : intake.lead(ticket.demand(), named, now);
        rows.decide(raised.id(), new Decision(decision.on(), by, words, minutes, named), now);
        boolean stays = Objects.equals(named, ticket.unit()) && ticket.state() != TicketState.RETURNED;
        var told = new Told(
                raised.kind() == Kind.LEADER ? "instructed" : "metAndDecided",
                now,
                actor,
                decision.on() + " " + by + "：" + words
                        + (lead == null ? "" : "（由" + lead.unit().name() + "主办）"),
                minutes);
        Ticket after = steps.within(UNSETTLED, ticket, told, change -> {
            Change marked = raised.kind() == Kind.LEADER ? change.leaders() : change;
            return lead != null && stays ? marked.assigned() : marked;
        });
        return lead == null || stays ? after : assigned(after, lead, raised.kind(), actor, now);
    }

    private Ticket assigned(Ticket ticket, Lead lead, Kind kind, String actor, Instant now) {
        var clocks = intake.clocks(ticket.demand(), lead, now);
        var told = new Told("assigned", now, actor, "按" + kind.label() + "确定承办单位", basis());
        Ticket sent = steps.to(
                TicketState.DISPATCHED,
                ticket,
                told,
                change -> change.dispatched(lead.code(), clocks).assigned());
        return joint.begun(sent, lead, clocks);
    }

    /**
     * Nothing is to be decided any more.
     *
     * @throws RefusedByRule when nothing was raised
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket drop(TicketId id, long version, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        String why = MissingWords.needed("reason", reason);
        Instant now = Sql.now(clock);
        rows.drop(awaited(id).id(), why, now);
        return steps.within(UNSETTLED, ticket, new Told("raisingDropped", now, actor, why), change -> change);
    }

    /** A matter that was settled meanwhile waits for no decision; in the same transaction as that step. */
    @EventListener
    void settled(TicketChanged change) {
        if (SETTLED.contains(change.state())) {
            rows.open(change.ticket())
                    .ifPresent(one -> rows.drop(one.id(), "工单" + change.state().label(), Sql.now(clock)));
        }
    }

    private Escalation awaited(TicketId id) {
        return rows.open(id).orElseThrow(() -> refused("notRaised", "该工单没有待决定的提请"));
    }

    private static @Nullable String filled(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private RefusedByRule refused(String rule, String why) {
        return new RefusedByRule(rule, why, basis());
    }

    private String basis() {
        return profile.supervision().joint().basis();
    }

    /** Everything that was raised on a ticket, in order. */
    public List<Escalation> of(TicketId id) {
        return rows.of(id);
    }

    /** Tickets that wait for a decision, the longest raised first; at most 200. */
    public List<Ticket> undecided() {
        return rows.undecided(LARGEST_PAGE);
    }
}
