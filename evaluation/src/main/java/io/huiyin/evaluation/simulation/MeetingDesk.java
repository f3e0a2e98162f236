package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Escalation.Decision;
import io.huiyin.core.ticket.Escalation.Kind;
import io.huiyin.core.ticket.Escalations;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Matters that the centre raises to a leader or a meeting: most are decided, some by naming another lead. */
final class MeetingDesk {

    private static final Set<TicketState> TO_ANOTHER = EnumSet.of(
            TicketState.ACCEPTED,
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.RETURNED,
            TicketState.IN_REWORK);
    private static final Set<TicketState> UNSETTLED = EnumSet.copyOf(TO_ANOTHER);

    static {
        UNSETTLED.add(TicketState.EXTENSION_ASKED);
        UNSETTLED.add(TicketState.PAUSE_ASKED);
        UNSETTLED.add(TicketState.PAUSED);
    }

    private final Town town;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final Offices offices;

    MeetingDesk(Town town, Agenda agenda, SimulatedClock clock, RandomGenerator dice, Offices offices) {
        this.town = town;
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        this.offices = offices;
    }

    void raise(TicketId id) {
        if (!UNSETTLED.contains(town.ticket(id).state()) || raised(id)) {
            return;
        }
        Kind kind = dice.nextBoolean() ? Kind.LEADER : Kind.MEETING;
        var request = new Escalations.Request(kind, kind == Kind.LEADER ? "分管副市长" : "相关承办单位", "职责交叉，承办单位有争议");
        if (town.act(id, t -> town.escalations.raise(id, t.version(), request, Offices.CENTRE)) != null) {
            agenda.atTheOffice(Duration.ofHours(3), Duration.ofHours(60), () -> decide(id));
        }
    }

    private void decide(TicketId id) {
        Ticket before = town.ticket(id);
        if (!UNSETTLED.contains(before.state()) || !raised(id)) {
            return;
        }
        if (dice.nextInt(5) == 0) {
            town.act(id, t -> town.escalations.drop(id, t.version(), "双方已协商一致", Offices.CENTRE));
            return;
        }
        boolean another = TO_ANOTHER.contains(before.state()) && dice.nextInt(3) > 0;
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        String lead = another || !town.inForce(before.unit()) ? town.someUnit("") : before.unit();
        var decision = new Decision(today, "分管副市长", "请抓紧办理", "会议纪要〔2026〕5号", lead);
        Ticket after = town.act(id, t -> town.escalations.decide(id, t.version(), decision, Offices.CENTRE));
        if (after != null && after.state() == TicketState.DISPATCHED) {
            offices.takeUp(after);
        }
    }

    private boolean raised(TicketId id) {
        return town.escalations.of(id).stream().anyMatch(Escalation::open);
    }
}
