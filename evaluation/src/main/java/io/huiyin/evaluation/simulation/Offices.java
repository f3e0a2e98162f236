package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Extensions;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Clerks of the units and the supervision centre: they sign, speak, return, ask for time, answer, judge; some are late. */
final class Offices {

    static final String CENTRE = "ducha01";
    private static final Set<TicketState> REPLIED_FROM =
            EnumSet.of(TicketState.SIGNED, TicketState.EXTENSION_ASKED, TicketState.PAUSE_ASKED, TicketState.IN_REWORK);
    private static final Set<TicketState> CARRIES = EnumSet.of(
            TicketState.ACCEPTED,
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.PAUSED,
            TicketState.IN_REWORK);

    private final Town town;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final CallbackDesk callbacks;
    private final PauseDesk pauses;
    private final JointDesk joint;
    private final MeetingDesk meetings;
    private final EmergencyDesk emergencies;
    private final ExemptionDesk exemptions;

    Offices(Town town, Agenda agenda, SimulatedClock clock, RandomGenerator dice) {
        this.town = town;
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        this.callbacks = new CallbackDesk(town, agenda, clock, dice, this);
        this.pauses = new PauseDesk(town, agenda, clock, dice, this);
        this.joint = new JointDesk(town, agenda, clock, dice);
        this.meetings = new MeetingDesk(town, agenda, clock, dice, this);
        this.emergencies = new EmergencyDesk(town, agenda, dice, this);
        this.exemptions = new ExemptionDesk(town, agenda, dice);
    }

    /** Whatever waits, wherever it stands: after filing, and when a simulation goes on with what it finds. */
    void takeUp(Ticket ticket) {
        TicketId id = ticket.id();
        switch (ticket.state()) {
            case ACCEPTED -> {
                emergencies.takeUp(ticket);
                agenda.in(minutes(2), minutes(60), () -> choose(id));
            }
            case DISPATCHED -> dispatched(ticket);
            case SIGNED, IN_REWORK -> {
                emergencies.takeUp(ticket);
                handled(ticket);
            }
            case RETURNED -> returned(id);
            case EXTENSION_ASKED -> agenda.atTheOffice(hours(1), hours(10), () -> judgeExtension(id));
            case PAUSE_ASKED -> agenda.atTheOffice(hours(1), hours(10), () -> pauses.judge(id));
            case PAUSED -> pauses.stands(id);
            case AWAITING_CALLBACK -> callbacks.due(id);
            case AWAITING_HUMAN_CALLBACK -> callbacks.human(id);
            case CLOSED -> exemptions.consider(id);
            default -> {}
        }
    }

    private void returned(TicketId id) {
        if (dice.nextInt(100) < 15) {
            agenda.atTheOffice(minutes(30), hours(10), () -> meetings.raise(id));
        }
        agenda.atTheOffice(hours(1), hours(20), () -> judgeReturn(id));
    }

    EmergencyDesk emergencies() {
        return emergencies;
    }

    ExemptionDesk exemptions() {
        return exemptions;
    }

    /** Null when the step was refused. */
    void takeUpAfter(@Nullable Ticket after) {
        if (after != null) {
            takeUp(after);
        }
    }

    /** The centre names a unit, or declines what is not the hotline's. */
    private void choose(TicketId id) {
        if (town.ticket(id).state() != TicketState.ACCEPTED) {
            return;
        }
        boolean declined = dice.nextInt(100) < 4 && town.tickets.carriedBy(id).isEmpty();
        Ticket after = declined
                ? town.act(
                        id, t -> town.endings.decline(id, t.version(), "已进入诉讼程序", "热线管理办法：不予受理的情形", "向受理法院反映", CENTRE))
                : town.act(id, t -> town.tickets.dispatch(id, t.version(), town.someUnit(""), "中心研判", CENTRE));
        if (after != null) {
            takeUp(after);
        }
    }

    private void dispatched(Ticket ticket) {
        TicketId id = ticket.id();
        joint.takeUp(id);
        emergencies.takeUp(ticket);
        int fate = dice.nextInt(100);
        if (fate < 4 && !ticket.handling().assigned()) {
            agenda.atTheOffice(hours(1), hours(30), () -> giveBack(id));
        } else if (fate < 5) {
            agenda.in(minutes(5), minutes(50), () -> sendElsewhere(id));
        } else if (!ticket.demand().urgent()) {
            agenda.atTheOffice(minutes(20), fate < 8 ? hours(70) : hours(7), () -> sign(id));
        }
    }

    private void sendElsewhere(TicketId id) {
        if (town.ticket(id).state() == TicketState.DISPATCHED) {
            Ticket after =
                    town.act(id, t -> town.tickets.dispatch(id, t.version(), town.someUnit(""), "原派单位有误", CENTRE));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    void sign(TicketId id) {
        if (town.ticket(id).state() == TicketState.DISPATCHED) {
            Ticket after = town.act(id, t -> town.tickets.sign(id, t.version(), "shuiwu01"));
            if (after != null) {
                handled(after);
            }
        }
    }

    /** A clerk has it on the desk: for the first time, after a judgement, or in rework. */
    void handled(Ticket ticket) {
        TicketId id = ticket.id();
        Instant due = ticket.replyBy();
        joint.handled(ticket);
        exemptions.consider(id);
        if (dice.nextInt(100) < 2) {
            agenda.atTheOffice(minutes(30), hours(10), () -> meetings.raise(id));
        }
        if (dice.nextInt(100) < 90) {
            agenda.atTheOffice(minutes(10), hours(20), () -> contact(id));
        }
        if (dice.nextInt(100) < 2) {
            agenda.atTheOffice(hours(1), hours(20), () -> giveBack(id));
        }
        if (due == null) {
            town.wrong(id + " is handled without a reply clock");
            return;
        }
        Duration left = Duration.between(clock.instant(), due);
        Duration some = left.isPositive() ? left : hours(2);
        if (dice.nextInt(100) < 6) {
            agenda.atTheOffice(some.dividedBy(3), some.dividedBy(2), () -> askForTime(id));
        }
        if (!ticket.demand().urgent() && dice.nextInt(100) < 5) {
            agenda.atTheOffice(some.dividedBy(6), some.dividedBy(3), () -> pauses.ask(id));
        }
        boolean late = dice.nextInt(100) < 8;
        if (ticket.demand().urgent()) {
            agenda.in(minutes(5), late ? minutes(90) : minutes(20), () -> reply(id));
        } else if (late) {
            agenda.atTheOffice(some.plusHours(2), some.plusDays(3), () -> reply(id));
        } else {
            agenda.atTheOffice(some.dividedBy(5), some.minus(some.dividedBy(8)), () -> reply(id));
        }
    }

    private void contact(TicketId id) {
        if (REPLIED_FROM.contains(town.ticket(id).state())) {
            town.act(id, t -> town.tickets.recordContact(id, t.version(), "已电话联系诉求人，约定上门时间", "shuiwu01"));
        }
    }

    private void giveBack(TicketId id) {
        Ticket ticket = town.ticket(id);
        Instant until = ticket.handling().returnBy();
        boolean possible = ticket.state().next().contains(TicketState.RETURNED)
                && !ticket.handling().assigned()
                && until != null
                && !clock.instant().isAfter(until);
        if (possible) {
            Ticket after = town.act(id, t -> town.returns.ask(id, t.version(), "不属我单位职责", "三定方案第二条", "shuiwu01"));
            if (after != null) {
                takeUp(after);
            }
        } else if (ticket.state() == TicketState.DISPATCHED) {
            // too late to give it back: it is theirs
            sign(id);
        }
    }

    private void judgeReturn(TicketId id) {
        Ticket ticket = town.ticket(id);
        if (ticket.state() == TicketState.RETURNED) {
            String unit = String.valueOf(ticket.unit());
            Ticket after = dice.nextInt(100) < 60
                    ? town.act(id, t -> town.returns.sendOn(id, t.version(), town.someUnit(unit), "改派", CENTRE))
                    : town.act(id, t -> town.returns.refuse(id, t.version(), "属你单位职责", CENTRE));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    private void askForTime(TicketId id) {
        Ticket ticket = town.ticket(id);
        Instant due = ticket.replyBy();
        boolean possible = ticket.state().next().contains(TicketState.EXTENSION_ASKED)
                && due != null
                && !clock.instant().isAfter(due)
                && ticket.handling().extensions()
                        < town.city.profile().handling().extensionsAtMost();
        if (possible && due != null) {
            var promised = due.atZone(clock.getZone()).toLocalDate().plusDays(dice.nextInt(2, 8));
            var request = new Extensions.Request(promised, "等待配件到货", "热线管理办法：延期情形", "已电话告知诉求人");
            Ticket after = town.act(id, t -> town.extensions.ask(id, t.version(), request, "shuiwu01"));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    private void judgeExtension(TicketId id) {
        if (town.ticket(id).state() == TicketState.EXTENSION_ASKED) {
            boolean granted = dice.nextInt(100) < 80;
            Ticket after = town.act(
                    id,
                    t -> granted
                            ? town.extensions.grant(id, t.version(), "情况属实", CENTRE)
                            : town.extensions.refuse(id, t.version(), "理由不足", CENTRE));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    private void reply(TicketId id) {
        if (REPLIED_FROM.contains(town.ticket(id).state())) {
            List<Ticket> carried = town.tickets.carriedBy(id);
            Ticket after = town.act(
                    id, t -> town.tickets.reply(id, t.version(), "已现场处置完毕，并向诉求人说明。", "协办单位电话告知无意见", "shuiwu01"));
            if (after != null) {
                takeUp(after);
                carried.forEach(one -> takeUp(town.acknowledged(town.ticket(one.id()))));
            }
        }
    }

    /** Somebody at the centre sees that another open ticket is about the same. */
    void merge(TicketId id) {
        Ticket ticket = town.ticket(id);
        Ticket carrier = town.someOpen().orElse(ticket);
        boolean possible = ticket.state().next().contains(TicketState.MERGED)
                && !carrier.id().equals(id)
                && CARRIES.contains(carrier.state())
                && town.tickets.carriedBy(id).isEmpty();
        if (possible
                && town.act(id, t -> town.endings.merge(id, t.version(), carrier.id(), "同一事项", CENTRE)) != null
                && dice.nextInt(10) == 0) {
            agenda.atTheOffice(hours(2), hours(30), () -> part(id));
        }
    }

    private void part(TicketId id) {
        if (town.ticket(id).state() == TicketState.MERGED) {
            Ticket after = town.act(id, t -> town.endings.unmerge(id, t.version(), "不是同一处", CENTRE));
            if (after != null) {
                takeUp(after);
            }
        }
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }
}
