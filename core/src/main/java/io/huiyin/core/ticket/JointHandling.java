package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.deadline.Deadlines.Clocks;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Assistance.Kind;
import io.huiyin.core.ticket.TicketSteps.Told;
import io.huiyin.core.unit.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One unit leads, others help: supporting units, departments that a street has whistled for, sub-units of the lead. Each
 * answers to the lead; the lead alone replies to the citizen, and its clocks go on whatever the others do.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class JointHandling {

    /** what one has signed can be passed down */
    private static final Set<TicketState> SIGNED = EnumSet.copyOf(TicketSteps.HANDLED);

    static {
        SIGNED.remove(TicketState.DISPATCHED);
    }

    /** whether the lead keeps the ticket is another question: what was done for it is told all the same */
    private static final Set<TicketState> ANSWERED = EnumSet.copyOf(TicketSteps.HANDLED);

    static {
        ANSWERED.add(TicketState.RETURNED);
    }

    /** a whole list of a page is no longer than this */
    private static final int LARGEST_PAGE = 200;

    private final TicketSteps steps;
    private final AssistanceRows rows;
    private final AssistanceRules rules;
    private final CityProfile profile;
    private final Clock clock;

    JointHandling(TicketSteps steps, AssistanceRows rows, AssistanceRules rules, CityProfile profile, Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.rules = rules;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * @param words what the unit is to do
     * @param until the day until whose office hours' end it is to answer; null takes the profile's term. A whistle has a
     *     clock of its own, whatever is named here
     */
    public record Request(
            Kind kind, String unit, String words, @Nullable LocalDate until) {}

    /** What the catalogue asks of others when a unit begins to lead: who is to help, until when, and how the story tells it. */
    record Support(List<Unit> units, Instant due, Told told) {}

    /**
     * Empty when the catalogue names nobody who may help.
     *
     * @param clocks those of the lead
     */
    Optional<Support> byCatalogue(Lead lead, Clocks clocks) {
        List<Unit> supporting = rules.byCatalogue(lead);
        if (supporting.isEmpty()) {
            return Optional.empty();
        }
        String names = supporting.stream().map(Unit::name).collect(Collectors.joining("、"));
        var told = new Told("supportAsked", clocks.beganAt(), "system", "按派单目录协办：" + names);
        return Optional.of(new Support(supporting, clocks.supportBy(), told));
    }

    /** The ticket's story tells it already. */
    void ask(TicketId id, Support support) {
        Instant at = support.told().at();
        rows.insert(support.units().stream()
                .map(unit -> asked(id, unit, Kind.SUPPORT, "按派单目录协办", "system", at, support.due()))
                .toList());
    }

    /** What the catalogue says, once another unit leads; what others owed to the one before is no longer awaited. */
    Ticket begun(Ticket ticket, Lead lead, Clocks clocks) {
        over(ticket, "改派，不再协办");
        return byCatalogue(lead, clocks)
                .map(support -> {
                    ask(ticket.id(), support);
                    return steps.within(TicketSteps.HANDLED, ticket, support.told(), change -> change);
                })
                .orElse(ticket);
    }

    /** What others owed to a unit that no longer leads is not awaited; the step that says why is in the story. */
    void over(Ticket ticket, String why) {
        Instant now = Sql.now(clock);
        rows.open(ticket.id()).forEach(one -> rows.release(one.id(), why, now));
    }

    /**
     * @throws UnknownCode when there is no such unit
     * @throws RefusedByRule for a unit that cannot help this lead in this way, that owes an answer already, or a day after
     *     the lead's own deadline
     * @throws MissingWords when it is not said what is to be done
     */
    @Transactional
    public Ticket ask(TicketId id, long version, Request request, String actor) {
        Ticket ticket = steps.take(id, version);
        String words = MissingWords.needed("content", request.words());
        Instant now = Sql.now(clock);
        Kind kind = request.kind();
        Set<TicketState> states = kind == Kind.SUB_UNIT ? SIGNED : TicketSteps.HANDLED;
        String step = step(kind);
        if (!states.contains(ticket.state())) {
            throw new IllegalStep(id, ticket.state(), step);
        }
        Unit unit = rules.helper(ticket, kind, request.unit());
        if (rows.open(id).stream().anyMatch(one -> one.unit().equals(unit.code()))) {
            throw new RefusedByRule("askedBefore", unit.name() + "尚未回复上一次请求", "");
        }
        rows.insert(List.of(asked(id, unit, kind, words, actor, now, rules.due(ticket, request, now))));
        var told = new Told(
                step,
                now,
                actor,
                unit.name() + "：" + words,
                profile.supervision().joint().basis());
        return steps.within(states, ticket, told, change -> change);
    }

    private static String step(Kind kind) {
        return switch (kind) {
            case SUPPORT -> "supportAsked";
            case WHISTLE -> "whistled";
            case SUB_UNIT -> "passedDown";
        };
    }

    private static Assistance asked(
            TicketId id, Unit unit, Kind kind, String words, String actor, Instant now, Instant due) {
        return new Assistance(0, id, unit.code(), kind, words, actor, now, due, null, null, null, null);
    }

    /**
     * A unit's answer to the lead. Needs no version: it stands whatever others do to the ticket meanwhile.
     *
     * @throws IllegalStep when the ticket is no longer handled
     * @throws RefusedByRule when nothing is awaited from the unit
     * @throws MissingWords without an answer
     */
    @Transactional
    public Ticket answer(TicketId id, String unit, String words, String actor) {
        Ticket ticket = steps.take(id);
        String said = MissingWords.needed("answer", words);
        Assistance one = awaited(id, unit);
        Instant now = Sql.now(clock);
        rows.answer(one.id(), said, actor, now);
        var told = new Told("supportAnswered", now, actor, rules.name(unit) + "：" + said);
        return steps.within(ANSWERED, ticket, told, change -> change);
    }

    /**
     * The unit's answer is no longer awaited, and it no longer sees the ticket.
     *
     * @throws RefusedByRule when nothing is awaited from the unit
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket release(TicketId id, long version, String unit, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        String why = MissingWords.needed("reason", reason);
        return released(ticket, List.of(awaited(id, unit)), why, actor);
    }

    /**
     * Before the lead replies.
     *
     * @param without why it does not wait for those who still owe an answer; null when it does
     * @throws RefusedByRule when an answer is awaited, no reason is given and the profile has the lead wait
     */
    Ticket settled(Ticket ticket, @Nullable String without, String actor) {
        List<Assistance> open = rows.open(ticket.id());
        if (open.isEmpty()) {
            return ticket;
        }
        if (without == null || without.isBlank()) {
            if (!profile.supervision().joint().leadWaits()) {
                return released(ticket, open, "主办单位已答复，不再等待", actor);
            }
            throw new RefusedByRule(
                    "supportAwaited",
                    names(open) + "尚未回复；不再等待须写明理由",
                    profile.supervision().joint().basis());
        }
        return released(ticket, open, without.strip(), actor);
    }

    private Ticket released(Ticket ticket, List<Assistance> open, String why, String actor) {
        Instant now = Sql.now(clock);
        open.forEach(one -> rows.release(one.id(), why, now));
        var told = new Told("supportReleased", now, actor, names(open) + "：" + why);
        return steps.within(TicketSteps.HANDLED, ticket, told, change -> change);
    }

    private String names(List<Assistance> some) {
        return some.stream().map(one -> rules.name(one.unit())).collect(Collectors.joining("、"));
    }

    private Assistance awaited(TicketId id, String unit) {
        return rows.open(id).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new RefusedByRule("notAwaited", "没有等待" + rules.name(unit) + "的回复", ""));
    }

    /** Everything that was asked of others, in order; those released too. */
    public List<Assistance> of(TicketId id) {
        return rows.of(id);
    }

    /** What is awaited from these units, by ticket; of several the one due first. */
    public Map<TicketId, Assistance> awaited(List<Ticket> tickets, Set<String> units) {
        return rows.open(tickets.stream().map(Ticket::id).toList(), units).stream()
                .collect(Collectors.toMap(Assistance::ticket, Function.identity(), (first, later) -> first));
    }

    /** Whether one of the units helps with the ticket; those released do not. */
    public boolean involves(TicketId id, Set<String> units) {
        return rows.involves(id, units);
    }

    /** Whether the unit's answer is awaited. */
    public boolean awaits(TicketId id, @Nullable String unit) {
        return rows.open(id).stream().anyMatch(one -> Objects.equals(one.unit(), unit));
    }

    /** Tickets in handling for which another unit's answer is late, the longest late first; at most 200. */
    public List<Ticket> late() {
        return rows.late(Sql.now(clock), LARGEST_PAGE);
    }
}
