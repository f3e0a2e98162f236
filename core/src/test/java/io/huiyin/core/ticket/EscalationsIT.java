package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Escalation.Decision;
import io.huiyin.core.ticket.Escalation.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matters that go to a leader or a joint meeting, and come back with a decision. */
class EscalationsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static RecordPlane plane;
    static Tickets tickets;
    static Returns returns;
    static Extensions extensions;
    static Escalations escalations;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        returns = plane.bean(Returns.class);
        extensions = plane.bean(Extensions.class);
        escalations = plane.bean(Escalations.class);
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

    private static Ticket returned() {
        Ticket ticket = signed();
        return returns.ask(ticket.id(), ticket.version(), "不属于我单位", "三定方案第二条", "clerk-water");
    }

    private static Ticket raised(Ticket ticket, Kind kind) {
        var request = new Escalations.Request(kind, kind == Kind.LEADER ? "分管副市长" : "水务、城管", "职责交叉");
        return escalations.raise(ticket.id(), ticket.version(), request, "centre1");
    }

    private static Ticket decided(Ticket ticket, @Nullable String lead) {
        var decision = new Decision(TODAY, "副市长主持，水务、城管参加", "本周办结", "会议纪要第5号", lead);
        return escalations.decide(ticket.id(), ticket.version(), decision, "centre1");
    }

    @Test
    void aMeetingNamesTheUnitThatTakesAMatterNobodyOwns() {
        Ticket ticket = raised(returned(), Kind.MEETING);
        assertThat(escalations.undecided()).extracting(Ticket::id).contains(ticket.id());

        CLOCK.set("2026-11-23T15:00");
        Ticket after = decided(ticket, "urban");

        assertThat(after.state()).isEqualTo(TicketState.DISPATCHED);
        assertThat(after.unit()).isEqualTo("urban");
        assertThat(after.handling().beganAt()).isEqualTo(CLOCK.instant());
        assertThat(tickets.story(after.id()))
                .extracting(TicketEvent::type)
                .containsExactly(
                        "filed", "dispatched", "signed", "returned", "raisedToMeeting", "metAndDecided", "assigned");
        TicketEvent told = tickets.story(after.id()).get(5);
        assertThat(told.note()).isEqualTo("2026-11-23 副市长主持，水务、城管参加：本周办结（由市城管局主办）");
        assertThat(told.basis()).isEqualTo("会议纪要第5号");
        assertThat(escalations.of(after.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.decision())
                        .isEqualTo(new Decision(TODAY, "副市长主持，水务、城管参加", "本周办结", "会议纪要第5号", "urban")));
        assertThat(escalations.undecided()).extracting(Ticket::id).doesNotContain(ticket.id());
        assertThatThrownBy(() -> returns.ask(after.id(), after.version(), "不属", "三定", "clerk"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("不能再退单");
    }

    @Test
    void aLeadersInstructionMakesItALeadersTicketAndConfirmsWhoLeads() {
        Ticket before = signed();
        Ticket after = decided(raised(before, Kind.LEADER), "water");

        assertThat(after.leaders()).isTrue();
        assertThat(after.state()).isEqualTo(TicketState.SIGNED);
        assertThat(after.replyBy()).isEqualTo(before.replyBy());
        assertThat(after.handling().assigned()).isTrue();
        Ticket replied = tickets.reply(after.id(), after.version(), "已办结", "clerk-water");
        assertThat(replied.state()).isEqualTo(TicketState.AWAITING_HUMAN_CALLBACK);
    }

    @Test
    void whatIsSignedGoesToAnotherUnitByADecisionOnly() {
        Ticket ticket = signed();
        assertThatThrownBy(() -> tickets.dispatch(ticket.id(), ticket.version(), "urban", "改派", "centre1"))
                .isInstanceOf(IllegalStep.class);
        Ticket moved = decided(raised(ticket, Kind.MEETING), "urban");
        assertThat(moved.state()).isEqualTo(TicketState.DISPATCHED);
        assertThat(moved.unit()).isEqualTo("urban");

        Ticket other = signed();
        var request = new Extensions.Request(LocalDate.of(2026, 12, 8), "等待配件", "办法第三条", "已电话告知");
        Ticket asks = extensions.ask(other.id(), other.version(), request, "clerk-water");
        Ticket raised = raised(asks, Kind.MEETING);
        assertThatThrownBy(() -> decided(raised, "urban")).isInstanceOf(IllegalStep.class);
        assertThat(decided(raised, null).state()).isEqualTo(TicketState.EXTENSION_ASKED);
    }

    @Test
    void aDecisionSaysWhoWhenAndWhatAndComesOnce() {
        Ticket ticket = signed();
        assertThatThrownBy(() -> decided(ticket, null)).hasMessageContaining("没有待决定的提请");
        Ticket raised = raised(ticket, Kind.MEETING);
        assertThatThrownBy(() -> raised(raised, Kind.LEADER)).hasMessageContaining("尚未作出决定");
        var later = new Decision(TODAY.plusDays(1), "副市长", "办", "纪要", null);
        assertThatThrownBy(() -> escalations.decide(raised.id(), raised.version(), later, "centre1"))
                .hasMessageContaining("不能晚于今天");
        var silent = new Decision(TODAY, "副市长", "办", " ", null);
        assertThatThrownBy(() -> escalations.decide(raised.id(), raised.version(), silent, "centre1"))
                .isInstanceOf(MissingWords.class)
                .hasMessageContaining("会议纪要");
        assertThatThrownBy(() -> decided(raised, "village-xinghe-1")).isInstanceOf(UnitMayNotLead.class);
        Ticket decided = decided(raised, null);
        assertThatThrownBy(() -> decided(decided, null)).hasMessageContaining("没有待决定的提请");
    }

    @Test
    void whatIsSettledOtherwiseWaitsForNoDecision() {
        Ticket raised = raised(signed(), Kind.LEADER);
        tickets.reply(raised.id(), raised.version(), "已办结", "clerk-water");
        assertThat(escalations.undecided()).extracting(Ticket::id).doesNotContain(raised.id());
        assertThat(escalations.of(raised.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.dropReason()).isEqualTo("工单已答复"));

        Ticket again = raised(signed(), Kind.MEETING);
        Ticket dropped = escalations.drop(again.id(), again.version(), "双方已协商一致", "centre1");
        assertThat(tickets.story(dropped.id()).getLast().type()).isEqualTo("raisingDropped");
        assertThat(raised(dropped, Kind.MEETING).version()).isEqualTo(dropped.version() + 1);
    }
}
