package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.ContactOutcome;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The robot and the people who call back, and the citizens who answer: happy, so so, unhappy, or out of reach. */
final class CallbackDesk {

    /** As the robot's module publishes it; kept by the registry until it was heard. */
    record Call(
            TicketId ticket,
            Instant at,
            Verdict verdict,
            @Nullable Integer satisfaction,
            String note,
            String actor) implements ContactOutcome {

        @Override
        public @Nullable Boolean solved() {
            return verdict == Verdict.HUMAN ? null : verdict == Verdict.CLOSE;
        }
    }

    private final Town town;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final Offices offices;
    /** how many replies of a ticket were to be called about: an attempt for an earlier one is no longer made */
    private final Map<TicketId, Integer> rounds = new HashMap<>();

    CallbackDesk(Town town, Agenda agenda, SimulatedClock clock, RandomGenerator dice, Offices offices) {
        this.town = town;
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        this.offices = offices;
    }

    void due(TicketId id) {
        if (dice.nextInt(100) < 5) {
            // a human is faster, and the robot's outcome then moves nothing
            agenda.atTheOffice(
                    Duration.ofMinutes(15), Duration.ofHours(2), () -> settle(id, TicketState.AWAITING_CALLBACK));
        }
        int round = rounds.merge(id, 1, Integer::sum);
        agenda.atTheOffice(Duration.ofMinutes(10), Duration.ofHours(6), () -> {
            if (Integer.valueOf(round).equals(rounds.get(id))) {
                robot(id);
            }
        });
    }

    void human(TicketId id) {
        agenda.atTheOffice(
                Duration.ofHours(1), Duration.ofHours(20), () -> settle(id, TicketState.AWAITING_HUMAN_CALLBACK));
    }

    private void robot(TicketId id) {
        Ticket before = town.ticket(id);
        if (before.leaders() || before.demand().secret() && before.state() == TicketState.AWAITING_HUMAN_CALLBACK) {
            // marked since: the robot does not call
            return;
        }
        int mood = dice.nextInt(100);
        Call call = mood < 72
                ? call(id, Verdict.CLOSE, mood < 40 ? 5 : 4)
                : mood < 80
                        ? call(id, Verdict.CLOSE, 3)
                        : mood < 90 ? call(id, Verdict.REWORK, mood < 87 ? 2 : 1) : call(id, Verdict.HUMAN, null);
        town.publish(call);
        Ticket after = town.ticket(id);
        boolean awaited = before.state() == TicketState.AWAITING_CALLBACK;
        if (awaited != after.version() > before.version()) {
            town.wrong("a callback of %s in %s led to version %d after %d"
                    .formatted(id, before.state(), after.version(), before.version()));
        }
        if (awaited) {
            offices.takeUp(town.acknowledged(after));
        }
        if (dice.nextInt(50) == 0) {
            town.publish(call);
            if (town.ticket(id).version() != after.version()) {
                town.wrong("a callback of " + id + " told twice moved it twice");
            }
        }
    }

    private Call call(TicketId id, Verdict verdict, @Nullable Integer satisfaction) {
        return new Call(id, clock.instant(), verdict, satisfaction, "机器人回访", "robot");
    }

    private void settle(TicketId id, TicketState expected) {
        if (town.ticket(id).state() == expected) {
            boolean happy = dice.nextInt(100) < 85;
            Ticket after = town.act(
                    id,
                    t -> town.tickets.settleByHuman(
                            id,
                            t.version(),
                            happy ? Verdict.CLOSE : Verdict.REWORK,
                            happy ? 4 : 2,
                            happy ? "诉求人表示满意" : "诉求人表示问题仍在",
                            Offices.CENTRE));
            if (after != null) {
                offices.takeUp(after);
            }
        }
    }
}
