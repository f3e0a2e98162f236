package io.huiyin.core.ticket;

import static io.huiyin.core.ticket.TicketState.PAUSED;
import static io.huiyin.core.ticket.TicketState.PAUSE_ASKED;
import static io.huiyin.core.ticket.TicketState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.Holiday;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A ticket of Monday 23 November is due on Wednesday 2 December at 17:30. The test city pauses for one reason, five
 * working days at most and three times.
 */
class PausesIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static Pauses pauses;
    static PauseRound round;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        pauses = plane.bean(Pauses.class);
        round = plane.bean(PauseRound.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorning() {
        CLOCK.set("2026-11-23T10:00");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant();
    }

    private static Ticket signed() {
        Ticket ticket = tickets.file(TestCity.outage("water"), "agent1");
        return tickets.sign(ticket.id(), ticket.version(), "clerk-water");
    }

    private static Ticket asked(Ticket ticket, int days) {
        return pauses.ask(ticket.id(), ticket.version(), "expert", days, "鉴定委托书 3 号", "clerk-water");
    }

    private static Ticket paused(Ticket ticket, int days) {
        Ticket asked = asked(ticket, days);
        return pauses.grant(asked.id(), asked.version(), "情况属实", "centre1");
    }

    @Test
    void theClockRunsWhileAPauseIsJudgedAndGoesOnWhenItIsRefused() {
        Ticket asked = asked(signed(), 2);
        assertThat(asked.state()).isEqualTo(PAUSE_ASKED);
        assertThat(asked.dueAt()).isEqualTo(at("2026-12-02T17:30"));
        Ticket refused = pauses.refuse(asked.id(), asked.version(), "材料不足", "centre1");
        assertThat(refused.state()).isEqualTo(SIGNED);
        assertThat(refused.replyBy()).isEqualTo(asked.replyBy());
        assertThat(refused.handling().pause()).isNull();
        assertThat(tickets.story(asked.id()).get(3).note()).isEqualTo("等待鉴定，2 个工作日；证明材料：鉴定委托书 3 号");
    }

    @Test
    void aPausedClockStandsAndItsEndIsLaterByTheOfficeTimeThatItStood() {
        Ticket ticket = paused(signed(), 5);
        assertThat(ticket.state()).isEqualTo(PAUSED);
        assertThat(ticket.dueAt()).isNull();
        assertThat(ticket.overdueAt(at("2027-01-01T00:00"))).isFalse();
        // Monday 10:00 to Tuesday 12:00: seven and a half office hours, and three more
        CLOCK.set("2026-11-24T12:00");
        Ticket again = pauses.resume(ticket.id(), ticket.version(), "鉴定结论已出", "clerk-water");
        assertThat(again.state()).isEqualTo(SIGNED);
        assertThat(again.replyBy()).isEqualTo(at("2026-12-04T11:00"));
        assertThat(again.handling().pauses()).isEqualTo(1);
        assertThat(plane.bean(TicketClocks.class).now().citizenWorkingDays(again))
                .isEqualTo(1);
    }

    @Test
    void whatStoodStillStillCountsWhenAnUrgentMarkIsTakenBack() {
        Ticket ticket = paused(signed(), 5);
        CLOCK.set("2026-11-24T12:00");
        Ticket again = pauses.resume(ticket.id(), ticket.version(), "鉴定结论已出", "clerk-water");
        Urgency urgency = plane.bean(Urgency.class);
        Ticket urgent = urgency.mark(again.id(), again.version(), "路面塌陷", "centre1");
        assertThat(urgent.replyBy()).isEqualTo(at("2026-11-24T12:30"));
        Ticket back = urgency.takeBack(urgent.id(), urgent.version(), "查明并非塌陷", "centre1");

        assertThat(back.replyBy()).isEqualTo(again.replyBy()).isEqualTo(at("2026-12-04T11:00"));
        assertThat(back.handling().returnBy()).isEqualTo(again.handling().returnBy());
    }

    @Test
    void aPauseOfAnUrgentTicketCountsInOfficeTimeOnceItIsUrgentNoMoreAndOnlyUntilItWasOver() {
        NewTicket demand = TestCity.outage("water").asUrgent(true);
        Ticket filed = tickets.file(demand, "agent1");
        Ticket ticket = paused(tickets.sign(filed.id(), filed.version(), "clerk-water"), 2);
        // over at Wednesday's closing, whenever the round comes: three days less an hour and a half stood still
        CLOCK.set("2026-11-26T09:00");
        round.go();
        Ticket again = tickets.find(ticket.id()).orElseThrow();
        Ticket back = plane.bean(Urgency.class).takeBack(again.id(), again.version(), "误标", "centre1");

        assertThat(back.replyBy()).isEqualTo(at("2026-12-07T16:30"));
    }

    @Test
    void aPauseEndsByItselfAndAsOfItsEndHoweverLateTheRoundComes() {
        Ticket ticket = paused(signed(), 2);
        CLOCK.set("2026-11-25T17:29");
        round.go();
        assertThat(tickets.find(ticket.id()).orElseThrow().state()).isEqualTo(PAUSED);
        CLOCK.set("2026-11-30T03:00");
        round.go();
        round.go();
        Ticket again = tickets.find(ticket.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(SIGNED);
        // Monday 10:00 until Wednesday 17:30: 7.5 + 8.5 + 8.5 hours, that is two days and 7.5 hours
        assertThat(again.replyBy()).isEqualTo(at("2026-12-07T16:30"));
        assertThat(tickets.story(ticket.id()).getLast())
                .satisfies(event -> assertThat(event.actor()).isEqualTo("system"))
                .satisfies(event -> assertThat(event.note()).contains("自动恢复"));
    }

    @Test
    void aPauseIsRefusedForAnUnknownReasonTooLongTooOftenAndTooLate() {
        Ticket ticket = signed();
        assertThatThrownBy(() -> pauses.ask(ticket.id(), ticket.version(), "tired", 2, "证明", "clerk-water"))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> asked(ticket, 6))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("1 至 5 个工作日");
        assertThatThrownBy(() -> pauses.ask(ticket.id(), ticket.version(), "expert", 2, " ", "clerk-water"))
                .isInstanceOf(MissingWords.class);
        Ticket now = ticket;
        for (int i = 0; i < 3; i++) {
            Ticket paused = paused(now, 1);
            CLOCK.forward(Duration.ofHours(1));
            now = pauses.resume(paused.id(), paused.version(), "已到", "clerk-water");
        }
        Ticket used = now;
        assertThatThrownBy(() -> asked(used, 1))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("3 次");
        Ticket late = signed();
        Ticket waiting = asked(signed(), 1);
        CLOCK.set("2026-12-03T09:00");
        assertThatThrownBy(() -> asked(late, 1))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("已逾期");
        assertThatThrownBy(() -> pauses.grant(waiting.id(), waiting.version(), "同意", "centre1"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("已逾期");
    }

    @Test
    void anyPausesPutTheDeadlineWhereWalkingMinuteByMinutePutsIt() {
        long seed = System.nanoTime();
        System.out.println("PausesIT seed " + seed);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            // around National Day, with its holidays and its worked Saturday
            CLOCK.set("2026-09-21T00:00");
            CLOCK.forward(Duration.ofMinutes(random.nextInt(9 * 24 * 60)));
            Ticket ticket = signed();
            var walker = new Walker(CLOCK.instant(), ticket.replyBy());
            for (int pause = random.nextInt(4); pause > 0; pause--) {
                walker.runs(forward(random, 20 * 60));
                if (ticket.overdueAt(CLOCK.instant())) {
                    break;
                }
                Ticket paused = paused(ticket, 5);
                walker.stands(forward(random, 4 * 24 * 60));
                ticket = pauses.resume(paused.id(), paused.version(), "已到", "clerk-water");
            }
            assertThat(ticket.replyBy()).as("seed %d, ticket %d", seed, i).isEqualTo(walker.end());
        }
    }

    private static int forward(SplittableRandom random, int most) {
        int minutes = random.nextInt(most);
        CLOCK.forward(Duration.ofMinutes(minutes));
        return minutes;
    }

    /** The oracle: looks at every single minute, and shares no line with the calendar. */
    private static final class Walker {

        private final Map<LocalDate, Boolean> holidays =
                TestCity.holidays().stream().collect(Collectors.toMap(Holiday::day, Holiday::working));

        private Instant now;
        private long left;

        Walker(Instant begin, Instant end) {
            now = begin;
            for (Instant minute = begin; minute.isBefore(end); minute = minute.plusSeconds(60)) {
                left += open(minute) ? 1 : 0;
            }
        }

        void runs(int minutes) {
            walk(minutes, minute -> open(minute) ? 1 : 0);
        }

        void stands(int minutes) {
            walk(minutes, minute -> 0);
        }

        Instant end() {
            Instant minute = now;
            for (long rest = left; rest > 0; minute = minute.plusSeconds(60)) {
                rest -= open(minute) ? 1 : 0;
            }
            return minute;
        }

        private void walk(int minutes, Function<Instant, Integer> counted) {
            for (int i = 0; i < minutes; i++) {
                left -= counted.apply(now);
                now = now.plusSeconds(60);
            }
        }

        private boolean open(Instant minute) {
            var local = minute.atZone(TestCity.ZONE);
            Boolean exception = holidays.get(local.toLocalDate());
            boolean works = exception != null
                    ? exception
                    : local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
            return works
                    && !local.toLocalTime().isBefore(LocalTime.of(9, 0))
                    && local.toLocalTime().isBefore(LocalTime.of(17, 30));
        }
    }
}
