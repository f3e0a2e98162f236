package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a unit reads on the clock of a ticket; the test city's offices are open from 9:00 to 17:30. */
class TicketClocksIT {

    static final Duration OFFICE_DAY = Duration.ofMinutes(510);
    /** a Friday */
    static final SettableClock CLOCK = SettableClock.at("2026-11-20T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static TicketClocks clocks;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        clocks = plane.bean(TicketClocks.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static TicketClock clock(Ticket ticket) {
        return clocks.now().of(ticket).orElseThrow();
    }

    @Test
    void aReplyIsDueInOfficeHoursThatRestOverNightAndOverTheWeekend() {
        CLOCK.set("2026-11-20T10:00");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        TicketClock friday = clock(signed);
        assertThat(friday.kind()).isEqualTo(TicketClock.Kind.REPLY);
        assertThat(friday.working()).isTrue();
        assertThat(friday.day()).isEqualTo(OFFICE_DAY);

        CLOCK.set("2026-11-20T17:30");
        Duration evening = clock(signed).left();
        CLOCK.set("2026-11-23T09:00");
        assertThat(clock(signed).left()).isEqualTo(evening).isEqualTo(friday.whole());
        assertThat(clock(signed).share()).isZero();
        CLOCK.set("2026-11-23T17:30");
        assertThat(clock(signed).left()).isEqualTo(evening.minus(OFFICE_DAY));
    }

    @Test
    void lateIsCountedInOfficeHoursToo() {
        CLOCK.set("2026-11-20T10:00");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        LocalDateTime closing = LocalDateTime.ofInstant(clock(signed).due(), ZoneId.of("Asia/Shanghai"));
        CLOCK.set(closing.plusHours(1).toString());

        assertThat(clock(signed).left()).isZero();
        assertThat(clock(signed).share()).isEqualTo(1);
        assertThat(clocks.now().overdue(signed)).isTrue();
    }

    @Test
    void signingIsDueDayAndNight() {
        CLOCK.set("2026-11-20T17:00");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        TicketClock before = clock(filed);
        CLOCK.set("2026-11-20T18:00");
        TicketClock after = clock(filed);

        assertThat(before.kind()).isEqualTo(TicketClock.Kind.SIGN);
        assertThat(before.working()).isFalse();
        assertThat(before.left().minus(after.left())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void noClockRunsWhenItIsNotTheUnitsTurn() {
        CLOCK.set("2026-11-20T10:00");
        assertThat(clocks.now().of(tickets.file(TestCity.outage(null), "agent1")))
                .isEmpty();
    }
}
