package io.huiyin.callbackrobot.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import io.huiyin.callbackrobot.attempt.ScriptedCallCentre.Citizen;
import io.huiyin.callbackrobot.result.CallbackId;
import io.huiyin.callbackrobot.result.Callbacks;
import io.huiyin.callbackrobot.result.Callbacks.CallbackView;
import io.huiyin.callbackrobot.result.UnknownAnswer;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketReplied;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.voicebot.queue.CallCentre;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallbackIT extends RobotIT {

    @Test
    void aReplyIsCalledBackAfterTheWaitAndAHappyAnswerClosesTheTicket() {
        Ticket ticket = replied();
        CALLS.citizens.put(number(ticket), Citizen.answers("是的", "联系过了", "应该好了吧", "修好了", "满意"));
        assertThat(callback(ticket).state()).isEqualTo(Callbacks.State.DUE);
        assertThat(CALLS.rungTimes(number(ticket))).isZero();

        CLOCK.forward(Duration.ofMinutes(10));

        awaitState(ticket, TicketState.CLOSED);
        CallbackView view = callback(ticket);
        assertThat(view.outcome()).isEqualTo("completed");
        assertThat(view.value(Question.SATISFACTION)).isEqualTo("4");
        assertThat(view.call()).isNotNull();
        assertThat(tickets.find(ticket.id()).orElseThrow().satisfaction()).isEqualTo(4);
        assertThat(tickets.story(ticket.id()).getLast().note()).contains("已解决", "满意");
    }

    @Test
    void anUnhappyAnswerSendsTheTicketToReworkAndTheNextReplyIsCalledBackAgain() {
        Ticket ticket = replied();
        CALLS.citizens.put(number(ticket), Citizen.answers("#1", "#2", "#3", "#1"));
        callback(ticket);
        CLOCK.forward(Duration.ofMinutes(10));
        awaitState(ticket, TicketState.IN_REWORK);

        CALLS.citizens.put(number(ticket), Citizen.answers("是", "来过了", "好了", "基本满意"));
        Ticket now = tickets.find(ticket.id()).orElseThrow();
        tickets.reply(now.id(), now.version(), "重新处理完毕", "clerk");
        await().until(() -> callbacks.of(ticket.id()).size() == 2);
        CLOCK.forward(Duration.ofMinutes(10));

        awaitState(ticket, TicketState.CLOSED);
        assertThat(CALLS.rungTimes(number(ticket))).isEqualTo(2);
    }

    @Test
    void nobodyReachedIsTriedThreeTimesAndThenCalledByAHuman() {
        Ticket ticket = replied();
        CALLS.citizens.put(number(ticket), Citizen.isNotReached(CallCentre.Reach.BUSY));
        callback(ticket);
        CLOCK.forward(Duration.ofMinutes(10));
        awaitTries(ticket, 1);
        CLOCK.forward(Duration.ofMinutes(119));
        await().during(Duration.ofMillis(400)).until(() -> CALLS.rungTimes(number(ticket)) == 1);
        CLOCK.forward(Duration.ofMinutes(1));
        awaitTries(ticket, 2);
        CLOCK.forward(Duration.ofHours(2));

        awaitState(ticket, TicketState.AWAITING_HUMAN_CALLBACK);
        assertThat(CALLS.rungTimes(number(ticket))).isEqualTo(3);
        assertThat(callback(ticket).outcome()).isEqualTo("busy");
    }

    @Test
    void aReplyToldTwiceIsCalledBackOnce() {
        Ticket ticket = replied();
        CallbackView first = callback(ticket);
        CALLS.citizens.put(number(ticket), Citizen.answers("给我转人工"));
        plane.publish(new TicketReplied(ticket.id(), CLOCK.instant()));
        CLOCK.forward(Duration.ofMinutes(10));

        awaitState(ticket, TicketState.AWAITING_HUMAN_CALLBACK);
        assertThat(callbacks.of(ticket.id())).hasSize(1).first().returns(first.id(), CallbackView::id);
        assertThat(callback(ticket).outcome()).isEqualTo("handedOver");
    }

    @Test
    void whoeverOptsOutIsNotRungForTheNextTicket() {
        Ticket ticket = replied();
        CALLS.citizens.put(number(ticket), Citizen.answers("以后不要再给我打电话了"));
        callback(ticket);
        CLOCK.forward(Duration.ofMinutes(10));
        awaitState(ticket, TicketState.AWAITING_HUMAN_CALLBACK);

        citizens--;
        Ticket next = replied();
        callback(next);
        CLOCK.forward(Duration.ofMinutes(10));

        awaitState(next, TicketState.AWAITING_HUMAN_CALLBACK);
        assertThat(CALLS.rungTimes(number(next))).isEqualTo(1);
    }

    @Test
    void anAttemptOfADeadNodeIsTakenOverOnceAndNotRungAgain() {
        Ticket ticket = replied();
        var hangs = new CountDownLatch(1);
        CALLS.citizens.put(number(ticket), new Citizen(CallCentre.Reach.ANSWERED, hangs, "是", "联系了", "好了", "满意"));
        callback(ticket);
        CLOCK.forward(Duration.ofMinutes(10));
        await().until(() -> CALLS.rungTimes(number(ticket)) == 1);
        CLOCK.forward(Duration.ofMinutes(5));

        Scheduler other =
                node("other", database.dataSource(), List.of(plane.bean(Task.class)), CLOCK, Duration.ofMillis(200));
        other.start();
        try {
            await().untilAsserted(() -> {
                // the scheduler waits by this clock too: its next round comes when time goes on
                CLOCK.forward(Duration.ofSeconds(1));
                assertThat(callback(ticket))
                        .returns("failed", CallbackView::outcome)
                        .returns(Callbacks.State.DUE, CallbackView::state);
            });
            hangs.countDown();
            await().during(Duration.ofMillis(500))
                    .until(() -> tickets.find(ticket.id()).orElseThrow().state() == TicketState.AWAITING_CALLBACK);
            assertThat(CALLS.rungTimes(number(ticket))).isEqualTo(1);

            CLOCK.forward(Duration.ofHours(2));
            awaitState(ticket, TicketState.CLOSED);
            assertThat(callback(ticket).tries()).isEqualTo(2);
            assertThat(CALLS.rungTimes(number(ticket))).isEqualTo(2);
        } finally {
            hangs.countDown();
            other.stop();
        }
    }

    @Test
    void aHumansCorrectionStandsBesideTheRobotsReading() {
        Ticket ticket = replied();
        CALLS.citizens.put(number(ticket), Citizen.answers("是", "联系了", "好了", "满意"));
        callback(ticket);
        CLOCK.forward(Duration.ofMinutes(10));
        awaitState(ticket, TicketState.CLOSED);
        CallbackId id = callback(ticket).id();

        callbacks.correct(id, Question.SATISFACTION, "2", "manager");

        var answer = callbacks.find(id).orElseThrow().answers().getLast();
        assertThat(answer.value()).isEqualTo("4");
        assertThat(answer.corrected()).isEqualTo("2");
        assertThatThrownBy(() -> callbacks.correct(CallbackId.random(), Question.RESOLVED, "no", "manager"))
                .isInstanceOf(UnknownAnswer.class);
        assertThat(callbacks.figures().done()).isPositive();
        assertThat(callbacks.list(0, 50).rows()).isNotEmpty();
    }
}
