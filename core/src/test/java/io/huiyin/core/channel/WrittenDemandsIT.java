package io.huiyin.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.channel.WrittenDemands.Filed;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrittenDemandsIT {

    static RecordPlane plane;
    static WrittenDemands demands;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T10:00"));
        demands = plane.bean(WrittenDemands.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Filed sent(String reference) {
        return demands.file(Channel.WEB, reference, TestCity.outage(null), WrittenDemands.CITIZEN);
    }

    @Test
    void aWrittenDemandWaitsForTheSupervisionCentreAndTellsWhereItCameFrom() {
        Ticket ticket = sent("a-1").ticket();
        assertThat(ticket.state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(ticket.filedBy()).isEqualTo("citizen");
        assertThat(demands.of(ticket.id())).contains(new Origin(Channel.WEB, "a-1"));
    }

    @Test
    void aTicketThatBeganWithACallHasNoOrigin() {
        Ticket called = plane.bean(Tickets.class).file(TestCity.outage(null), "agent1");
        assertThat(demands.of(called.id())).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsOneTicketAndItsNewCodeOpensIt() {
        Filed first = sent("twice");
        Filed second = sent("twice");
        assertThat(second.again()).isTrue();
        assertThat(second.ticket().id()).isEqualTo(first.ticket().id());
        assertThat(demands.open(first.ticket().id(), first.code())).isEmpty();
        assertThat(demands.open(first.ticket().id(), second.code())).isPresent();
    }

    @Test
    void whatIsSentTwiceAtTheSameMomentIsOneTicket() throws Exception {
        try (var all = Executors.newFixedThreadPool(4)) {
            List<Callable<Filed>> sendings = IntStream.range(0, 8)
                    .<Callable<Filed>>mapToObj(i -> () -> sent("at once"))
                    .toList();
            var tickets = all.invokeAll(sendings).stream()
                    .map(sending -> sending.resultNow().ticket().id())
                    .distinct();
            assertThat(tickets).hasSize(1);
        }
    }

    @Test
    void otherChannelsMayHaveTheSameReference() {
        Filed web = sent("7");
        Filed mailbox = demands.file(Channel.MAILBOX, "7", TestCity.outage(null), "agent1");
        assertThat(mailbox.ticket().id()).isNotEqualTo(web.ticket().id());
    }

    @Test
    void onlyItsOwnCodeOrTheCitizensNumberOpensATicket() {
        Filed filed = sent("mine");
        Filed other = sent("other");
        TicketId id = filed.ticket().id();
        assertThat(demands.open(id, filed.code())).isPresent();
        assertThat(demands.open(id, " " + filed.code().toLowerCase(Locale.ROOT) + " "))
                .isPresent();
        assertThat(demands.open(id, filed.ticket().demand().phone())).isPresent();
        assertThat(demands.open(id, other.code())).isEmpty();
        assertThat(demands.open(id, "")).isEmpty();
        assertThat(demands.open(new TicketId("none"), filed.code())).isEmpty();
    }

    @Test
    void aDemandThatTheCityDoesNotKnowIsRefusedAndNothingIsKept() {
        var strange = new NewTicket(
                "no-kind", null, "题", "文", null, null, null, "13800001234", null, false, false, null, null, null);
        assertThatThrownBy(() -> demands.file(Channel.WEB, "strange", strange, WrittenDemands.CITIZEN))
                .isInstanceOf(UnknownCode.class);
        assertThat(sent("strange").again()).isFalse();
    }
}
