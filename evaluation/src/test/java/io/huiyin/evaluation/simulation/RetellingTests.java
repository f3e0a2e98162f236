package io.huiyin.evaluation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityFolder;
import io.huiyin.evaluation.simulation.ClockCheck.Demand;
import io.huiyin.evaluation.simulation.Retelling.Event;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What looks for mistakes must see them. */
class RetellingTests {

    static final CityFolder CITY = CityFolder.read(Path.of("../core/cities/yunting"));
    static final ClockCheck CLOCKS = new ClockCheck(CITY, new SlowCalendar(CITY), Instant.MIN);

    final List<String> wrong = new ArrayList<>();

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    static Event event(long version, String type, String state, String at) {
        return event(version, type, state, at, null, null, null);
    }

    static Event event(
            long version,
            String type,
            String state,
            String at,
            @Nullable String signBy,
            @Nullable String returnBy,
            @Nullable String replyBy) {
        return new Event(
                "YT1",
                version,
                type,
                state,
                at(at),
                version == 1 ? null : "water",
                signBy == null ? null : at(signBy),
                returnBy == null ? null : at(returnBy),
                replyBy == null ? null : at(replyBy),
                null,
                null,
                null,
                null,
                "shuiwu01");
    }

    static final Event FILED = event(1, "filed", "ACCEPTED", "2026-09-07T09:00");
    static final Event SENT = event(
            2,
            "dispatched",
            "DISPATCHED",
            "2026-09-07T09:00",
            "2026-09-08T09:00",
            "2026-09-09T17:30",
            "2026-09-16T17:30");

    /** At ten; the offices open at half past eight and close at half past five, eight hours are given to speak with the citizen. */
    static Event signed(String contactBy) {
        return new Event(
                "YT1",
                3,
                "signed",
                "SIGNED",
                at("2026-09-07T10:00"),
                "water",
                SENT.signBy(),
                SENT.returnBy(),
                SENT.replyBy(),
                at(contactBy),
                null,
                null,
                null,
                "shuiwu01");
    }

    @Test
    void aStoryWithoutAMistakeIsToldWithoutOne() {
        Event signed = signed("2026-09-08T09:00");
        var told = Retelling.of(List.of(FILED, SENT, signed), wrong);
        CLOCKS.check(new Demand("help", null, null, false), List.of(FILED, SENT, signed), wrong);
        assertThat(wrong).isEmpty();
        assertThat(told.state()).isEqualTo("SIGNED");
        assertThat(told.replyBy()).isEqualTo(at("2026-09-16T17:30"));
    }

    @Test
    void aMissingVersionAnImpossibleStepAndTimeGoingBackAreSeen() {
        Retelling.of(List.of(FILED, event(3, "dispatched", "DISPATCHED", "2026-09-07T09:00")), wrong);
        assertThat(wrong).singleElement().asString().contains("missing or doubled");
        wrong.clear();
        Retelling.of(List.of(FILED, event(2, "signed", "SIGNED", "2026-09-07T09:00")), wrong);
        assertThat(wrong).singleElement().asString().contains("from ACCEPTED");
        wrong.clear();
        Retelling.of(List.of(FILED, event(2, "declined", "DECLINED", "2026-09-07T08:59")), wrong);
        assertThat(wrong).singleElement().asString().contains("before the step before it");
    }

    @Test
    void aClockThatIsADayOffOrMovesByItselfIsSeen() {
        var demand = new Demand("help", null, null, false);
        Event off = event(
                2,
                "dispatched",
                "DISPATCHED",
                "2026-09-07T09:00",
                "2026-09-08T09:00",
                "2026-09-09T17:30",
                "2026-09-17T17:30");
        CLOCKS.check(demand, List.of(FILED, off), wrong);
        assertThat(wrong).singleElement().asString().contains("expected");
        wrong.clear();
        Event moved = event(
                3, "signed", "SIGNED", "2026-09-07T10:00", "2026-09-08T09:00", "2026-09-09T17:30", "2026-09-18T17:30");
        CLOCKS.check(demand, List.of(FILED, SENT, moved), wrong);
        assertThat(wrong).singleElement().asString().contains("version 3");
    }

    @Test
    void aClockToSpeakWithTheCitizenThatIsAnHourOffIsSeen() {
        var demand = new Demand("help", null, null, false);
        CLOCKS.check(demand, List.of(FILED, SENT, signed("2026-09-08T10:00")), wrong);
        assertThat(wrong).singleElement().asString().contains("version 3 signed");
    }

    @Test
    void aMarkOfALeadersTicketIsToldAgain() {
        Event marked = event(2, "markedLeaders", "ACCEPTED", "2026-09-07T09:30");
        assertThat(Retelling.of(List.of(FILED, marked), wrong).leaders()).isTrue();
        assertThat(wrong).isEmpty();
    }

    /** What is urgent has minutes: taken after a quarter of an hour, replied to within a day. */
    static Event urgent(long version, String type, String state, String at) {
        return event(version, type, state, at, "2026-09-07T09:20", "2026-09-08T09:05", "2026-09-08T09:05");
    }

    static final Event MARKED = urgent(3, "markedUrgent", "DISPATCHED", "2026-09-07T09:05");

    @Test
    void theClocksOfWhatBecomesUrgentAndOfWhatIsNotAfterAllAreWorkedOutAgain() {
        Event back = event(
                4,
                "urgentTakenBack",
                "DISPATCHED",
                "2026-09-07T09:09",
                "2026-09-08T09:00",
                "2026-09-09T17:30",
                "2026-09-16T17:30");
        CLOCKS.check(new Demand("help", null, null, false), List.of(FILED, SENT, MARKED, back), wrong);
        assertThat(wrong).isEmpty();
        var told = Retelling.of(List.of(FILED, SENT, MARKED, back), wrong);
        assertThat(wrong).isEmpty();
        assertThat(told.beganAt()).isEqualTo(SENT.at());
        assertThat(Retelling.of(List.of(FILED, SENT, MARKED), wrong).beganAt()).isEqualTo(MARKED.at());

        CLOCKS.check(
                new Demand("help", null, null, true),
                List.of(FILED, SENT, urgent(3, "markedUrgent", "DISPATCHED", "2026-09-07T09:06")),
                wrong);
        assertThat(wrong).singleElement().asString().contains("version 3 markedUrgent");
    }

    private void danger(List<Event> events, int reports, int alerts, String now) {
        EmergencyStory.check(
                Objects.requireNonNull(CITY.profile().supervision().emergency()),
                true,
                events,
                new EmergencyStory.Kept(reports, alerts, null),
                Instant.MIN,
                at(now),
                wrong);
    }

    @Test
    void aDangerThatNobodyIsAlertedOfIsSeen() {
        danger(List.of(FILED, SENT, MARKED), 0, 0, "2026-09-07T09:11");
        assertThat(wrong).isEmpty();
        danger(List.of(FILED, SENT, MARKED), 0, 0, "2026-09-07T09:13");
        assertThat(wrong).singleElement().asString().contains("8 minutes without an alert");
        wrong.clear();
        Event alert = urgent(4, "emergencyAlerted", "DISPATCHED", "2026-09-07T09:09");
        danger(List.of(FILED, SENT, MARKED, alert), 0, 1, "2026-09-07T09:14");
        assertThat(wrong).isEmpty();
        danger(List.of(FILED, SENT, MARKED, alert), 0, 2, "2026-09-07T09:14");
        assertThat(wrong).singleElement().asString().contains("its row says");
    }

    @Test
    void anAlertAfterTheTakingAndAMissedReportThatNobodyMentionsAreSeen() {
        Event taken = urgent(4, "emergencyTaken", "DISPATCHED", "2026-09-07T09:08");
        Event alert = urgent(5, "emergencyAlerted", "DISPATCHED", "2026-09-07T09:09");
        danger(List.of(FILED, SENT, MARKED, taken, alert), 0, 1, "2026-09-07T09:14");
        assertThat(wrong).singleElement().asString().contains("alerted without need");
        wrong.clear();
        Event missed = urgent(5, "emergencyReportMissed", "DISPATCHED", "2026-09-07T09:36");
        danger(List.of(FILED, SENT, MARKED, taken, missed), 0, 0, "2026-09-07T12:00");
        assertThat(wrong).isEmpty();
        danger(List.of(FILED, SENT, MARKED, taken), 0, 0, "2026-09-07T09:39");
        assertThat(wrong).singleElement().asString().contains("nobody said so");
        wrong.clear();
        Event reported = urgent(5, "emergencyReported", "DISPATCHED", "2026-09-07T09:30");
        danger(List.of(FILED, SENT, MARKED, taken, reported), 1, 0, "2026-09-07T11:30");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aMovedTicketKeepsItsClocks() {
        Event moved = new Event(
                "YT1",
                3,
                "moved",
                "DISPATCHED",
                at("2026-09-07T10:00"),
                "urban",
                SENT.signBy(),
                SENT.returnBy(),
                SENT.replyBy(),
                null,
                null,
                null,
                null,
                "shuiwu01");
        assertThat(Retelling.of(List.of(FILED, SENT, moved), wrong).unit()).isEqualTo("urban");
        CLOCKS.check(new Demand("help", null, null, false), List.of(FILED, SENT, moved), wrong);
        assertThat(wrong).isEmpty();
    }
}
