package io.huiyin.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A ticket of Monday 23 November is due on Wednesday 2 December at 17:30. The test city reminds 8 office hours before,
 * gives a notice at once and two working days, and criticises three working days after the notice.
 */
class UrgeLadderIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static UrgeLadder ladder;
    static UrgeRound round;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        ladder = plane.bean(UrgeLadder.class);
        round = plane.bean(UrgeRound.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private static Ticket signed() {
        Ticket ticket = tickets.file(TestCity.outage("water"), "agent1");
        return tickets.sign(ticket.id(), ticket.version(), "clerk-water");
    }

    private static List<UrgeStep> steps(Ticket ticket) {
        return ladder.of(ticket).stream().map(Urge::step).toList();
    }

    private static Ticket now(Ticket ticket) {
        return tickets.find(ticket.id()).orElseThrow();
    }

    @Test
    void theRuleClimbsTheLadderStepByStepAndEachStepIsAnEvent() {
        Ticket ticket = signed();
        CLOCK.set("2026-12-02T09:29");
        round.go();
        assertThat(steps(ticket)).isEmpty();
        CLOCK.set("2026-12-02T09:30");
        round.go();
        assertThat(steps(ticket)).containsExactly(UrgeStep.REMINDER);
        CLOCK.set("2026-12-02T17:30");
        round.go();
        assertThat(steps(ticket)).containsExactly(UrgeStep.REMINDER);
        CLOCK.set("2026-12-03T09:00");
        round.go();
        CLOCK.set("2026-12-08T17:30");
        round.go();
        assertThat(steps(ticket)).containsExactly(UrgeStep.REMINDER, UrgeStep.NOTICE);
        CLOCK.set("2026-12-08T17:31");
        round.go();
        round.go();
        assertThat(steps(ticket)).containsExactly(UrgeStep.REMINDER, UrgeStep.NOTICE, UrgeStep.CRITICISM);
        assertThat(tickets.story(ticket.id()).stream().map(TicketEvent::type))
                .containsExactly("filed", "dispatched", "signed", "reminded", "noticed", "criticised");
        assertThat(ladder.reached(List.of(now(ticket)))).containsEntry(ticket.id(), UrgeStep.CRITICISM);
    }

    @Test
    void aNoticeNamesUnitTicketDeadlineHowLateAndUntilWhenAndItsNumberHasNoGap() {
        Ticket first = signed();
        Ticket second = signed();
        plane.bean(FollowUps.class).add(first.id(), FollowUps.Kind.URGE, "怎么还没修", "agent1");
        plane.bean(FollowUps.class).add(first.id(), FollowUps.Kind.URGE, "今天能好吗", "agent1");
        CLOCK.set("2026-12-03T11:30");
        round.go();
        Urge one = ladder.of(first).getLast();
        Urge other = ladder.of(second).getLast();
        assertThat(one.content())
                .contains(
                        "市水务集团",
                        first.id().value(),
                        "2026年12月2日17:30",
                        "逾期 2 个办公小时",
                        "催办 2 次",
                        "2026年12月7日17:30前办结",
                        "测试督办规定");
        assertThat(one.copyTo()).isEqualTo("市水务集团分管领导");
        assertThat(other.content()).doesNotContain("来电催办");
        assertThat(one.number()).startsWith("测热催〔2026〕").endsWith("号");
        assertThat(Math.abs(running(one) - running(other))).isEqualTo(1);
    }

    private static int running(Urge urge) {
        return Integer.parseInt(String.valueOf(urge.number()).replaceAll(".*〕(\\d+)号", "$1"));
    }

    @Test
    void eightRoundsAtOnceTakeEachStepOnce() {
        List<Ticket> late = IntStream.range(0, 12).mapToObj(i -> signed()).toList();
        CLOCK.set("2026-12-03T09:00");
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> round.go()))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(late).allSatisfy(ticket -> {
            assertThat(steps(ticket)).containsExactly(UrgeStep.NOTICE);
            assertThat(tickets.story(ticket.id()).stream().filter(e -> e.type().equals("noticed")))
                    .hasSize(1);
        });
    }

    @Test
    void whatWasRecalledIsNotDoneAgainByTheRuleButMayBeByHand() {
        Ticket ticket = signed();
        CLOCK.set("2026-12-03T09:00");
        round.go();
        Urge notice = ladder.of(ticket).getLast();
        ladder.recall(ticket.id(), notice.id(), "单位已电话说明，管道配件在途", "centre1");
        round.go();
        assertThat(ladder.of(ticket)).hasSize(1).allMatch(urge -> !urge.inForce());
        assertThat(ladder.standing(now(ticket)).reached()).isNull();
        assertThatThrownBy(() -> ladder.recall(ticket.id(), notice.id(), "再撤", "centre1"))
                .isInstanceOf(RefusedByRule.class);
        Urge again = ladder.take(ticket.id(), now(ticket).version(), UrgeStep.NOTICE, "仍无进展", "centre1");
        assertThat(again.number()).isNotEqualTo(notice.number());
        assertThat(tickets.story(ticket.id()).getLast().note()).contains("仍无进展");
    }

    @Test
    void aStepByHandIsRefusedOutOfTurnTwiceAndOnAnOldVersion() {
        Ticket ticket = signed();
        assertThatThrownBy(() -> ladder.take(ticket.id(), ticket.version(), UrgeStep.NOTICE, "催", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("届满后");
        ladder.take(ticket.id(), ticket.version(), UrgeStep.REMINDER, "社会关注", "centre1");
        assertThatThrownBy(() -> ladder.take(ticket.id(), ticket.version(), UrgeStep.REMINDER, "催", "centre1"))
                .isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> ladder.take(ticket.id(), now(ticket).version(), UrgeStep.REMINDER, "催", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("不重复");
        CLOCK.set("2026-12-03T09:00");
        assertThatThrownBy(() -> ladder.take(ticket.id(), now(ticket).version(), UrgeStep.CRITICISM, "催", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("先发催办通知书");
        Ticket replied = tickets.reply(ticket.id(), now(ticket).version(), "已修复", "clerk-water");
        assertThatThrownBy(() -> ladder.take(ticket.id(), replied.version(), UrgeStep.NOTICE, "催", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("没有正在计时");
    }

    @Test
    void aReworkHasADeadlineAndALadderOfItsOwn() {
        Ticket ticket = signed();
        CLOCK.set("2026-12-03T09:00");
        round.go();
        Ticket replied = tickets.reply(ticket.id(), now(ticket).version(), "已修复", "clerk-water");
        Ticket again = tickets.settleByHuman(ticket.id(), replied.version(), Verdict.REWORK, 1, "仍停水", "centre1");
        assertThat(ladder.standing(again).reached()).isNull();
        CLOCK.set("2026-12-15T09:00");
        round.go();
        assertThat(steps(ticket)).containsExactly(UrgeStep.NOTICE, UrgeStep.NOTICE);
    }

    @Test
    void nothingOfASecretCitizenIsInADocument() {
        NewTicket open = TestCity.outage("water");
        var secret = new NewTicket(
                open.kind(),
                open.matter(),
                "王女士家停水，电话13800001234",
                open.content(),
                open.place(),
                open.area(),
                open.happened(),
                open.phone(),
                open.name(),
                true,
                false,
                null,
                "water",
                "目录");
        Ticket ticket = tickets.file(secret, "agent1");
        CLOCK.set("2026-12-03T09:00");
        round.go();
        assertThat(ladder.of(ticket).getLast().content()).contains("停水").doesNotContain("王女士", "13800001234", "星河小区");
    }

    @Test
    void theStandingSaysInOneSentenceWhatComesNextAndByWhichRule() {
        Ticket ticket = signed();
        assertThat(ladder.standing(ticket).why())
                .isEqualTo("办理时限 2026年12月2日17:30，尚未催办，届满前 8 个办公小时提醒（系统按规则发出）。依据：测试督办规定");
        CLOCK.set("2026-12-03T09:00");
        round.go();
        assertThat(ladder.standing(now(ticket)).next()).isEqualTo(UrgeStep.CRITICISM);
        assertThat(ladder.standing(now(ticket)).why()).contains("已有催办通知书", "2026年12月8日17:30后通报批评");
    }
}
