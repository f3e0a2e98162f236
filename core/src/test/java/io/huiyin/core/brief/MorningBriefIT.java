package io.huiyin.core.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.call.CallId;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MorningBriefIT {

    private static RecordPlane plane;
    private static Tickets tickets;
    private static MorningBrief brief;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T02:00"));
        tickets = plane.bean(Tickets.class);
        brief = plane.bean(MorningBrief.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Ticket takenByTheMachine() {
        return tickets.file(TestCity.outage(null), "robot");
    }

    private static NewTicket told(CallId call) {
        return new NewTicket(
                "help",
                null,
                "星河小区停水",
                "从早上起停水",
                null,
                null,
                null,
                "13800001234",
                null,
                false,
                false,
                call,
                null,
                null);
    }

    private static List<String> labels() {
        return plane.bean(NightLabels.class).newest(100).stream()
                .map(label -> label.part() + " " + label.heard() + " → " + label.meant())
                .toList();
    }

    private static List<TicketId> open() {
        return brief.open().stream().map(take -> take.ticket().id()).toList();
    }

    private static NewTicket demand(Ticket ticket) {
        return tickets.find(ticket.id()).orElseThrow().demand();
    }

    private static String lastNote(Ticket ticket) {
        return tickets.story(ticket.id()).getLast().note();
    }

    @Test
    void whatTheMachineFiledWaitsUntilSomebodyConfirmsItAndIsALabelThen() {
        Ticket taken = takenByTheMachine();
        Ticket byAgent = tickets.file(TestCity.outage(null), "agent1");
        assertThat(open()).contains(taken.id()).doesNotContain(byAgent.id());

        brief.confirm(taken.id(), "agent1");

        assertThat(open()).doesNotContain(taken.id());
        assertThat(labels()).contains("PLACE 星河小区三栋 → 星河小区三栋", "TIME 今天早上 → 今天早上");
        assertThatThrownBy(() -> brief.confirm(taken.id(), "agent2")).isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> brief.confirm(byAgent.id(), "agent2")).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void whatIsPutRightStandsInTheTicketAndWhatWasHeardInItsStory() {
        Ticket taken = takenByTheMachine();

        brief.correct(taken.id(), Map.of(Part.PLACE, " 星河小区五栋 ", Part.PHONE, "0599-6120001"), "agent1");

        assertThat(demand(taken).place()).isEqualTo("星河小区五栋");
        assertThat(demand(taken).happened()).isEqualTo("今天早上");
        assertThat(demand(taken).phone()).isEqualTo("05996120001");
        assertThat(lastNote(taken)).contains("地点应为“星河小区五栋”（原记“星河小区三栋”）", "联系电话应为“05996120001”");
        assertThat(labels()).contains("PLACE 星河小区三栋 → 星河小区五栋", "TIME 今天早上 → 今天早上");
    }

    @Test
    void aCorrectionOfNothingOrToNoNumberAndARingingBackWithoutAReasonAreRefused() {
        Ticket taken = takenByTheMachine();
        assertThatThrownBy(() -> brief.correct(taken.id(), Map.of(Part.PLACE, "星河小区三栋"), "agent1"))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> brief.correct(taken.id(), Map.of(Part.PHONE, "1"), "agent1"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> brief.ringBack(taken.id(), " ", "agent1")).isInstanceOf(MissingWords.class);
        assertThat(open()).contains(taken.id());
        assertThat(demand(taken)).isEqualTo(taken.demand());
    }

    @Test
    void whomSomebodyMustAskWaitsOnBehindTheOthersUntilTheAnswerSettlesIt() {
        Ticket first = takenByTheMachine();
        Ticket second = takenByTheMachine();

        brief.ringBack(first.id(), "门牌听不清", "agent1");

        assertThat(open()).containsSubsequence(second.id(), first.id());
        assertThat(brief.open())
                .filteredOn(take -> take.ticket().id().equals(first.id()))
                .extracting(MorningBrief.Take::ringBack)
                .containsExactly("门牌听不清");
        assertThat(lastNote(first)).contains("回电", "门牌听不清");
        brief.correct(first.id(), Map.of(Part.PLACE, "星河小区七栋"), "agent2");
        assertThat(open()).doesNotContain(first.id());
        assertThatThrownBy(() -> brief.ringBack(first.id(), "还有什么", "agent1")).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void whatWasSettledByASlipWaitsAgainAsItWasHeardAndWithoutItsLabels() {
        Ticket taken = takenByTheMachine();
        assertThatThrownBy(() -> brief.takeBack(taken.id(), "agent1")).isInstanceOf(RefusedByRule.class);
        brief.correct(taken.id(), Map.of(Part.PLACE, "星河小区九栋"), "agent1");
        assertThat(labels()).contains("PLACE 星河小区三栋 → 星河小区九栋");

        brief.takeBack(taken.id(), "agent1");

        assertThat(open()).contains(taken.id());
        assertThat(demand(taken)).isEqualTo(taken.demand());
        assertThat(labels()).doesNotContain("PLACE 星河小区三栋 → 星河小区九栋");
        brief.confirm(taken.id(), "agent1");
        assertThat(open()).doesNotContain(taken.id());
    }

    @Test
    void aCallIsKnownToWaitAsLongAsItsTicketDoes() {
        CallId call = CallId.random();
        Ticket taken = tickets.file(told(call), "robot");
        assertThat(brief.waits(call)).isTrue();

        brief.confirm(taken.id(), "agent1");

        assertThat(brief.waits(call)).isFalse();
        assertThat(brief.waits(CallId.random())).isFalse();
    }
}
