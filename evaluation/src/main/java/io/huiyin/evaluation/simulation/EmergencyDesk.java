package io.huiyin.evaluation.simulation;

import io.huiyin.core.supervision.Emergency;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Dangers: most are taken within minutes, the others alerted until somebody does; reports follow until it is over. */
final class EmergencyDesk {

    private static final Set<TicketState> SETTLED =
            EnumSet.of(TicketState.ACCEPTED, TicketState.DISPATCHED, TicketState.SIGNED);

    private final Town town;
    private final Agenda agenda;
    private final RandomGenerator dice;
    private final Offices offices;

    EmergencyDesk(Town town, Agenda agenda, RandomGenerator dice, Offices offices) {
        this.town = town;
        this.agenda = agenda;
        this.dice = dice;
        this.offices = offices;
    }

    /** Nothing for a ticket that is not urgent. */
    void takeUp(Ticket ticket) {
        if (ticket.demand().urgent()) {
            agenda.in(minutes(2), minutes(seldom() ? 25 : 14), () -> take(ticket.id()));
        }
    }

    private void take(TicketId id) {
        Ticket ticket = town.ticket(id);
        Emergency standing = town.emergencies.of(ticket).orElse(null);
        if (standing == null || standing.over()) {
            return;
        }
        if (standing.taken()) {
            reportSoon(id);
            return;
        }
        boolean homeless = ticket.state() == TicketState.ACCEPTED || ticket.state() == TicketState.RETURNED;
        boolean byUnit = !homeless && !seldom();
        Ticket after = town.act(
                id,
                t -> byUnit
                        ? town.emergencies.takeByUnit(id, "shuiwu01")
                        : town.emergencies.takeByCentre(id, "已通知属地先期处置", Offices.CENTRE));
        if (after == null) {
            return;
        }
        reportSoon(id);
        if (ticket.state() == TicketState.DISPATCHED && byUnit) {
            offices.handled(after);
        } else if (ticket.state() == TicketState.DISPATCHED) {
            agenda.in(minutes(5), minutes(60), () -> offices.sign(id));
        }
    }

    private void reportSoon(TicketId id) {
        agenda.in(minutes(5), minutes(seldom() ? 60 : 15), () -> report(id));
    }

    private void report(TicketId id) {
        Emergency standing = town.emergencies.of(town.ticket(id)).orElse(null);
        if (standing == null || standing.over() || !standing.taken()) {
            return;
        }
        // some first reports are the last ones too
        boolean over = dice.nextInt(3) < (standing.reports() > 0 ? 2 : 1);
        Ticket after =
                town.act(id, t -> town.emergencies.report(id, over ? "险情已排除，现场恢复正常" : "已到场，正在处置", over, "shuiwu01"));
        if (after != null && !over) {
            agenda.in(minutes(20), minutes(seldom() ? 200 : 110), () -> report(id));
        }
    }

    /** A further call says that somebody is in danger. */
    void mark(Ticket ticket) {
        if (SETTLED.contains(ticket.state()) && !ticket.demand().urgent()) {
            Ticket after = town.act(
                    ticket.id(), t -> town.emergencies.mark(t.id(), t.version(), "诉求人来电：有人受困", Offices.CENTRE));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    /** It was no danger after all; a kind that always is one stays. */
    void takeBack(Ticket ticket) {
        var profile = town.city.profile();
        boolean byKind = profile.deadline(profile.kind(ticket.demand().kind()).deadline())
                        .minutes()
                != null;
        if (SETTLED.contains(ticket.state()) && ticket.demand().urgent() && !byKind) {
            town.act(ticket.id(), t -> town.emergencies.takeBack(t.id(), t.version(), "经核实没有险情", Offices.CENTRE));
        }
    }

    private boolean seldom() {
        return dice.nextInt(10) == 0;
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }
}
