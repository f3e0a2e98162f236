package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.UnitLimits.Internal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit's own limits. The test city's term for help: seven working days; its ladder reminds eight office hours before. */
class UnitLimitsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;
    static Tickets tickets;
    static UnitLimits limits;
    static UnitLimitRound round;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        limits = plane.bean(UnitLimits.class);
        round = plane.bean(UnitLimitRound.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void mondayMorningWithoutLimits() {
        CLOCK.set("2026-11-23T10:00");
        limits.of("water").forEach(one -> limits.drop("water", one.matter(), "clerk-water"));
        limits.of("dist-hubin").forEach(one -> limits.drop("dist-hubin", one.matter(), "clerk-hubin"));
    }

    private static Ticket filed() {
        return tickets.file(TestCity.outage("water"), "agent1");
    }

    private static Optional<Internal> internal(Ticket ticket) {
        Ticket now = tickets.find(ticket.id()).orElseThrow();
        return limits.of(List.of(now)).of(now);
    }

    private static Instant at(String local) {
        return SettableClock.at(local).instant();
    }

    private static long reminders(Ticket ticket) {
        return tickets.story(ticket.id()).stream()
                .filter(event -> event.type().equals("limitReminded"))
                .count();
    }

    @Test
    void theLimitOfItsMatterCountsBeforeTheOneForAll() {
        Ticket ticket = filed();
        assertThat(internal(ticket)).isEmpty();
        limits.set("water", null, 1, "留出审核时间", "clerk-water");
        // due on Wednesday the 2nd at half past five
        assertThat(internal(ticket).orElseThrow().due()).isEqualTo(at("2026-12-01T17:30"));
        limits.set("water", "outage", 2, "停水事项从快", "clerk-water");
        assertThat(internal(ticket))
                .contains(new Internal(at("2026-11-30T17:30"), false, "单位内部时限：办理时限届满前 2 个工作日，停水事项从快"));
        CLOCK.set("2026-11-30T17:31");
        assertThat(internal(ticket).orElseThrow().late()).isTrue();
        assertThat(tickets.find(ticket.id()).orElseThrow().replyBy())
                .as("the city's clock is another matter")
                .isEqualTo(at("2026-12-02T17:30"));
        limits.drop("water", "outage", "clerk-water");
        assertThat(internal(ticket).orElseThrow().due()).isEqualTo(at("2026-12-01T17:30"));
    }

    @Test
    void aLimitIsNeverLongerThanTheCitys() {
        assertThatThrownBy(() -> limits.set("water", null, 0, "不提前", "clerk-water"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> limits.set("water", null, -3, "更长", "clerk-water"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> limits.set("water", "nothing", 1, "没有的事项", "clerk-water"))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> limits.set("water", null, 1, " ", "clerk-water"))
                .isInstanceOf(MissingWords.class);
        limits.set("water", null, 8, "比整个时限还长", "clerk-water");
        assertThat(internal(filed())).as("nothing would be left of the term").isEmpty();
    }

    @Test
    void theUnitIsRemindedOnceForADeadline() {
        limits.set("water", null, 2, "留出审核时间", "clerk-water");
        Ticket ticket = filed();
        CLOCK.set("2026-11-30T09:29");
        round.go();
        assertThat(reminders(ticket)).isZero();
        CLOCK.set("2026-11-30T09:30");
        round.go();
        round.go();
        assertThat(reminders(ticket)).isOne();
        assertThat(tickets.story(ticket.id()).getLast())
                .extracting(TicketEvent::type, TicketEvent::actor)
                .containsExactly("limitReminded", "system");
    }

    @Test
    void aReminderBetweenTheClerksLookAndStepRefusesNothing() {
        limits.set("water", null, 2, "留出审核时间", "clerk-water");
        Ticket seen = filed();
        CLOCK.set("2026-11-30T09:30");
        round.go();
        Ticket signed = tickets.sign(seen.id(), seen.version(), "clerk-water");
        assertThat(signed.version()).as("the reminder stands").isEqualTo(seen.version() + 2);
        assertThat(reminders(seen)).isOne();
        assertThatThrownBy(() -> tickets.recordContact(seen.id(), seen.version(), "已联系", "clerk-water"))
                .as("somebody signed since")
                .isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> tickets.recordContact(seen.id(), signed.version() + 1, "已联系", "clerk-water"))
                .as("a version that there is not")
                .isInstanceOf(StaleTicket.class);
    }

    @Test
    void whoAnswersTheLeadFromBelowHasItsLimit() {
        Ticket signed = signedByTheDistrict();
        limits.set("dist-hubin", null, 6, "下级先办", "clerk-hubin");
        // the profile gives three working days, the unit's own limit ends after one
        assertThat(dueBelow(signed)).isEqualTo(at("2026-11-24T17:30"));
    }

    @Test
    void aLimitThatIsOverLeavesTheLeadsDeadlineInForceBelow() {
        Ticket signed = signedByTheDistrict();
        limits.set("dist-hubin", null, 6, "下级先办", "clerk-hubin");
        CLOCK.set("2026-12-01T10:00");
        assertThat(dueBelow(signed)).isEqualTo(at("2026-12-02T17:30"));
    }

    private static Instant dueBelow(Ticket signed) {
        JointHandling joint = plane.bean(JointHandling.class);
        var request = new JointHandling.Request(Assistance.Kind.SUB_UNIT, "street-xinghe", "先行处置", null);
        joint.ask(signed.id(), signed.version(), request, "clerk-hubin");
        return joint.of(signed.id()).getLast().dueAt();
    }

    private static Ticket signedByTheDistrict() {
        NewTicket some = TestCity.outage(null);
        Ticket ticket = tickets.file(
                new NewTicket(
                        some.kind(),
                        "litter",
                        some.title(),
                        some.content(),
                        some.place(),
                        "hubin",
                        some.happened(),
                        some.phone(),
                        some.name(),
                        false,
                        false,
                        null,
                        "dist-hubin",
                        null),
                "agent1");
        return tickets.sign(ticket.id(), ticket.version(), "clerk-hubin");
    }

    /** Whatever days and deadline: a limit lies before the deadline, by exactly so many working days, after the beginning. */
    @Test
    void aLimitIsAlwaysSoManyWorkingDaysBeforeTheDeadline() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var calendar = plane.bean(Deadlines.class).calendar();
        for (int n = 0; n < 2_000; n++) {
            Instant deadline = at("2026-01-05T17:30").plus(Duration.ofDays(random.nextInt(330)));
            int days = 1 + random.nextInt(30);
            Instant before = calendar.closingBefore(deadline, days);
            assertThat(before).as("seed %d", seed).isBefore(deadline);
            int counted = 0;
            for (Instant day = before; day.isBefore(deadline); day = day.plus(Duration.ofDays(1))) {
                counted += calendar.isWorkingDay(calendar.day(day)) ? 1 : 0;
            }
            assertThat(counted)
                    .as("%d days before %s, seed %d", days, deadline, seed)
                    .isEqualTo(days);
        }
    }
}
