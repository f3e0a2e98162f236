package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Assistance.Kind;
import io.huiyin.core.ticket.JointHandling.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A city whose profile says {@code leadWaits: false}: the lead's reply releases those who still owe an answer. */
class LeadWithoutWaitingIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static JointHandling joint;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK, TestCity.withoutWaiting(), Map.of());
        tickets = plane.bean(Tickets.class);
        joint = plane.bean(JointHandling.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    /** Led by the urban department, with the street that the catalogue names and the water company asked. */
    private static Ticket withTwoHelpers() {
        var demand = new NewTicket(
                "help",
                "noise",
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
                "urban",
                "目录");
        Ticket filed = tickets.file(demand, "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk");
        return joint.ask(signed.id(), signed.version(), new Request(Kind.SUPPORT, "water", "请查看水泵", null), "clerk");
    }

    private static List<String> story(Ticket ticket) {
        return tickets.story(ticket.id()).stream().map(TicketEvent::type).toList();
    }

    @Test
    void theLeadRepliesWithoutAReasonAndNobodyIsAwaitedAnyMore() {
        Ticket ticket = withTwoHelpers();
        Ticket answered = joint.answer(ticket.id(), "water", "水泵正常", "clerk-water");
        Ticket replied = tickets.reply(answered.id(), answered.version(), "已处理", "clerk");

        assertThat(replied.state()).isEqualTo(TicketState.AWAITING_CALLBACK);
        assertThat(story(ticket)).endsWith("supportAnswered", "supportReleased", "replied", "callbackDue");
        assertThat(joint.of(ticket.id()))
                .filteredOn(one -> one.unit().equals("street-xinghe"))
                .singleElement()
                .satisfies(one -> assertThat(one.releaseReason()).contains("主办单位已答复"));
        assertThat(joint.of(ticket.id()))
                .filteredOn(one -> one.unit().equals("water"))
                .singleElement()
                .returns("水泵正常", Assistance::answer)
                .returns(null, Assistance::releaseReason);
        assertThat(joint.involves(ticket.id(), Set.of("street-xinghe"))).isFalse();
        assertThat(joint.involves(ticket.id(), Set.of("water"))).isTrue();
        assertThatThrownBy(() -> joint.answer(ticket.id(), "street-xinghe", "来迟了", "clerk-street"))
                .isInstanceOfAny(RefusedByRule.class, IllegalStep.class);
    }

    @Test
    void aReasonThatIsGivenAllTheSameIsKept() {
        Ticket ticket = withTwoHelpers();
        tickets.reply(ticket.id(), ticket.version(), "已处理", "两家均已电话告知", "clerk");
        assertThat(joint.of(ticket.id())).extracting(Assistance::releaseReason).containsOnly("两家均已电话告知");
    }

    @Test
    void whoIsReleasedSoIsNeverLateAndMayBeAskedAgainInARework() {
        Ticket ticket = withTwoHelpers();
        Ticket replied = tickets.reply(ticket.id(), ticket.version(), "已处理", "clerk");
        CLOCK.set("2026-12-01T10:00");
        assertThat(joint.late()).extracting(Ticket::id).doesNotContain(ticket.id());

        Ticket rework = tickets.settleByHuman(
                replied.id(), replied.version(), ContactOutcome.Verdict.REWORK, null, "没有解决", "centre1");
        assertThat(rework.state()).isEqualTo(TicketState.IN_REWORK);
        Ticket again =
                joint.ask(rework.id(), rework.version(), new Request(Kind.SUPPORT, "water", "再查一次", null), "clerk");
        assertThat(joint.awaits(again.id(), "water")).isTrue();
    }
}
