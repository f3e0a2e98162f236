package io.huiyin.callbackrobot.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.callbackrobot.attempt.ScriptedCallCentre.Citizen;
import io.huiyin.callbackrobot.result.CallbackStore;
import io.huiyin.callbackrobot.result.Callbacks;
import io.huiyin.core.ticket.Marking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.voicebot.queue.CallCentre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Several matters of one citizen: a callback each, and never two calls at once. */
class SplitCallbackIT extends RobotIT {

    private static final Duration DAY = Duration.ofDays(1);

    private record Both(Ticket whole, Ticket part) {

        List<Ticket> all() {
            return List.of(whole, part);
        }

        String number() {
            return whole.demand().phone();
        }
    }

    private static Ticket filed() {
        String number = "1390000" + String.format("%04d", ++citizens);
        return tickets.file(
                new NewTicket(
                        "complaint",
                        "noise",
                        "楼下噪声",
                        "夜里太吵，垃圾也没人清",
                        null,
                        null,
                        null,
                        number,
                        null,
                        false,
                        false,
                        null,
                        "urban",
                        "目录"),
                "agent");
    }

    private static Ticket part(Ticket whole) {
        var litter = new Splits.Part("complaint", "litter", "垃圾没有清运", "楼下垃圾三天没有清运。", "urban");
        return plane.bean(Splits.class).split(whole.id(), whole.version(), litter, "两件事", "centre1");
    }

    private static Both bothReplied() {
        Ticket whole = filed();
        Ticket part = part(whole);
        return new Both(replied(tickets.find(whole.id()).orElseThrow()), replied(part));
    }

    private static Ticket now(Ticket ticket) {
        return tickets.find(ticket.id()).orElseThrow();
    }

    private static void awaitRung(String number, int times) {
        await().until(() -> CALLS.rungTimes(number) == times);
    }

    @Test
    void eachMatterIsAskedAboutInACallOfItsOwnOneAfterTheOtherAndEndsByItsOwnAnswers() {
        Both both = bothReplied();
        var talking = new CountDownLatch(1);
        CALLS.citizens.put(both.number(), new Citizen(CallCentre.Reach.ANSWERED, talking, "#1", "#2", "#3", "#1"));
        both.all().forEach(RobotIT::callback);
        CLOCK.forward(Duration.ofMinutes(10));
        awaitRung(both.number(), 1);
        await().during(Duration.ofMillis(400)).until(() -> CALLS.rungTimes(both.number()) == 1);
        Ticket first = both.all().stream()
                .filter(one -> callback(one).state() == Callbacks.State.RINGING)
                .findFirst()
                .orElseThrow();
        Ticket second = first == both.whole() ? both.part() : both.whole();
        talking.countDown();
        awaitState(first, TicketState.IN_REWORK);
        assertThat(now(second).state()).isEqualTo(TicketState.AWAITING_CALLBACK);

        CALLS.citizens.put(both.number(), Citizen.answers("是", "来过了", "好了", "满意"));
        CLOCK.forward(Duration.ofMinutes(2));
        awaitState(second, TicketState.CLOSED);
        assertThat(CALLS.rungTimes(both.number())).isEqualTo(2);
        assertThat(now(second).satisfaction()).isEqualTo(4);
        assertThat(now(first).state()).isEqualTo(TicketState.IN_REWORK);
    }

    @Test
    void theCallsOfADayAreCountedOverAllTicketsOfTheNumber() {
        Both both = bothReplied();
        CALLS.citizens.put(both.number(), Citizen.isNotReached(CallCentre.Reach.BUSY));
        both.all().forEach(RobotIT::callback);
        // three tries of two tickets, and five calls in a day: the sixth is another day's
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            CLOCK.forward(Duration.ofMinutes(10));
            return both.all().stream().allMatch(one -> now(one).state() == TicketState.AWAITING_HUMAN_CALLBACK);
        });

        List<Instant> calls =
                plane.bean(CallbackStore.class).callsTo(both.number(), CLOCK.instant(), Duration.ofDays(365)).stream()
                        .sorted()
                        .toList();
        assertThat(calls).hasSize(6);
        assertThat(Duration.between(calls.getFirst(), calls.getLast())).isGreaterThanOrEqualTo(DAY);
        assertThat(both.all())
                .allSatisfy(one -> assertThat(callback(one).tries()).isEqualTo(3));
    }

    @Test
    void whoOptsOutInTheCallAboutOneMatterIsNotRungAboutTheOther() {
        Both both = bothReplied();
        CALLS.citizens.put(both.number(), Citizen.answers("以后不要再给我打电话了"));
        both.all().forEach(RobotIT::callback);
        await().until(() -> {
            CLOCK.forward(Duration.ofMinutes(1));
            return both.all().stream().allMatch(one -> now(one).state() == TicketState.AWAITING_HUMAN_CALLBACK);
        });
        assertThat(CALLS.rungTimes(both.number())).isEqualTo(1);
    }

    @Test
    void noPartOfALeadersTicketIsEverRung() {
        Ticket whole = filed();
        Ticket marked = plane.bean(Marking.class).leaders(whole.id(), whole.version(), "市长批示：尽快", "centre1");
        Ticket part = part(marked);
        replied(now(whole));
        replied(part);
        awaitState(whole, TicketState.AWAITING_HUMAN_CALLBACK);
        awaitState(part, TicketState.AWAITING_HUMAN_CALLBACK);
        CLOCK.forward(DAY);
        assertThat(CALLS.rungTimes(number(whole))).isZero();
    }
}
