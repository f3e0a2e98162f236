package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.Assistance.Kind;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Units that help: some leads ask for one, streets whistle, units pass down; most helpers answer, some are let go. */
final class JointDesk {

    private static final Set<TicketState> TAKEN_UP =
            EnumSet.of(TicketState.SIGNED, TicketState.EXTENSION_ASKED, TicketState.PAUSE_ASKED, TicketState.IN_REWORK);
    private static final Set<TicketState> ANSWERED = EnumSet.of(
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.RETURNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.PAUSED,
            TicketState.IN_REWORK);

    private final Town town;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final Map<String, Unit> units = new HashMap<>();

    JointDesk(Town town, Agenda agenda, SimulatedClock clock, RandomGenerator dice) {
        this.town = town;
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        town.city.units().forEach(unit -> units.put(unit.code(), unit));
    }

    /** Whatever is awaited: from the catalogue's units with the dispatch, and when a simulation goes on. */
    void takeUp(TicketId id) {
        town.joint.of(id).stream().filter(Assistance::open).forEach(one -> willAnswer(id, one.unit()));
    }

    /** The lead has it on the desk. */
    void handled(Ticket ticket) {
        takeUp(ticket.id());
        boolean street = lead(ticket).level() == Unit.Level.STREET;
        int fate = dice.nextInt(100);
        Kind kind =
                fate < 5 ? Kind.SUPPORT : fate < 10 ? Kind.SUB_UNIT : fate < (street ? 40 : 11) ? Kind.WHISTLE : null;
        if (kind != null) {
            agenda.atTheOffice(Duration.ofMinutes(20), Duration.ofHours(20), () -> ask(ticket.id(), kind));
        }
    }

    private void ask(TicketId id, Kind kind) {
        Ticket ticket = town.ticket(id);
        if (!TAKEN_UP.contains(ticket.state())) {
            return;
        }
        Unit lead = lead(ticket);
        if (kind == Kind.WHISTLE && lead.level() != Unit.Level.STREET) {
            town.mustFail(
                    RefusedByRule.class,
                    lead.code() + " whistles on " + id,
                    () -> town.joint.ask(
                            id, ticket.version(), new JointHandling.Request(kind, "hotline", "请报到", null), "shuiwu01"));
            return;
        }
        List<Unit> possible = town.units().stream()
                .filter(unit -> fits(kind, unit, lead) && !town.joint.awaits(id, unit.code()))
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        String unit = possible.get(dice.nextInt(possible.size())).code();
        var request = new JointHandling.Request(kind, unit, "请到现场配合", dice.nextBoolean() ? dayBefore(ticket) : null);
        if (town.act(id, t -> town.joint.ask(id, t.version(), request, "shuiwu01")) != null) {
            if (dice.nextInt(10) == 0) {
                agenda.atTheOffice(Duration.ofHours(2), Duration.ofHours(30), () -> letGo(id, unit));
            }
            willAnswer(id, unit);
        }
    }

    private boolean fits(Kind kind, Unit unit, Unit lead) {
        boolean village = unit.level() == Unit.Level.VILLAGE;
        boolean serves = unit.body() == Unit.Body.DEPARTMENT || unit.body() == Unit.Body.UTILITY;
        return !unit.code().equals(lead.code())
                && switch (kind) {
                    case SUPPORT ->
                        !village
                                || lead.level() == Unit.Level.STREET
                                        && lead.code().equals(unit.parent());
                    case WHISTLE -> serves && unit.level() != Unit.Level.STREET && !village;
                    case SUB_UNIT -> !village && unit.mayLead() && below(unit, lead.code());
                };
    }

    private boolean below(Unit unit, String lead) {
        for (String above = unit.parent(); above != null; above = unit(above).parent()) {
            if (above.equals(lead)) {
                return true;
            }
        }
        return false;
    }

    /** The day before the lead's own last one, if that is to come. */
    private @Nullable LocalDate dayBefore(Ticket ticket) {
        Instant due = ticket.replyBy();
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        LocalDate day =
                due == null ? today : due.atZone(clock.getZone()).toLocalDate().minusDays(1);
        return day.isAfter(today) ? day : null;
    }

    /** Most of them: the others let the lead reply without them. */
    private void willAnswer(TicketId id, String unit) {
        if (dice.nextInt(100) < 85) {
            agenda.atTheOffice(Duration.ofMinutes(30), Duration.ofHours(40), () -> answer(id, unit));
        }
    }

    private void answer(TicketId id, String unit) {
        if (ANSWERED.contains(town.ticket(id).state()) && town.joint.awaits(id, unit)) {
            town.act(id, t -> town.joint.answer(id, unit, "已到场配合", "shuiwu01"));
        }
    }

    private void letGo(TicketId id, String unit) {
        if (TAKEN_UP.contains(town.ticket(id).state()) && town.joint.awaits(id, unit)) {
            town.act(id, t -> town.joint.release(id, t.version(), unit, "已自行解决", "shuiwu01"));
        }
    }

    private Unit lead(Ticket ticket) {
        return unit(String.valueOf(ticket.unit()));
    }

    private Unit unit(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalStateException("unit " + code + " is gone");
        }
        return unit;
    }
}
