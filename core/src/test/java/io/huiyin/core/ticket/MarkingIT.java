package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.AWAITING_CALLBACK;
import static io.huiyin.core.ticket.TicketState.AWAITING_HUMAN_CALLBACK;
import static io.huiyin.core.ticket.TicketState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaders' tickets and secrecy. */
class MarkingIT {

    static RecordPlane plane;
    static Tickets tickets;
    static Marking marking;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T10:00"));
        tickets = plane.bean(Tickets.class);
        marking = plane.bean(Marking.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Ticket signed() {
        Ticket ticket = tickets.file(TestCity.outage("water"), "agent1");
        return tickets.sign(ticket.id(), ticket.version(), "clerk-water");
    }

    private static Ticket replied(Ticket ticket) {
        return tickets.reply(ticket.id(), ticket.version(), "已恢复供水", "clerk-water");
    }

    @Test
    void aLeadersTicketIsCalledBackByAHumanAndNeverByTheRobot() {
        Ticket before = signed();
        Ticket marked = marking.leaders(before.id(), before.version(), "李副市长批示：当日恢复", "centre1");
        assertThat(marked.state()).isEqualTo(SIGNED);
        assertThat(marked.replyBy()).isEqualTo(before.replyBy());
        assertThat(marking.openLeaders()).contains(marked);

        Ticket after = replied(marked);
        assertThat(after.state()).isEqualTo(AWAITING_HUMAN_CALLBACK);
        assertThat(tickets.story(after.id()))
                .extracting(TicketEvent::type)
                .contains("markedLeaders", "toHuman")
                .doesNotContain("callbackDue");
        assertThat(tickets.find(after.id())).contains(after);
    }

    @Test
    void aMarkTakesACallbackThatWaitsForTheRobotToAHuman() {
        Ticket one = replied(signed());
        assertThat(one.state()).isEqualTo(AWAITING_CALLBACK);
        assertThat(marking.leaders(one.id(), one.version(), "批示", "centre1").state())
                .isEqualTo(AWAITING_HUMAN_CALLBACK);
        Ticket other = replied(signed());
        assertThat(marking.secret(other.id(), other.version(), "来电要求", "agent1").state())
                .isEqualTo(AWAITING_HUMAN_CALLBACK);
    }

    @Test
    void aMarkIsSetOnceAndNeedsItsWords() {
        Ticket ticket = signed();
        assertThatThrownBy(() -> marking.leaders(ticket.id(), ticket.version(), " ", "centre1"))
                .isInstanceOf(MissingWords.class);
        Ticket marked = marking.leaders(ticket.id(), ticket.version(), "批示", "centre1");
        assertThatThrownBy(() -> marking.leaders(marked.id(), marked.version(), "再批示", "centre1"))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aUnitFindsASecretTicketByItsNumberOnly() {
        Ticket ticket = signed();
        Ticket secret = marking.secret(ticket.id(), ticket.version(), "来电要求", "agent1");
        Sight unit = Sight.ofUnits(Set.of("water"));
        assertThat(found(new Tickets.Query("三栋", null, null, null, false, 0, 200), unit, secret))
                .isFalse();
        assertThat(found(new Tickets.Query(null, null, null, "13800001234", false, 0, 200), unit, secret))
                .isFalse();
        assertThat(found(new Tickets.Query(secret.id().value(), null, null, null, false, 0, 9), unit, secret))
                .isTrue();
        assertThat(found(new Tickets.Query("三栋", null, null, null, false, 0, 200), Sight.ALL, secret))
                .isTrue();
    }

    @Test
    void whoMayNotSeeATicketDoesNotFindIt() {
        Ticket plain = signed();
        Ticket marked = marking.leaders(plain.id(), plain.version(), "批示", "centre1");
        var any = new Tickets.Query(marked.id().value(), null, null, null, false, 0, 9);
        assertThat(found(any, Sight.ofUnits(Set.of("urban")), marked)).isFalse();
        assertThat(found(any, Sight.ofGuest("guest"), marked)).isFalse();
        assertThat(found(any, Sight.ofGuest("agent1"), marked)).isTrue();
        assertThat(found(any, Sight.NONE, marked)).isFalse();
    }

    @Test
    void aUnitAboveFindsTheTicketsOfTheUnitsBelowIt() {
        Ticket ticket = tickets.file(litter(), "agent1");
        var ofTheDistrict = new Tickets.Query(ticket.id().value(), null, "dist-hubin", null, false, 0, 9);
        assertThat(found(ofTheDistrict, Sight.ALL, ticket)).isTrue();
        assertThat(found(ofTheDistrict, Sight.ofUnits(Set.of("dist-hubin", "street-xinghe")), ticket))
                .isTrue();
        assertThat(found(ofTheDistrict, Sight.ofUnits(Set.of("dist-hubin")), ticket))
                .isFalse();
    }

    private static NewTicket litter() {
        return new NewTicket(
                "help",
                "litter",
                "垃圾没清",
                "三天没清运",
                null,
                null,
                null,
                "13800001234",
                null,
                false,
                false,
                null,
                "street-xinghe",
                "街道权责");
    }

    private static boolean found(Tickets.Query query, Sight sight, Ticket ticket) {
        return tickets.search(query, sight).tickets().stream().anyMatch(t -> t.id().equals(ticket.id()));
    }
}
