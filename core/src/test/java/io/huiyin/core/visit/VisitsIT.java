package io.huiyin.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.notice.Notices;
import io.huiyin.core.notice.Sms;
import io.huiyin.core.notice.SmsOutbox;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnitMayNotLead;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.visit.Visit.Result;
import io.huiyin.core.visit.Visit.State;
import io.huiyin.core.visit.Visits.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grid workers help a street. The test city: two of them in one street; reminded an hour before. */
class VisitsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static Visits visits;
    static SmsOutbox outbox;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        visits = plane.bean(Visits.class);
        outbox = plane.bean(SmsOutbox.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private static NewTicket demand(String matter, String unit) {
        return new NewTicket(
                "help",
                matter,
                "星河小区三栋",
                "请处理",
                null,
                "xinghe",
                null,
                "13800001234",
                null,
                false,
                false,
                null,
                unit,
                "目录");
    }

    private static Ticket signed(String matter, String unit) {
        Ticket ticket = tickets.file(demand(matter, unit), "agent1");
        return tickets.sign(ticket.id(), ticket.version(), "clerk");
    }

    private static Ticket asked(Ticket ticket, String... workers) {
        var request = new Request(Set.of(workers), "垃圾还在吗？", CLOCK.instant().plus(Duration.ofHours(4)));
        return visits.ask(ticket.id(), ticket.version(), request, "street-xinghe", "clerk");
    }

    private static List<String> story(Ticket ticket) {
        return tickets.story(ticket.id()).stream().map(TicketEvent::type).toList();
    }

    private static Visit visit(Ticket ticket, String worker) {
        return visits.of(ticket.id()).stream()
                .filter(one -> one.worker().equals(worker))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void eachAskedWorkerLeavesAFindingInTheStoryAndNothingElseOfTheTicketChanges() {
        Ticket before = signed("litter", "street-xinghe");
        Ticket after = asked(before, "walker1", "walker2");

        assertThat(after.state()).isEqualTo(TicketState.SIGNED);
        assertThat(after.handling()).isEqualTo(before.handling());
        CLOCK.forward(Duration.ofHours(1));
        Visit left = visits.leave(
                visit(after, "walker1").id(),
                Result.SETTLED,
                "已请保洁清走",
                CLOCK.instant().minusSeconds(600),
                "walker1");

        assertThat(left.state()).isEqualTo(State.FOUND);
        assertThat(visit(after, "walker2").state()).isEqualTo(State.OPEN);
        assertThat(tickets.story(before.id())).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("visitFound");
            assertThat(event.actor()).isEqualTo("walker1");
            assertThat(event.note()).isEqualTo("已现场解决（11月23日 10:50 到访）：已请保洁清走");
        });
        assertThat(visits.ofWorker("walker1")).extracting(Visit::state).contains(State.FOUND);
        assertThat(tickets.find(before.id()).orElseThrow().handling()).isEqualTo(before.handling());
    }

    @Test
    void theStreetRepliesWithoutWaitingAndTheQuestionIsOpenUntilTheTicketHasEnded() {
        Ticket ticket = asked(signed("litter", "street-xinghe"), "walker1");
        Ticket replied = tickets.reply(ticket.id(), ticket.version(), "已清理", "街道已到场", "clerk");

        assertThat(replied.state()).isEqualTo(TicketState.AWAITING_CALLBACK);
        assertThat(visit(ticket, "walker1").open()).isTrue();
        assertThat(visits.mayAsk(replied, "street-xinghe")).isFalse();
        assertThatThrownBy(() -> asked(replied, "walker2")).isInstanceOf(IllegalStep.class);
        Ticket open = asked(signed("litter", "street-xinghe"), "walker1");
        plane.bean(Endings.class).withdraw(open.id(), open.version(), "市民来电撤回", "centre1");
        Visit over = visit(open, "walker1");
        assertThat(over.state()).isEqualTo(State.OVER);
        assertThatThrownBy(() -> visits.leave(over.id(), Result.UNCLEAR, "来晚了", CLOCK.instant(), "walker1"))
                .isInstanceOf(RefusedByRule.class);
        assertThat(visits.ofWorker("walker1")).extracting(Visit::ticket).doesNotContain(open.id());
    }

    @Test
    void aStreetThatHelpsMayAskToo() {
        Ticket ticket = signed("noise", "urban");
        Ticket after = asked(ticket, "walker1");
        plane.bean(JointHandling.class).release(after.id(), after.version(), "street-xinghe", "不再需要", "clerk");
        assertThat(visit(ticket, "walker1").state()).isEqualTo(State.OVER);
    }

    @Test
    void onlyTheStreetsOwnWorkersAreAskedAndOnlyByTheStreetThatHasToDoWithIt() {
        Ticket water = signed("outage", "water");
        var request = new Request(Set.of("walker1"), "有水吗？", CLOCK.instant().plusSeconds(3600));
        assertThatThrownBy(() -> visits.ask(water.id(), water.version(), request, "water", "clerk"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> visits.ask(water.id(), water.version(), request, "street-xinghe", "clerk"))
                .isInstanceOf(RefusedByRule.class);
        Ticket ticket = signed("litter", "street-xinghe");
        assertThatThrownBy(() -> asked(ticket, "agent1")).isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> asked(ticket)).isInstanceOf(MissingWords.class);
        Ticket after = asked(ticket, "walker1");
        assertThatThrownBy(() -> asked(ticket, "walker2")).isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> asked(after, "walker1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("网格员一");
        assertThatThrownBy(() -> visits.leave(
                        visit(after, "walker1").id(), Result.CONFIRMED, "替人填写", CLOCK.instant(), "walker2"))
                .isInstanceOf(UnknownCode.class);
    }

    @Test
    void theTimeForAFindingIsToComeAndWithinTheTicketsOwn() {
        Ticket ticket = signed("litter", "street-xinghe");
        for (Instant until : List.of(CLOCK.instant(), ticket.replyBy().plusSeconds(1))) {
            assertThatThrownBy(() -> visits.ask(
                            ticket.id(),
                            ticket.version(),
                            new Request(Set.of("walker1"), "看一下", until),
                            "street-xinghe",
                            "clerk"))
                    .isInstanceOf(RefusedByRule.class);
        }
        Ticket after = asked(ticket, "walker1");
        long id = visit(after, "walker1").id();
        for (Instant visited :
                List.of(CLOCK.instant().plusSeconds(1), ticket.filedAt().minusSeconds(1))) {
            assertThatThrownBy(() -> visits.leave(id, Result.PARTLY, "见到两袋", visited, "walker1"))
                    .isInstanceOf(RefusedByRule.class);
        }
    }

    @Test
    void aGridOrItsWorkerIsNoUnit() {
        for (String code : List.of("grid-1", "walker1")) {
            assertThatThrownBy(() -> tickets.file(demand("litter", code), "agent1"))
                    .isInstanceOf(UnknownCode.class);
            Ticket ticket = tickets.file(demand("litter", null), "agent1");
            assertThatThrownBy(() -> tickets.dispatch(ticket.id(), ticket.version(), code, "请办理", "centre1"))
                    .isInstanceOfAny(UnknownCode.class, UnitMayNotLead.class);
            Ticket led = signed("litter", "street-xinghe");
            var help = new JointHandling.Request(Assistance.Kind.SUPPORT, code, "请协办", LocalDate.of(2026, 11, 25));
            assertThatThrownBy(() -> plane.bean(JointHandling.class).ask(led.id(), led.version(), help, "clerk"))
                    .isInstanceOf(UnknownCode.class);
        }
    }

    @Test
    void theWorkersTelephoneIsToldOnceAndRemindedOnceAnHourBefore() {
        Ticket ticket = asked(signed("litter", "street-xinghe"), "walker1", "walker2");
        VisitRound round = plane.bean(VisitRound.class);
        round.go();
        assertThat(story(ticket)).doesNotContain("visitReminded");
        CLOCK.forward(Duration.ofHours(3));
        round.go();
        round.go();

        assertThat(story(ticket)).containsOnlyOnce("visitReminded");
        assertThat(visit(ticket, "walker2").remindedAt()).isNotNull();
        assertThat(outbox.newest().stream()
                        .filter(one -> one.ticket().equals(ticket.id().value()))
                        .toList())
                .extracting(Sms::phone)
                .containsExactly("13900000001", "13900000001");
        assertThat(outbox.newest().getFirst().words()).contains("我的走访").doesNotContain("垃圾");
        assertThat(plane.bean(Notices.class).of(new Notices.Reader(Set.of("street-xinghe"), true)))
                .noneMatch(one -> one.ticket().equals(ticket.id()));
    }

    @Test
    void aShortTermIsRemindedOfWhenItIsOver() {
        Ticket ticket = signed("litter", "street-xinghe");
        var soon = new Request(Set.of("walker1"), "马上看一下", CLOCK.instant().plus(Duration.ofMinutes(30)));
        visits.ask(ticket.id(), ticket.version(), soon, "street-xinghe", "clerk");
        plane.bean(VisitRound.class).go();
        assertThat(story(ticket)).doesNotContain("visitReminded");
        CLOCK.forward(Duration.ofMinutes(30));
        plane.bean(VisitRound.class).go();
        assertThat(story(ticket)).contains("visitReminded");
    }

    @Test
    void whatIsTakenBackIsAwaitedNoMoreAndMayBeAskedAnew() {
        Ticket ticket = asked(signed("litter", "street-xinghe"), "walker1");
        long id = visit(ticket, "walker1").id();
        assertThatThrownBy(() -> visits.withdraw(ticket.id(), ticket.version(), id, "别的街道", "water", "clerk"))
                .isInstanceOf(UnknownCode.class);
        Ticket after = visits.withdraw(ticket.id(), ticket.version(), id, "街道自己去了", "street-xinghe", "clerk");

        assertThat(visit(ticket, "walker1").state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> visits.leave(id, Result.CONFIRMED, "还在", CLOCK.instant(), "walker1"))
                .isInstanceOf(RefusedByRule.class);
        assertThat(visit(asked(after, "walker1"), "walker1").open()).isTrue();
        assertThat(story(ticket)).endsWith("visitAsked", "visitWithdrawn", "visitAsked");
    }
}
