package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.Assistance.Kind;
import io.huiyin.core.ticket.JointHandling.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several units on one ticket. The test city: three working days to answer the lead, two hours to report to a street. */
class JointHandlingIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static JointHandling joint;
    static Endings endings;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        joint = plane.bean(JointHandling.class);
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

    private static Ticket filed(String matter, String unit) {
        var demand = new NewTicket(
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
        return tickets.file(demand, "agent1");
    }

    private static Ticket signed(String matter, String unit) {
        Ticket ticket = filed(matter, unit);
        return tickets.sign(ticket.id(), ticket.version(), "clerk");
    }

    private static Ticket asked(Ticket ticket, Kind kind, String unit, @Nullable LocalDate until) {
        return joint.ask(ticket.id(), ticket.version(), new Request(kind, unit, "请到现场", until), "clerk");
    }

    private static String refusal(Ticket ticket, Kind kind, String unit) {
        try {
            asked(ticket, kind, unit, null);
            return "";
        } catch (RefusedByRule refused) {
            return refused.rule();
        }
    }

    @Test
    void theCataloguesSupportingUnitsAreAskedWithTheDispatchAndEachAnswersTheLead() {
        Ticket ticket = signed("noise", "urban");

        assertThat(joint.of(ticket.id())).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("street-xinghe");
            assertThat(one.kind()).isEqualTo(Kind.SUPPORT);
            assertThat(one.dueAt()).isEqualTo(Instant.parse("2026-11-26T09:30:00Z"));
        });
        Ticket answered = joint.answer(ticket.id(), "street-xinghe", "已劝离", "clerk-street");
        assertThat(joint.of(ticket.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("已劝离"));
        assertThat(tickets.reply(ticket.id(), answered.version(), "已处理", "clerk")
                        .reply())
                .isEqualTo("已处理");
        assertThat(tickets.story(ticket.id()))
                .extracting(TicketEvent::type)
                .containsExactly(
                        "filed", "dispatched", "supportAsked", "signed", "supportAnswered", "replied", "callbackDue");
    }

    @Test
    void theLeadRepliesWithoutTheOthersOnlyWithAReason() {
        Ticket ticket = signed("noise", "urban");

        assertThatThrownBy(() -> tickets.reply(ticket.id(), ticket.version(), "已处理", "clerk"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("星河街道办事处尚未回复");
        tickets.reply(ticket.id(), ticket.version(), "已处理", "街道电话告知无意见", "clerk");
        assertThat(joint.of(ticket.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.releaseReason()).isEqualTo("街道电话告知无意见"));
        assertThatThrownBy(() -> joint.answer(ticket.id(), "street-xinghe", "来迟了", "clerk-street"))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aVillageHelpsItsOwnStreetOnlyAndNeverLeads() {
        Ticket street = signed("litter", "street-xinghe");
        assertThat(joint.of(street.id())).extracting(Assistance::unit).containsExactly("village-xinghe-1");

        Ticket water = signed("outage", "water");
        assertThat(refusal(water, Kind.SUPPORT, "village-xinghe-1")).isEqualTo("villageElsewhere");
        assertThat(refusal(street, Kind.SUB_UNIT, "village-xinghe-1")).isEqualTo("notBelow");
    }

    @Test
    void aStreetWhistlesForADepartmentWhichReportsOnAClockOfItsOwn() {
        Ticket street = signed("litter", "street-xinghe");
        joint.answer(street.id(), "village-xinghe-1", "已清理", "clerk");
        Ticket now = tickets.find(street.id()).orElseThrow();
        asked(now, Kind.WHISTLE, "urban", null);

        Assistance whistle = joint.of(street.id()).getLast();
        assertThat(whistle.dueAt()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(joint.late()).extracting(Ticket::id).doesNotContain(street.id());
        CLOCK.set("2026-11-23T12:01");
        assertThat(joint.late()).extracting(Ticket::id).contains(street.id());
        joint.answer(street.id(), "urban", "已到场", "clerk-urban");
        assertThat(joint.late()).extracting(Ticket::id).doesNotContain(street.id());

        Ticket water = signed("outage", "water");
        assertThat(refusal(water, Kind.WHISTLE, "urban")).isEqualTo("noWhistle");
        assertThat(refusal(street(), Kind.WHISTLE, "dist-hubin")).isEqualTo("noWhistle");
    }

    private static Ticket street() {
        return signed("litter", "street-xinghe");
    }

    @Test
    void aUnitPassesASignedTicketToItsOwnSubUnitAndStaysResponsible() {
        Ticket filed = filed("litter", "dist-hubin");
        assertThatThrownBy(() -> asked(filed, Kind.SUB_UNIT, "street-xinghe", null))
                .isInstanceOf(IllegalStep.class);
        Ticket ticket = tickets.sign(filed.id(), filed.version(), "clerk");
        assertThat(refusal(ticket, Kind.SUB_UNIT, "urban")).isEqualTo("notBelow");
        Ticket passed = asked(ticket, Kind.SUB_UNIT, "street-xinghe", LocalDate.of(2026, 11, 25));

        assertThat(passed.unit()).isEqualTo("dist-hubin");
        assertThat(passed.replyBy()).isEqualTo(ticket.replyBy());
        assertThat(joint.awaits(ticket.id(), "street-xinghe")).isTrue();
        var query = new Tickets.Query(null, null, "street-xinghe", null, false, 0, 200);
        Sight street = Sight.ofUnits(Set.of("street-xinghe"));
        assertThat(tickets.search(query, street).tickets())
                .extracting(Ticket::id)
                .contains(ticket.id());

        joint.release(ticket.id(), passed.version(), "street-xinghe", "改由区里办理", "clerk");
        assertThat(tickets.search(query, street).tickets())
                .extracting(Ticket::id)
                .doesNotContain(ticket.id());
    }

    @Test
    void aUnitOwesOneAnswerAtATimeAndNoneAfterTheLeadsOwnDeadline() {
        Ticket ticket = signed("noise", "urban");
        assertThat(refusal(ticket, Kind.SUPPORT, "street-xinghe")).isEqualTo("askedBefore");
        assertThat(refusal(ticket, Kind.SUPPORT, "urban")).isEqualTo("helpsItself");
        assertThatThrownBy(() -> asked(ticket, Kind.SUPPORT, "water", LocalDate.of(2027, 3, 1)))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("不晚于主办单位的办理时限");
        assertThat(joint.of(ticket.id())).hasSize(1);
    }

    @Test
    void anotherLeadBeginsWithTheSupportingUnitsOfItsOwnLine() {
        Ticket ticket = filed("noise", "urban");
        Ticket moved = tickets.dispatch(ticket.id(), ticket.version(), "water", "改派", "centre1");

        List<Assistance> asked = joint.of(moved.id());
        assertThat(asked)
                .singleElement()
                .satisfies(one -> assertThat(one.open()).isFalse());
        assertThat(joint.involves(moved.id(), Set.of("street-xinghe"))).isFalse();
    }

    @Test
    void inAnInboxAHelpersClockIsThatOfItsAnswer() {
        Ticket first = signed("litter", "dist-hubin");
        Ticket second = signed("litter", "dist-hubin");
        Ticket soon = asked(second, Kind.SUPPORT, "centre", LocalDate.of(2026, 11, 24));
        asked(first, Kind.SUPPORT, "centre", LocalDate.of(2026, 11, 25));
        Ticket own = filed("outage", "centre");
        Sight centre = Sight.ofUnits(Set.of("centre"));

        // the own ticket is to be signed within a day
        assertThat(found(centre, false)).containsExactly(own.id(), second.id(), first.id());
        assertThat(found(centre, true)).isEmpty();
        CLOCK.set("2026-11-24T18:00");
        assertThat(found(centre, true)).containsExactly(own.id(), second.id());
        joint.answer(second.id(), "centre", "已到场", "clerk-centre");
        assertThat(found(centre, true)).containsExactly(own.id());
        assertThat(found(centre, false)).containsExactly(own.id(), first.id(), second.id());
        assertThat(joint.awaited(List.of(first, soon), Set.of("centre"))).containsOnlyKeys(first.id());
    }

    private static List<TicketId> found(Sight sight, boolean overdue) {
        var query = new Tickets.Query(null, null, "centre", null, overdue, 0, 200);
        return tickets.search(query, sight).tickets().stream().map(Ticket::id).toList();
    }

    @Test
    void aTicketThatEndsWithoutTheLeadsReplyFreesItsHelpers() {
        Ticket withdrawn = signed("noise", "urban");
        endings.withdraw(withdrawn.id(), withdrawn.version(), "已自行解决", "centre1");
        Ticket carrier = signed("noise", "urban");
        Ticket merged = signed("noise", "urban");
        endings.merge(merged.id(), merged.version(), carrier.id(), "同一处", "centre1");

        assertThat(joint.awaits(withdrawn.id(), "street-xinghe")).isFalse();
        assertThat(joint.awaits(merged.id(), "street-xinghe")).isFalse();
        assertThat(joint.awaits(carrier.id(), "street-xinghe")).isTrue();
    }

    @Test
    void aHelperAnswersWhileTheLeadsReturnIsJudged() {
        Ticket ticket = signed("noise", "urban");
        plane.bean(Returns.class).ask(ticket.id(), ticket.version(), "不属本单位", "三定方案", "clerk");
        joint.answer(ticket.id(), "street-xinghe", "已劝离", "clerk-street");
        assertThat(tickets.find(ticket.id()).orElseThrow().state()).isEqualTo(TicketState.RETURNED);
    }
}
