package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.ACCEPTED;
import static io.huiyin.core.ticket.TicketState.AWAITING_CALLBACK;
import static io.huiyin.core.ticket.TicketState.DECLINED;
import static io.huiyin.core.ticket.TicketState.DISPATCHED;
import static io.huiyin.core.ticket.TicketState.EXTENSION_ASKED;
import static io.huiyin.core.ticket.TicketState.MERGED;
import static io.huiyin.core.ticket.TicketState.RETURNED;
import static io.huiyin.core.ticket.TicketState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns, extensions, merges and ends that are no reply. The test city: two days to return, two returns, one extension. */
class TicketLifeIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static Returns returns;
    static Extensions extensions;
    static Endings endings;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        returns = plane.bean(Returns.class);
        extensions = plane.bean(Extensions.class);
        endings = plane.bean(Endings.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private static Ticket filed() {
        return tickets.file(TestCity.outage("water"), "agent1");
    }

    private static Ticket signed() {
        Ticket ticket = filed();
        return tickets.sign(ticket.id(), ticket.version(), "clerk-water");
    }

    private static Ticket returned(Ticket ticket) {
        return returns.ask(ticket.id(), ticket.version(), "不属于我单位", "三定方案第二条", "clerk-water");
    }

    private static Extensions.Request until(String day) {
        return new Extensions.Request(LocalDate.parse(day), "等待配件", "办法第三条", "11月23日已电话告知");
    }

    @Test
    void aReturnCarriesItsBasisAndIsJudged() {
        Ticket back = returned(signed());
        assertThat(back.state()).isEqualTo(RETURNED);
        assertThat(back.dueAt()).isNull();
        assertThat(tickets.story(back.id()).getLast().basis()).isEqualTo("三定方案第二条");
        Ticket other = returns.sendOn(back.id(), back.version(), "urban", "属城管职责", "centre1");
        assertThat(other.state()).isEqualTo(DISPATCHED);
        assertThat(other.unit()).isEqualTo("urban");
        assertThat(other.handling().assigned()).isFalse();
    }

    @Test
    void aRefusedReturnGoesOnWhereItWasAndItsClockNeverStopped() {
        Ticket before = signed();
        Ticket back = returned(before);
        CLOCK.set("2026-11-24T10:00");
        Ticket on = returns.refuse(back.id(), back.version(), "供水属你单位职责", "centre1");
        assertThat(on.state()).isEqualTo(SIGNED);
        assertThat(on.replyBy()).isEqualTo(before.replyBy());
    }

    @Test
    void afterTwoWorkingDaysNobodyCanReturn() {
        Ticket ticket = signed();
        CLOCK.set("2026-11-25T17:30");
        assertThat(returned(ticket).state()).isEqualTo(RETURNED);
        CLOCK.set("2026-11-23T10:00");
        Ticket late = signed();
        CLOCK.set("2026-11-25T17:31");
        assertThatThrownBy(() -> returned(late))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("2 个工作日")
                .hasMessageContaining("依据");
    }

    @Test
    void theSecondReturnIsSettledForGood() {
        Ticket once = returned(filed());
        Ticket again = returns.sendOn(once.id(), once.version(), "urban", "改派", "centre1");
        Ticket twice = returned(again);
        Ticket settled = returns.sendOn(twice.id(), twice.version(), "water", "裁定由水务承办", "centre1");
        assertThat(settled.unit()).isEqualTo("water");
        assertThat(tickets.story(settled.id()).getLast().type()).isEqualTo("assigned");
        assertThatThrownBy(() -> returned(settled))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("不能再退单");
    }

    @Test
    void whatWasReturnedIsJudgedAndNotSimplySentOnOrSigned() {
        Ticket back = returned(filed());
        assertThatThrownBy(() -> tickets.dispatch(back.id(), back.version(), "urban", "改派", "centre1"))
                .isInstanceOf(IllegalStep.class);
        assertThatThrownBy(() -> tickets.sign(back.id(), back.version(), "clerk-water"))
                .isInstanceOf(IllegalStep.class);
        assertThatThrownBy(() -> returns.sendOn(back.id(), back.version(), "water", "原单位", "centre1"))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aGrantedExtensionMovesTheDeadlineToThePromisedDaysClosing() {
        Ticket ticket = signed();
        assertThat(ticket.replyBy()).isEqualTo(TicketsIT.at("2026-12-02T17:30"));
        Ticket asked = extensions.ask(ticket.id(), ticket.version(), until("2026-12-09"), "clerk-water");
        assertThat(asked.state()).isEqualTo(EXTENSION_ASKED);
        assertThat(asked.dueAt()).isEqualTo(ticket.replyBy());
        Ticket granted = extensions.grant(asked.id(), asked.version(), "情况属实", "centre1");
        assertThat(granted.state()).isEqualTo(SIGNED);
        assertThat(granted.replyBy()).isEqualTo(TicketsIT.at("2026-12-09T17:30"));
        assertThatThrownBy(() -> extensions.ask(granted.id(), granted.version(), until("2026-12-14"), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("已延期 1 次");
    }

    @Test
    void whoWaitsForMoreTimeIsNotSettledByACallback() {
        Ticket ticket = signed();
        Ticket asked = extensions.ask(ticket.id(), ticket.version(), until("2026-12-09"), "clerk-water");
        assertThatThrownBy(() -> tickets.settleByHuman(
                        asked.id(), asked.version(), ContactOutcome.Verdict.REWORK, 2, "不满意", "centre1"))
                .isInstanceOf(IllegalStep.class);
    }

    @Test
    void aRefusedExtensionLeavesTheDeadline() {
        Ticket ticket = signed();
        Ticket asked = extensions.ask(ticket.id(), ticket.version(), until("2026-12-09"), "clerk-water");
        Ticket refused = extensions.refuse(asked.id(), asked.version(), "理由不足", "centre1");
        assertThat(refused.state()).isEqualTo(SIGNED);
        assertThat(refused.replyBy()).isEqualTo(ticket.replyBy());
        assertThat(refused.handling().promised()).isNull();
    }

    @Test
    void anExtensionIsRefusedAfterTheDeadlineAndBeyondTheLongestOne() {
        Ticket ticket = signed();
        // ten working days from 2 December are over on the 16th
        assertThatThrownBy(() -> extensions.ask(ticket.id(), ticket.version(), until("2026-12-17"), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("最长 10 个工作日");
        assertThatThrownBy(() -> extensions.ask(ticket.id(), ticket.version(), until("2026-12-02"), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("无需延期");
        CLOCK.set("2026-12-02T17:31");
        assertThatThrownBy(() -> extensions.ask(ticket.id(), ticket.version(), until("2026-12-09"), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("已逾期");
    }

    @Test
    void mergedTicketsGetTheReplyAndACallbackEach() {
        Ticket carrier = signed();
        Ticket second = filed();
        Ticket third = filed();
        assertThat(endings.merge(second.id(), second.version(), carrier.id(), "同一处停水", "centre1")
                        .state())
                .isEqualTo(MERGED);
        endings.merge(third.id(), third.version(), carrier.id(), "同一处停水", "centre1");
        Ticket now = tickets.find(carrier.id()).orElseThrow();
        tickets.reply(now.id(), now.version(), "已恢复供水", "clerk-water");
        for (Ticket one : List.of(carrier, second, third)) {
            Ticket after = tickets.find(one.id()).orElseThrow();
            assertThat(after.state()).isEqualTo(AWAITING_CALLBACK);
            assertThat(after.reply()).isEqualTo("已恢复供水");
        }
    }

    @Test
    void aTicketMergedBeforeAnyUnitHadItIsReworkedByTheUnitThatAnswered() {
        Ticket carrier = signed();
        Ticket second = tickets.file(TestCity.outage(null), "agent1");
        endings.merge(second.id(), second.version(), carrier.id(), "同一处停水", "centre1");
        Ticket now = tickets.find(carrier.id()).orElseThrow();
        tickets.reply(now.id(), now.version(), "已恢复供水", "clerk-water");
        Ticket asked = tickets.find(second.id()).orElseThrow();
        Ticket again = tickets.settleByHuman(
                asked.id(), asked.version(), ContactOutcome.Verdict.REWORK, 2, "我家仍然没水", "centre1");
        assertThat(again.unit()).isEqualTo(carrier.unit());
        assertThat(again.replyBy()).isAfter(CLOCK.instant());
    }

    @Test
    void aMergeCanBeTakenBackAndACarrierIsNotWithdrawn() {
        Ticket carrier = filed();
        Ticket second = filed();
        Ticket merged = endings.merge(second.id(), second.version(), carrier.id(), "同一事", "centre1");
        Ticket now = tickets.find(carrier.id()).orElseThrow();
        assertThatThrownBy(() -> endings.withdraw(now.id(), now.version(), "已解决", "agent1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("1 件");
        assertThatThrownBy(() -> endings.merge(now.id(), now.version(), now.id(), "自己", "centre1"))
                .isInstanceOf(RefusedByRule.class);
        Ticket parted = endings.unmerge(merged.id(), merged.version(), "不是同一处", "centre1");
        assertThat(parted.state()).isEqualTo(ACCEPTED);
        assertThat(tickets.carriedBy(carrier.id())).isEmpty();
    }

    @Test
    void aCarrierIsNotDeclinedSoThatNoMergedTicketWaitsForEver() {
        Ticket carrier = tickets.file(TestCity.outage(null), "agent1");
        Ticket second = filed();
        Ticket merged = endings.merge(second.id(), second.version(), carrier.id(), "同一事", "centre1");
        Ticket now = tickets.find(carrier.id()).orElseThrow();
        assertThatThrownBy(() -> endings.decline(now.id(), now.version(), "已进入诉讼程序", "办法第九条", "法院", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("1 件");
        endings.unmerge(merged.id(), merged.version(), "不是同一处", "centre1");
        assertThat(endings.decline(now.id(), now.version(), "已进入诉讼程序", "办法第九条", "法院", "centre1")
                        .state())
                .isEqualTo(DECLINED);
    }

    @Test
    void aDeclinedTicketTellsTheBasisAndTheWayThatIsOpen() {
        Ticket ticket = tickets.file(TestCity.outage(null), "agent1");
        Ticket declined = endings.decline(ticket.id(), ticket.version(), "已进入诉讼程序", "办法第九条", "请向区人民法院反映", "centre1");
        assertThat(declined.state()).isEqualTo(DECLINED);
        assertThat(tickets.story(ticket.id()).getLast().note()).contains("请向区人民法院反映");
        assertThatThrownBy(() -> endings.decline(ticket.id(), declined.version(), "再次", "办法", "途径", "centre1"))
                .isInstanceOf(IllegalStep.class);
    }

    @Test
    void aCitizensFurtherWordIsCountedOnTheTicketWhateverItsVersion() {
        Ticket ticket = signed();
        plane.bean(FollowUps.class).add(ticket.id(), FollowUps.Kind.URGE, "什么时候能修好", "agent1");
        plane.bean(FollowUps.class).add(ticket.id(), FollowUps.Kind.ADDITION, "二楼也停了", "agent1");
        assertThat(tickets.find(ticket.id()).orElseThrow().handling().followUps())
                .isEqualTo(2);
        assertThat(tickets.story(ticket.id()).getLast().note()).startsWith("补充");
    }
}
