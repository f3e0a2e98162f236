package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several matters in one ticket. */
class SplitsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");
    static final Splits.Part LITTER = new Splits.Part("complaint", "litter", "垃圾没有清运", "楼下垃圾三天没有清运。", "street-xinghe");

    static RecordPlane plane;
    static Tickets tickets;
    static Splits splits;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        splits = plane.bean(Splits.class);
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

    @Test
    void whatIsTakenOutOfATicketHasANumberAUnitAndClocksOfItsOwn() {
        Ticket whole = filed();
        CLOCK.set("2026-11-23T11:00");
        Ticket part = splits.split(whole.id(), whole.version(), LITTER, "两件事由不同单位办理", "centre1");
        assertThat(part.id()).isNotEqualTo(whole.id());
        assertThat(part.unit()).isEqualTo("street-xinghe");
        assertThat(part.filedAt()).isEqualTo(CLOCK.instant());
        assertThat(part.demand().phone()).isEqualTo(whole.demand().phone());
        assertThat(part.demand().place()).isEqualTo(whole.demand().place());
        Ticket left = tickets.find(whole.id()).orElseThrow();
        assertThat(left.demand()).isEqualTo(whole.demand());
        assertThat(left.replyBy()).isEqualTo(whole.replyBy());
        assertThat(splits.of(whole.id())).extracting(Ticket::id).containsExactly(part.id());
        assertThat(splits.of(part.id())).extracting(Ticket::id).containsExactly(whole.id());
        assertThat(tickets.story(whole.id()).getLast().note()).isEqualTo("另立 " + part.id() + "：两件事由不同单位办理");
        assertThat(tickets.story(part.id()).getLast().note()).isEqualTo("与 " + whole.id() + " 同一来源：两件事由不同单位办理");
        assertThat(tickets.find(part.id())).contains(part);
    }

    @Test
    void whatIsTakenOutOfAPartBelongsToTheSameOrigin() {
        Ticket whole = filed();
        Ticket part = splits.split(whole.id(), whole.version(), LITTER, "两件事", "centre1");
        Ticket third = splits.split(part.id(), part.version(), LITTER, "还有一件", "centre1");
        assertThat(splits.of(whole.id())).extracting(Ticket::id).containsExactly(part.id(), third.id());
        assertThat(splits.of(third.id())).extracting(Ticket::id).containsExactly(whole.id(), part.id());
    }

    @Test
    void aSignedTicketStaysWhole() {
        Ticket ticket = filed();
        Ticket signed = tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        assertThatThrownBy(() -> splits.split(signed.id(), signed.version(), LITTER, "两件事", "centre1"))
                .isInstanceOf(IllegalStep.class);
    }

    @Test
    void aSplitNeedsAReasonAndTheTicketAsItIs() {
        Ticket ticket = filed();
        assertThatThrownBy(() -> splits.split(ticket.id(), ticket.version(), LITTER, " ", "centre1"))
                .isInstanceOf(MissingWords.class);
        assertThatThrownBy(() -> splits.split(ticket.id(), ticket.version() - 1, LITTER, "两件事", "centre1"))
                .isInstanceOf(StaleTicket.class);
        assertThat(splits.of(ticket.id())).isEmpty();
    }

    @Test
    void aLeadersTicketIsSplitIntoLeadersTickets() {
        Ticket ticket = filed();
        Ticket marked = plane.bean(Marking.class).leaders(ticket.id(), ticket.version(), "市长批示：尽快", "centre1");
        Ticket part = splits.split(marked.id(), marked.version(), LITTER, "两件事", "centre1");
        assertThat(part.leaders()).isTrue();
    }

    @Test
    void splitsAndFilingsAtOnceDoNotWaitForEachOther() {
        Ticket whole = filed();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 12)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> n % 2 == 0
                                    ? splits.file(TestCity.outage("water"), null, whole.id(), "agent1")
                                    : filed(),
                            all))
                    .toList();
            done.forEach(CompletableFuture::join);
        }
        assertThat(splits.of(whole.id())).hasSize(6);
    }
}
