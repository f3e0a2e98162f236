package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.JointHandling.Support;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.TicketSteps.Next;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ticket's way: every step a citizen's matter can take, each saved with its event in one transaction.
 *
 * <p>Every change names the version that it was decided on; another version is refused with {@link StaleTicket}, a step
 * that the state does not allow with {@link IllegalStep}, a number that nobody has with {@link UnknownTicket}.
 */
@Service
public class Tickets {

    /**
     * Which tickets a list shows; null means any.
     *
     * @param text words that all occur in title or content, or begin or end the number
     * @param unit the tickets that this unit or one below it leads or helps with, those with a running clock first, the
     *     highest grade before others, then whose clock ends first (who helps has the clock of its answer); without it the newest come first
     * @param page from 0; a page holds at most 200
     */
    public record Query(
            @Nullable String text,
            @Nullable TicketState state,
            @Nullable String unit,
            @Nullable String phone,
            boolean overdueOnly,
            int page,
            int size) {}

    /** Part of a list; {@code total} is counted up to 1,000 or less, {@code more} says that there may be further ones, {@code next} where they begin. */
    public record Page(
            List<Ticket> tickets,
            long total,
            boolean more,
            @Nullable String next) {}

    /**
     * The board's figures.
     *
     * @param filedToday since midnight in the city
     * @param callbacksDue waiting for the robot or for a human caller
     * @param satisfiedShare tickets with satisfaction 4 or 5 by tickets with any, 0…1; null when nobody was asked yet
     */
    public record Figures(
            long filedToday,
            long overdue,
            long callbacksDue,
            @Nullable Double satisfiedShare) {}

    private final TicketRows rows;
    private final TicketSearch search;
    private final TicketSteps steps;
    private final Intake intake;
    private final JointHandling joint;
    private final Settlement settlement;
    private final Clock clock;

    Tickets(
            TicketRows rows,
            TicketSearch search,
            TicketSteps steps,
            Intake intake,
            JointHandling joint,
            Settlement settlement,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.steps = steps;
        this.intake = intake;
        this.joint = joint;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * Accepts a demand; with a unit it is dispatched in the same transaction.
     *
     * @throws UnknownCode for a kind, matter, area or unit that the city does not have
     * @throws UnitMayNotLead for a village or community
     * @throws RefusedByRule for a town or street where a department answers for the matter
     * @throws MissingWords for an empty title or content
     */
    @Transactional
    public Ticket file(NewTicket demand, String actor) {
        Instant now = Sql.now(clock);
        NewTicket kept = intake.check(demand);
        var filed = new Told("filed", now, actor, kept.title());
        String unit = kept.unit();
        if (unit == null) {
            return steps.begin(accepted(intake.ofKnownMatter(kept), actor, now), filed);
        }
        Lead lead = intake.firstLead(kept, unit, now);
        var clocks = intake.clocks(kept, lead, now);
        Optional<Support> support = joint.byCatalogue(lead, clocks);
        List<Next> atOnce = new ArrayList<>();
        var dispatched = new Told("dispatched", now, actor, Objects.requireNonNullElse(kept.unitReason(), ""));
        atOnce.add(new Next(TicketState.DISPATCHED, dispatched, change -> change.dispatched(unit, clocks)));
        support.ifPresent(asked -> atOnce.add(new Next(TicketState.DISPATCHED, asked.told(), change -> change)));
        Ticket ticket = steps.begin(accepted(kept, actor, now), filed, atOnce);
        support.ifPresent(asked -> joint.ask(ticket.id(), asked));
        return ticket;
    }

    private Ticket accepted(NewTicket kept, String actor, Instant now) {
        return Ticket.begun(number(now), TicketState.ACCEPTED, kept, actor, now, Handling.NONE, null);
    }

    /**
     * A consultation answered in the call: filed and ended in one step. Refusals as for {@link #file}.
     *
     * @throws MissingWords also for an empty answer
     */
    @Transactional
    public Ticket answerAtOnce(NewTicket demand, String answer, String actor) {
        Instant now = Sql.now(clock);
        NewTicket kept = intake.ofKnownMatter(intake.check(demand));
        String words = MissingWords.needed("answer", answer);
        Handling answered = Handling.answered(words);
        var ticket = Ticket.begun(number(now), TicketState.ANSWERED, kept, actor, now, answered, now);
        return steps.begin(ticket, new Told("answered", now, actor, words));
    }

    /**
     * Sends the ticket to a unit, or on to another one as long as none has signed; the clocks begin anew.
     *
     * @throws UnknownCode when there is no such unit
     * @throws UnitMayNotLead for a village or community
     * @throws RefusedByRule for a town or street where a department answers for the matter
     */
    @Transactional
    public Ticket dispatch(TicketId id, long version, String unit, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.state() != TicketState.ACCEPTED && ticket.state() != TicketState.DISPATCHED) {
            // what was given back is judged, what was signed is taken away only by a decision from above
            throw new IllegalStep(id, ticket.state(), "dispatched");
        }
        Instant now = Sql.now(clock);
        Lead lead = intake.lead(ticket.demand(), unit, now);
        var clocks = intake.clocks(ticket.demand(), lead, now);
        var told = new Told("dispatched", now, actor, reason);
        return joint.begun(
                steps.to(TicketState.DISPATCHED, ticket, told, change -> change.dispatched(lead.code(), clocks)),
                lead,
                clocks);
    }

    @Transactional
    public Ticket sign(TicketId id, long version, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.state() != TicketState.DISPATCHED) {
            throw new IllegalStep(id, ticket.state(), "signed");
        }
        Instant now = Sql.now(clock);
        Instant contactBy = intake.contactBy(ticket, now);
        return steps.to(
                TicketState.SIGNED, ticket, new Told("signed", now, actor, ""), change -> change.signed(contactBy));
    }

    /** The unit spoke with the citizen; {@code note} says what about. Possible while the unit handles the ticket. */
    @Transactional
    public Ticket recordContact(TicketId id, long version, String note, String actor) {
        Ticket ticket = steps.take(id, version);
        String words = MissingWords.needed("note", note);
        Instant now = Sql.now(clock);
        var told = new Told("contacted", now, actor, words);
        return steps.within(TicketSteps.HANDLED, ticket, told, change -> change.contacted(now));
    }

    /** Without a reason not to wait for other units' answers. */
    @Transactional
    public Ticket reply(TicketId id, long version, String text, String actor) {
        return reply(id, version, text, null, actor);
    }

    /**
     * Sends the unit's result. The callback becomes due; a kind that the profile does not call back is closed, the
     * citizen of a leader's ticket is called by a human whatever its kind.
     *
     * @param without why the lead does not wait for units that still owe it an answer; null when it does
     * @throws MissingWords for an empty reply
     * @throws RefusedByRule while another unit's answer is awaited, without a reason not to
     */
    @Transactional
    public Ticket reply(TicketId id, long version, String text, @Nullable String without, String actor) {
        Ticket taken = steps.take(id, version);
        if (taken.state() == TicketState.MERGED || !taken.state().next().contains(TicketState.REPLIED)) {
            throw new IllegalStep(id, taken.state(), "replied");
        }
        String words = MissingWords.needed("reply", text);
        Ticket ticket = joint.settled(taken, without, actor);
        Instant now = Sql.now(clock);
        Ticket replied = answered(ticket, words, now, actor);
        // each of its citizens gets the reply, and a callback of his own
        rows.carriedBy(id).forEach(carried -> answered(steps.take(carried.id()), words, now, actor));
        return replied;
    }

    private Ticket answered(Ticket ticket, String words, Instant now, String actor) {
        var told = new Told("replied", now, actor, words);
        Ticket replied = steps.to(TicketState.REPLIED, ticket, told, change -> change.reply(words));
        if (replied.leaders()) {
            var human = new Told("toHuman", now, "system", "市领导批办件，由人工回访");
            return steps.to(TicketState.AWAITING_HUMAN_CALLBACK, replied, human, change -> change);
        }
        String nobody = intake.notCalledBack(ticket).orElse(null);
        return nobody == null
                ? steps.to(
                        TicketState.AWAITING_CALLBACK,
                        replied,
                        new Told("callbackDue", now, "system", ""),
                        change -> change)
                : steps.to(
                        TicketState.CLOSED,
                        replied,
                        new Told("closed", now, "system", nobody),
                        change -> change.closed(now));
    }

    /**
     * What a human learned by calling the citizen; also before the robot tried.
     *
     * @param satisfaction 5…1, null when not said
     * @throws IllegalArgumentException for a satisfaction out of range
     */
    @Transactional
    public Ticket settleByHuman(
            TicketId id,
            long version,
            ContactOutcome.Verdict verdict,
            @Nullable Integer satisfaction,
            String note,
            String actor) {
        return settleByHuman(id, version, verdict, satisfaction, null, note, actor);
    }

    /** The same, and whether the citizen says that it is solved; null when not said. */
    @Transactional
    public Ticket settleByHuman(
            TicketId id,
            long version,
            ContactOutcome.Verdict verdict,
            @Nullable Integer satisfaction,
            @Nullable Boolean solved,
            String note,
            String actor) {
        Ticket ticket = steps.take(id, version);
        var told = new HumanCallback(id, Sql.now(clock), verdict, satisfaction, solved, note, actor);
        rows.insertContact(told);
        return settlement.settle(ticket, told);
    }

    public Optional<Ticket> find(TicketId id) {
        return rows.find(id);
    }

    /** Every step so far, in order; empty for a number that nobody has. */
    public List<TicketEvent> story(TicketId id) {
        return rows.story(id);
    }

    /** Tickets that were merged into this one and wait for its reply. */
    public List<Ticket> carriedBy(TicketId id) {
        return rows.carriedBy(id);
    }

    /** Among all tickets. */
    public Page search(Query query) {
        return search(query, Sight.ALL);
    }

    /** Among those that somebody may find; {@link TicketSearch#list} goes page after page. */
    public Page search(Query query, Sight sight) {
        return search.search(query, sight);
    }

    public Figures figures() {
        Instant now = Sql.now(clock);
        return search.figures(intake.midnight(now), now);
    }

    private TicketId number(Instant now) {
        return intake.number(now, rows.nextNumber(intake.day(now)));
    }
}
