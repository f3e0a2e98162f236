package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Pauses of a unit's clock: some are asked for, most are granted, some end by hand and some by themselves. */
final class PauseDesk {

    private final Town town;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final Offices offices;

    PauseDesk(Town town, Agenda agenda, SimulatedClock clock, RandomGenerator dice, Offices offices) {
        this.town = town;
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        this.offices = offices;
    }

    void ask(TicketId id) {
        Ticket ticket = town.ticket(id);
        Instant due = ticket.replyBy();
        boolean possible = ticket.state().next().contains(TicketState.PAUSE_ASKED)
                && due != null
                && !clock.instant().isAfter(due)
                && ticket.handling().pauses()
                        < town.city.profile().supervision().pausing().pausesAtMost();
        if (possible) {
            String reason = town.city
                    .profile()
                    .supervision()
                    .pausing()
                    .reasons()
                    .getFirst()
                    .code();
            int days = dice.nextInt(1, 6);
            offices.takeUpAfter(
                    town.act(id, t -> town.pauses.ask(id, t.version(), reason, days, "检测委托书编号 2026-17", "shuiwu01")));
        }
    }

    void judge(TicketId id) {
        Ticket ticket = town.ticket(id);
        Instant due = ticket.replyBy();
        if (ticket.state() == TicketState.PAUSE_ASKED && due != null) {
            boolean granted = !clock.instant().isAfter(due) && dice.nextInt(100) < 80;
            offices.takeUpAfter(town.act(
                    id,
                    t -> granted
                            ? town.pauses.grant(id, t.version(), "情况属实", Offices.CENTRE)
                            : town.pauses.refuse(id, t.version(), "证明不足", Offices.CENTRE)));
        }
    }

    /** What was waited for may come before the pause is over, or after. */
    void stands(TicketId id) {
        agenda.atTheOffice(Duration.ofHours(2), Duration.ofHours(120), () -> goOn(id));
    }

    private void goOn(TicketId id) {
        Ticket ticket = town.ticket(id);
        offices.takeUpAfter(
                ticket.state() == TicketState.PAUSED
                        ? town.act(id, t -> town.pauses.resume(id, t.version(), "检测报告已出", "shuiwu01"))
                        : ticket);
    }
}
