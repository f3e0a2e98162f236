package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.ACCEPTED;
import static io.huiyin.core.ticket.TicketState.DISPATCHED;
import static io.huiyin.core.ticket.TicketState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.TicketFilter.ClockState;
import io.huiyin.core.ticket.TicketFilter.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of tickets: filters, orders, and pages that follow one another. */
class TicketListsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-02T10:00");
    static final TicketFilter ANY = filter(null, null, null);

    static RecordPlane plane;
    static Tickets tickets;
    static TicketSearch search;

    /** ten tickets of two units, a street helping with one of them, some signed, one urgent, one secret, one written */
    static Ticket urgent;

    static Ticket secret;
    static Ticket written;
    static Ticket helped;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        search = plane.bean(TicketSearch.class);
        for (int i = 0; i < 6; i++) {
            CLOCK.forward(Duration.ofMinutes(7));
            Ticket ticket = tickets.file(TestCity.outage(i % 2 == 0 ? "water" : "urban"), "agent1");
            if (i > 3) {
                tickets.sign(ticket.id(), ticket.version(), "clerk");
            }
        }
        CLOCK.forward(Duration.ofMinutes(7));
        written = plane.bean(WrittenDemands.class)
                .file(Channel.WEB, "r1", TestCity.outage(null), WrittenDemands.CITIZEN)
                .ticket();
        CLOCK.forward(Duration.ofHours(30));
        urgent = tickets.file(demand("complaint", "井盖破损", "urban", false, true), "agent1");
        secret = tickets.file(demand("complaint", "夜间噪声", "urban", true, false), "agent1");
        Ticket own = tickets.file(demand("help", "路灯不亮", "dist-hubin", false, false), "agent1");
        own = tickets.sign(own.id(), own.version(), "clerk");
        helped = plane.bean(JointHandling.class)
                .ask(
                        own.id(),
                        own.version(),
                        new JointHandling.Request(Assistance.Kind.SUPPORT, "urban", "请协助检修", null),
                        "clerk");
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static NewTicket demand(String kind, String title, String unit, boolean secret, boolean urgent) {
        return new NewTicket(kind, null, title, title, null, null, null, "1", null, secret, urgent, null, unit, null);
    }

    private static TicketFilter filter(
            @Nullable String text, @Nullable String unit, @Nullable ClockState clock, Mark... marks) {
        return new TicketFilter(text, Set.of(), unit, null, null, null, null, null, null, clock, Set.of(marks));
    }

    private static TicketFilter of(@Nullable String kind, @Nullable String matter, @Nullable String channel) {
        return new TicketFilter(null, Set.of(), null, null, kind, matter, channel, null, null, null, Set.of());
    }

    private static TicketFilter within(Instant from, @Nullable Instant until) {
        return new TicketFilter(null, Set.of(), null, null, null, null, null, from, until, null, Set.of());
    }

    private static List<Ticket> found(TicketFilter filter) {
        return search.list(filter, null, null, 100, Sight.ALL).tickets();
    }

    @Test
    void pagesFollowOneAnotherInEveryOrderWithoutGapAndWithoutRepeating() {
        for (TicketFilter filter : List.of(ANY, filter(null, "urban", null), filter("停水", null, null))) {
            for (TicketOrder order : TicketOrder.values()) {
                List<Ticket> whole =
                        search.list(filter, order, null, 100, Sight.ALL).tickets();
                assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
                for (int size = 1; size < 4; size++) {
                    List<Ticket> walked = new ArrayList<>();
                    String after = null;
                    do {
                        Tickets.Page page = search.list(filter, order, after, size, Sight.ALL);
                        assertThat(page.total()).isEqualTo(whole.size());
                        walked.addAll(page.tickets());
                        after = page.next();
                    } while (after != null);
                    assertThat(walked)
                            .as("%s by %s, %d at once", filter, order, size)
                            .isEqualTo(whole);
                }
            }
        }
        assertThatThrownBy(() -> search.list(ANY, null, "nonsense", 5, Sight.ALL))
                .isInstanceOf(UnknownCode.class);
    }

    @Test
    void whatIsFiledMeanwhileMovesNothingOnTheFollowingPage() {
        Tickets.Page first = search.list(ANY, TicketOrder.NEWEST, null, 3, Sight.ALL);
        List<Ticket> before =
                search.list(ANY, TicketOrder.NEWEST, first.next(), 3, Sight.ALL).tickets();
        Ticket later = tickets.answerAtOnce(TestCity.outage(null), "已告知", "agent1");
        assertThat(search.list(ANY, TicketOrder.NEWEST, first.next(), 3, Sight.ALL)
                        .tickets())
                .isEqualTo(before)
                .doesNotContain(later);
    }

    @Test
    void theClocksOrderHasTheFirstEndOnTopAndTheOrdersByFilingAreEachOthersReverse() {
        List<Ticket> clocks =
                search.list(ANY, TicketOrder.CLOCK, null, 100, Sight.ALL).tickets();
        List<Ticket> running =
                clocks.stream().takeWhile(ticket -> ticket.dueAt() != null).toList();
        assertThat(running)
                .hasSize(9)
                .filteredOn(ticket -> ticket.state() == DISPATCHED)
                .isSortedAccordingTo(Comparator.comparing(Ticket::dueAt));
        assertThat(running).contains(urgent);
        List<Ticket> oldest =
                search.list(ANY, TicketOrder.OLDEST, null, 100, Sight.ALL).tickets();
        assertThat(oldest.reversed()).isEqualTo(found(ANY));
    }

    @Test
    void aListHasWhatTheFilterSays() {
        assertThat(found(of("complaint", null, null))).containsExactlyInAnyOrder(urgent, secret);
        assertThat(found(of(null, "outage", null)))
                .hasSizeGreaterThanOrEqualTo(7)
                .doesNotContain(urgent);
        assertThat(found(of(null, null, "WEB"))).containsExactly(written);
        assertThat(found(of("help", null, TicketFilter.PHONE))).contains(helped).doesNotContain(written);
        assertThat(found(filter(null, null, null, Mark.URGENT))).containsExactly(urgent);
        assertThat(found(filter(null, null, null, Mark.SECRET))).containsExactly(secret);
        assertThat(found(filter(null, null, null, Mark.SECRET, Mark.URGENT))).isEmpty();
        assertThat(found(within(urgent.filedAt(), null)))
                .contains(urgent, helped)
                .doesNotContain(written);
        assertThat(found(within(written.filedAt(), urgent.filedAt()))).containsExactly(written);
        var states = new TicketFilter(
                null, EnumSet.of(ACCEPTED, SIGNED), null, null, null, null, null, null, null, null, Set.of());
        assertThat(found(states))
                .hasSizeGreaterThan(3)
                .allMatch(ticket -> Set.of(ACCEPTED, SIGNED).contains(ticket.state()));
    }

    @Test
    void aClocksStateIsThatOfWhoeverIsAsked() {
        assertThat(found(filter(null, null, ClockState.OVERDUE)))
                .isNotEmpty()
                .allMatch(ticket -> ticket.overdueAt(CLOCK.instant()));
        assertThat(found(filter(null, null, ClockState.TODAY))).containsExactly(urgent);
        assertThat(found(filter(null, null, ClockState.PAUSED))).isEmpty();
        // urban helps: its own answer is awaited, days from now
        assertThat(found(filter(null, "urban", ClockState.RUNNING))).contains(helped);
        assertThat(found(filter(null, "urban", ClockState.OVERDUE))).doesNotContain(helped);
    }

    @Test
    void countingEndsWhereNobodyReadsOn() {
        assertThat(search.count(ANY, Sight.ALL, 3)).isEqualTo(3);
        assertThat(search.count(of("complaint", null, null), Sight.ALL, 999)).isEqualTo(2);
        assertThat(search.count(filter("停水", null, null), Sight.ALL, 4)).isEqualTo(4);
        assertThat(search.count(filter("井盖", null, null), Sight.ALL, 4)).isEqualTo(1);
        assertThat(search.count(filter("噪声", "urban", null), Sight.ALL, 4)).isEqualTo(1);
        // a secret ticket's words tell a unit nothing
        assertThat(search.count(filter("噪声", null, null), Sight.ofUnits(Set.of("urban")), 4))
                .isZero();
    }
}
