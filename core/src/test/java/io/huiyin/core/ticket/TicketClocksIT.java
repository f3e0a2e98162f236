package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
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
        signed = tickets.recordContact(signed.id(), signed.version(), "约定明天上门", "clerk-water");
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
        signed = tickets.recordContact(signed.id(), signed.version(), "约定明天上门", "clerk-water");
        LocalDateTime closing = LocalDateTime.ofInstant(clock(signed).due(), ZoneId.of("Asia/Shanghai"));
        CLOCK.set(closing.plusHours(1).toString());

        assertThat(clock(signed).left()).isZero();
        assertThat(clock(signed).share()).isEqualTo(1);
        assertThat(clocks.now().overdue(signed)).isTrue();
    }

    @Test
    void afterSigningTheCitizenIsToBeContactedWithinOfficeHoursAndThenTheReplyIsDue() {
        CLOCK.set("2026-11-20T15:30");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        assertThat(filed.contactDueAt()).isNull();
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        TicketClock contact = clock(signed);
        assertThat(contact.kind()).isEqualTo(TicketClock.Kind.CONTACT);
        assertThat(contact.left()).isEqualTo(Duration.ofHours(8)).isEqualTo(contact.whole());
        assertThat(contact.due()).isEqualTo(at("2026-11-23T15:00"));

        CLOCK.set("2026-11-23T15:01");
        assertThat(clocks.now().late(clock(signed))).isTrue();
        // late with the contact, not with the matter
        assertThat(clocks.now().overdue(signed)).isFalse();
        Ticket spoken = tickets.recordContact(signed.id(), signed.version(), "约定明天上门", "clerk-water");
        assertThat(clock(spoken).kind()).isEqualTo(TicketClock.Kind.REPLY);
    }

    @Test
    void whoeverHasSpokenBeforeSigningNeedNotSpeakAgainAndAnotherUnitMust() {
        CLOCK.set("2026-11-20T10:00");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket spoken = tickets.recordContact(filed.id(), filed.version(), "先行联系", "clerk-water");
        CLOCK.set("2026-11-20T11:00");
        Ticket signed = tickets.sign(spoken.id(), spoken.version(), "clerk-water");
        assertThat(clock(signed).kind()).isEqualTo(TicketClock.Kind.REPLY);

        Ticket other = tickets.file(TestCity.outage("water"), "agent1");
        Ticket early = tickets.recordContact(other.id(), other.version(), "先行联系", "clerk-water");
        CLOCK.set("2026-11-20T12:00");
        Ticket sentOn = tickets.dispatch(early.id(), early.version(), "urban", "改派", "centre1");
        assertThat(clock(tickets.sign(sentOn.id(), sentOn.version(), "clerk-urban"))
                        .kind())
                .isEqualTo(TicketClock.Kind.CONTACT);
    }

    @Test
    void theInboxOrderGoesByTheClockThatEndsFirst() {
        CLOCK.set("2026-12-07T10:00");
        Ticket first = tickets.file(TestCity.outage("water"), "agent1");
        Ticket spoken = tickets.sign(first.id(), first.version(), "clerk-water");
        tickets.recordContact(spoken.id(), spoken.version(), "约定明天上门", "clerk-water");
        CLOCK.set("2026-12-07T10:30");
        Ticket second = tickets.file(TestCity.outage("water"), "agent1");
        tickets.sign(second.id(), second.version(), "clerk-water");

        var inbox = tickets.search(new Tickets.Query(null, TicketState.SIGNED, "water", null, false, 0, 200));
        assertThat(inbox.tickets()).extracting(Ticket::id).containsSubsequence(second.id(), first.id());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant();
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
