package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.AWAITING_CALLBACK;
import static io.huiyin.core.ticket.TicketState.AWAITING_HUMAN_CALLBACK;
import static io.huiyin.core.ticket.TicketState.CLOSED;
import static io.huiyin.core.ticket.TicketState.DISPATCHED;
import static io.huiyin.core.ticket.TicketState.IN_REWORK;
import static io.huiyin.core.ticket.TicketState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TicketsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;

    /** what was published, in order */
    static final ConcurrentLinkedQueue<Object> HEARD = new ConcurrentLinkedQueue<>();

    static class Ear {
        @EventListener
        void on(TicketFiled event) {
            HEARD.add(event);
        }

        @EventListener
        void on(TicketReplied event) {
            HEARD.add(event);
        }

        @EventListener
        void on(TicketChanged event) {
            HEARD.add(event);
        }
    }

    record Outcome(
            TicketId ticket,
            Instant at,
            Verdict verdict,
            @Nullable Integer satisfaction,
            String note,
            String actor) implements ContactOutcome {

        @Override
        public @Nullable Boolean solved() {
            return null;
        }
    }

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK, TestCity.folder(), Map.of(), Ear.class);
        tickets = plane.bean(Tickets.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void morning() {
        CLOCK.set("2026-11-23T10:00");
        HEARD.clear();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant();
    }

    static Ticket replied() {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        Ticket contacted = tickets.recordContact(signed.id(), signed.version(), "已电话联系", "clerk-water");
        return tickets.reply(contacted.id(), contacted.version(), "已恢复供水", "clerk-water");
    }

    /** What the listener does, on this thread: the test sees its end. */
    static void takeIn(ContactOutcome outcome) {
        new TransactionTemplate(plane.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status ->
                        new CallbackResults(plane.bean(TicketRows.class), plane.bean(Settlement.class)).on(outcome));
    }

    @Test
    void aTicketGoesFromItsFilingToItsEndAndTellsEachStep() {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        assertThat(filed.id().value()).matches("CS20261123\\d{4}");
        assertThat(filed.state()).isEqualTo(DISPATCHED);
        assertThat(filed.signBy()).isEqualTo(at("2026-11-24T10:00"));
        assertThat(filed.replyBy()).isEqualTo(at("2026-12-02T17:30"));
        assertThat(tickets.find(filed.id())).contains(filed);

        CLOCK.forward(Duration.ofHours(1));
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        assertThat(signed.state()).isEqualTo(SIGNED);
        Ticket contacted = tickets.recordContact(signed.id(), signed.version(), "已电话联系", "clerk-water");
        assertThat(contacted.contactedAt()).isEqualTo(at("2026-11-23T11:00"));
        Ticket replied = tickets.reply(contacted.id(), contacted.version(), "已恢复供水", "clerk-water");
        assertThat(replied.state()).isEqualTo(AWAITING_CALLBACK);
        assertThat(tickets.find(filed.id())).contains(replied);

        plane.publish(
                new Outcome(filed.id(), CLOCK.instant(), ContactOutcome.Verdict.CLOSE, 5, "已联系，已解决，非常满意", "robot"));
        Ticket closed = await().until(() -> tickets.find(filed.id()).orElseThrow(), t -> t.state() == CLOSED);
        assertThat(closed.satisfaction()).isEqualTo(5);
        assertThat(closed.closedAt()).isEqualTo(at("2026-11-23T11:00"));

        assertThat(tickets.story(filed.id()))
                .extracting(TicketEvent::type)
                .containsExactly("filed", "dispatched", "signed", "contacted", "replied", "callbackDue", "closed");
        assertThat(tickets.story(filed.id()))
                .extracting(TicketEvent::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(Long::valueOf).toList());
        assertThat(HEARD)
                .filteredOn(e -> !(e instanceof TicketChanged))
                .containsExactly(
                        new TicketFiled(filed.id(), filed.filedBy()),
                        new TicketReplied(filed.id(), at("2026-11-23T11:00")));
        assertThat(HEARD)
                .filteredOn(TicketChanged.class::isInstance)
                .extracting(e -> ((TicketChanged) e).type())
                .containsExactly("filed", "dispatched", "signed", "contacted", "replied", "callbackDue", "closed");
    }

    @Test
    void anUnhappyCallbackBringsReworkWithANewDeadline() {
        Ticket ticket = replied();
        CLOCK.set("2026-11-25T09:00");
        plane.publish(new Outcome(ticket.id(), CLOCK.instant(), ContactOutcome.Verdict.REWORK, 1, "还是没水", "robot"));
        Ticket rework = await().until(() -> tickets.find(ticket.id()).orElseThrow(), t -> t.state() == IN_REWORK);
        assertThat(rework.replyBy()).isEqualTo(at("2026-12-04T17:30"));

        Ticket again = tickets.reply(rework.id(), rework.version(), "更换了水管", "clerk-water");
        assertThat(again.state()).isEqualTo(AWAITING_CALLBACK);
    }

    @Test
    void anOutcomeThatComesTwiceCountsOnce() {
        Ticket ticket = replied();
        var outcome = new Outcome(ticket.id(), CLOCK.instant(), ContactOutcome.Verdict.REWORK, 2, "没修好", "robot");
        plane.publish(outcome);
        Ticket rework = await().until(() -> tickets.find(ticket.id()).orElseThrow(), t -> t.state() == IN_REWORK);
        CLOCK.forward(Duration.ofHours(1));
        Ticket again = tickets.reply(rework.id(), rework.version(), "又修了一次", "clerk-water");

        takeIn(outcome);

        assertThat(tickets.find(ticket.id())).contains(again);
    }

    @Test
    void anOutcomeOfAnEarlierRoundDoesNotEndTheNextOne() {
        Ticket ticket = replied();
        Instant early = CLOCK.instant();
        CLOCK.forward(Duration.ofHours(1));
        Ticket rework = tickets.settleByHuman(
                ticket.id(), ticket.version(), ContactOutcome.Verdict.REWORK, 2, "人工回访：未解决", "centre1");
        Ticket again = tickets.reply(rework.id(), rework.version(), "又修了一次", "clerk-water");

        takeIn(new Outcome(ticket.id(), early, ContactOutcome.Verdict.CLOSE, 5, "满意", "robot"));

        assertThat(tickets.find(ticket.id())).contains(again);
    }

    @Test
    void whatTheRobotCannotSettleAHumanDoes() {
        Ticket ticket = replied();
        takeIn(new Outcome(ticket.id(), CLOCK.instant(), ContactOutcome.Verdict.HUMAN, null, "要求人工", "robot"));
        Ticket waiting = tickets.find(ticket.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(AWAITING_HUMAN_CALLBACK);

        assertThatThrownBy(() -> tickets.settleByHuman(
                        waiting.id(), waiting.version(), ContactOutcome.Verdict.HUMAN, null, "再打", "centre1"))
                .isInstanceOf(IllegalStep.class);
        Ticket closed = tickets.settleByHuman(
                waiting.id(), waiting.version(), ContactOutcome.Verdict.CLOSE, 4, "已解决", "centre1");
        assertThat(closed.state()).isEqualTo(CLOSED);
        assertThat(closed.satisfaction()).isEqualTo(4);
    }

    @Test
    void aKindThatIsNotCalledBackClosesWithItsReply() {
        var demand = TestCity.outage("water");
        var praise = new NewTicket(
                "praise", null, "表扬抢修队", "感谢", null, null, null, "", null, false, false, null, "water", null);
        assertThat(demand.kind()).isEqualTo("help");
        Ticket filed = tickets.file(praise, "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        Ticket closed = tickets.reply(signed.id(), signed.version(), "谢谢", "clerk-water");

        assertThat(closed.state()).isEqualTo(CLOSED);
        assertThat(HEARD).noneMatch(TicketReplied.class::isInstance);
    }

    @Test
    void aConsultationIsFiledAndEndedInOneStep() {
        Ticket ticket = tickets.answerAtOnce(TestCity.outage(null), "今晚八点恢复", "agent1");

        assertThat(ticket.state()).isEqualTo(TicketState.ANSWERED);
        assertThat(ticket.closedAt()).isEqualTo(CLOCK.instant());
        assertThat(tickets.story(ticket.id())).hasSize(1);
    }

    @Test
    void anUrgentTicketRunsOnMinutesDayAndNight() {
        CLOCK.set("2026-11-28T23:50");
        var demand = TestCity.outage("water");
        var urgent = new NewTicket(
                demand.kind(),
                demand.matter(),
                demand.title(),
                demand.content(),
                null,
                null,
                null,
                "1",
                null,
                false,
                true,
                null,
                "water",
                null);

        Ticket ticket = tickets.file(urgent, "agent1");

        assertThat(ticket.signBy()).isEqualTo(at("2026-11-29T00:05"));
        assertThat(ticket.replyBy()).isEqualTo(at("2026-11-29T00:20"));
    }

    @Test
    void theCataloguesLineDecidesTheDeadlineBeforeTheKind() {
        var noise = new NewTicket(
                "complaint", "noise", "夜间施工", "太吵", null, null, null, "1", null, false, false, null, "urban", null);

        assertThat(tickets.file(noise, "agent1").replyBy()).isEqualTo(at("2026-12-07T17:30"));
    }
}
