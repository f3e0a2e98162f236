package io.huiyin.core.supervision;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.EmergencyLane;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.supervision.EmergencyRule.Kept;
import io.huiyin.core.supervision.EmergencyRule.Taking;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Sight;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency lane: an urgent ticket is taken within minutes, alerted until somebody has, and reported on until the
 * danger is over. Each step is an event on the ticket in the same transaction.
 *
 * <p>Taking and reporting need no version: they stand whatever somebody else did to the ticket meanwhile.
 */
@Service
public class Emergencies {

    /** a whole list of a page is no longer than this */
    private static final int LARGEST_PAGE = 200;

    private final EmergencyRows rows;
    private final EmergencyWords words;
    private final TicketNotes notes;
    private final Tickets tickets;
    private final Urgency urgency;
    private final CityProfile profile;
    private final Clock clock;

    Emergencies(
            EmergencyRows rows,
            EmergencyWords words,
            TicketNotes notes,
            Tickets tickets,
            Urgency urgency,
            CityProfile profile,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.notes = notes;
        this.tickets = tickets;
        this.urgency = urgency;
        this.profile = profile;
        this.clock = clock;
    }

    /** Those whose danger is not over, as far as somebody may find them: not taken ones first, then the oldest; at most 200. */
    public List<Emergency> open(Sight sight) {
        return rule().map(rule -> rows.open(sight, LARGEST_PAGE).stream()
                        .map(one -> standing(one.ticket(), one.kept(), rule))
                        .sorted(Comparator.comparing(Emergency::taken).thenComparing(Emergency::begun))
                        .toList())
                .orElse(List.of());
    }

    /** Empty for a ticket that never was urgent, and in a city without an emergency lane. */
    public Optional<Emergency> of(Ticket ticket) {
        return rule().flatMap(rule -> rows.find(ticket.id()).map(kept -> standing(ticket, kept, rule)));
    }

    /**
     * The unit takes it: signs it, or says that it knows of the danger where it had signed before.
     *
     * @throws RefusedByRule when it is no emergency, is over, was taken, or was given back
     */
    @Transactional
    public Ticket takeByUnit(TicketId id, String actor) {
        Ticket ticket = notes.take(id);
        EmergencyRule rule = needed();
        Kept kept = untaken(ticket, rule);
        if (EmergencyRule.homeless(ticket)) {
            throw new RefusedByRule("notHandled", "没有承办单位，由督查中心处置", rule.lane().basis());
        }
        if (ticket.state() == TicketState.DISPATCHED) {
            return tickets.sign(id, ticket.version(), actor);
        }
        return taken(ticket, kept, rule, "承办单位已知悉险情，着手处置", actor);
    }

    /**
     * The supervision centre takes it upon itself: alerts stop, the unit's clocks run on.
     *
     * @param how what it does about the danger
     * @throws RefusedByRule when it is no emergency, is over, or was taken
     * @throws MissingWords without words
     */
    @Transactional
    public Ticket takeByCentre(TicketId id, String how, String actor) {
        Ticket ticket = notes.take(id);
        EmergencyRule rule = needed();
        return taken(ticket, untaken(ticket, rule), rule, "督查中心接管：" + MissingWords.needed("words", how), actor);
    }

    private Ticket taken(Ticket ticket, Kept kept, EmergencyRule rule, String note, String actor) {
        rows.save(ticket.id(), kept.takenBy(new Taking(rule.now(), actor)));
        return notes.write(
                ticket, "emergencyTaken", rule.now(), actor, note, rule.lane().basis());
    }

    /**
     * What is being done about the danger (首报, 续报), or that it is over (终报).
     *
     * @throws RefusedByRule when it is no emergency, is over, or nobody has taken it yet
     * @throws MissingWords without words
     */
    @Transactional
    public Ticket report(TicketId id, String said, boolean over, String actor) {
        Ticket ticket = notes.take(id);
        EmergencyRule rule = needed();
        Kept kept = running(ticket, rule);
        if (rule.taken(ticket, kept) == null) {
            throw new RefusedByRule("notTaken", "尚未接收，请先接收再报告处置情况", rule.lane().basis());
        }
        int number = rule.reported(ticket, kept) ? kept.reports() + 1 : 1;
        Instant due = rule.reportBy(ticket, kept);
        String note = words.report(number, over, due, rule.now(), MissingWords.needed("words", said));
        rows.save(id, kept.reported(number, rule.now(), over));
        String type = over ? "emergencyOver" : "emergencyReported";
        return notes.write(ticket, type, rule.now(), actor, note, rule.lane().basis());
    }

    /** Into the lane, from now on. Refusals as for {@link Urgency#mark}. */
    @Transactional
    public Ticket mark(TicketId id, long version, String reason, String actor) {
        Ticket ticket = urgency.mark(id, version, reason, actor);
        rows.save(id, Kept.since(Sql.now(clock)));
        return ticket;
    }

    /** Out of the lane: it was not urgent. Refusals as for {@link Urgency#takeBack}. */
    @Transactional
    public Ticket takeBack(TicketId id, long version, String reason, String actor) {
        return urgency.takeBack(id, version, reason, actor);
    }

    /** The alert, if its time has come; asked again it does nothing. */
    @Transactional
    boolean alertByRule(TicketId id) {
        Ticket ticket = notes.take(id);
        EmergencyRule rule = needed();
        Kept kept = rows.find(id).orElse(null);
        if (kept == null) {
            return false;
        }
        AlertStep reach = rule.reach(ticket, kept);
        if (reach != null && rule.alertDue(ticket, kept)) {
            rows.save(id, kept.alerted(reach, rule.now()));
            String note = words.alert(kept.alerts() + 1, reach, ticket, rule, rule.receiptBy(ticket, kept));
            notes.write(
                    ticket,
                    "emergencyAlerted",
                    rule.now(),
                    "system",
                    note,
                    rule.lane().basis());
            return true;
        }
        if (rule.lateAlertDue(ticket, kept)) {
            Instant due = rule.reportBy(ticket, kept);
            rows.save(id, kept.missed(due));
            String note = words.missedReport(!rule.reported(ticket, kept), due, ticket, rule);
            notes.write(
                    ticket,
                    "emergencyReportMissed",
                    rule.now(),
                    "system",
                    note,
                    rule.lane().basis());
            return true;
        }
        return false;
    }

    /** Tickets that an alert is due for now, looked at without a lock; all of them, however many a storm brings. */
    List<TicketId> toAlert() {
        return rule().map(rule -> rows.open(Sight.ALL, Integer.MAX_VALUE).stream()
                        .filter(one ->
                                rule.alertDue(one.ticket(), one.kept()) || rule.lateAlertDue(one.ticket(), one.kept()))
                        .map(one -> one.ticket().id())
                        .toList())
                .orElse(List.of());
    }

    private Emergency standing(Ticket ticket, Kept kept, EmergencyRule rule) {
        Taking taken = rule.taken(ticket, kept);
        boolean open = EmergencyRule.open(ticket, kept);
        return new Emergency(
                ticket,
                rule.begun(ticket, kept),
                rule.receiptBy(ticket, kept),
                taken == null ? null : taken.at(),
                taken == null ? null : taken.by(),
                rule.reported(ticket, kept) ? kept.reports() : 0,
                open ? rule.reportBy(ticket, kept) : null,
                rule.reportLate(ticket, kept),
                rule.reach(ticket, kept),
                kept.alerts(),
                !open,
                words.plan(ticket, rule).orElse(null),
                words.why(rule));
    }

    private Optional<EmergencyRule> rule() {
        EmergencyLane lane = profile.supervision().emergency();
        return lane == null
                ? Optional.empty()
                : profile.urgentDeadline().map(deadline -> new EmergencyRule(lane, deadline, Sql.now(clock)));
    }

    private EmergencyRule needed() {
        return rule().orElseThrow(() -> new RefusedByRule("noEmergencyLane", "本市未设紧急通道", ""));
    }

    private Kept running(Ticket ticket, EmergencyRule rule) {
        return rows.find(ticket.id())
                .filter(kept -> EmergencyRule.open(ticket, kept))
                .orElseThrow(() -> new RefusedByRule(
                        "noEmergency", "该工单不在紧急通道：不是紧急工单，或险情已经解除", rule.lane().basis()));
    }

    private Kept untaken(Ticket ticket, EmergencyRule rule) {
        Kept kept = running(ticket, rule);
        if (rule.taken(ticket, kept) != null) {
            throw new RefusedByRule("takenBefore", "该紧急工单已有人接收", rule.lane().basis());
        }
        return kept;
    }
}
