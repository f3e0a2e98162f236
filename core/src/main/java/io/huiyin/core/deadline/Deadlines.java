package io.huiyin.core.deadline;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.Holiday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when a ticket must be signed and replied to, by the profile's rules and the city's calendar. */
@Service
public class Deadlines {

    /**
     * The clocks of a handling that begins at one moment.
     *
     * @param beganAt the moment from which they are counted
     * @param returnBy until when the unit may say that the matter is not its own; never after {@code replyBy}
     * @param supportBy until when the units that the catalogue names to help it must have answered; never after {@code
     *     replyBy}
     */
    public record Clocks(Instant beganAt, Instant signBy, Instant returnBy, Instant replyBy, Instant supportBy) {}

    private final JdbcClient jdbc;
    private final CityProfile profile;

    Deadlines(JdbcClient jdbc, CityProfile profile) {
        this.jdbc = jdbc;
        this.profile = profile;
    }

    /**
     * The clocks of a handling that begins now: minutes are calendar minutes, day and night; working days end when the
     * offices close on the last of them, and the day of the beginning does not count.
     */
    public Clocks from(Instant begin, DeadlineRule rule) {
        Integer days = rule.workingDays();
        int toReturn = profile.handling().returnWithinWorkingDays();
        int toSupport = profile.supervision().joint().answerWithinWorkingDays();
        int furthest = Math.max(days == null ? 0 : days, Math.max(toReturn, toSupport));
        WorkingCalendar calendar = calendar(begin.atZone(profile.zone()).toLocalDate(), furthest);
        Instant replyBy = replyBy(begin, rule, calendar);
        return new Clocks(
                begin,
                begin.plus(rule.signWithin()),
                earlier(calendar.closingAfter(begin, toReturn), replyBy),
                replyBy,
                earlier(calendar.closingAfter(begin, toSupport), replyBy));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Until when a unit that signs now must have spoken with the citizen; never after its reply is due. */
    public Instant contactBy(Instant signed, Instant replyBy) {
        Instant by = calendar()
                .officeTimeAfter(signed, Duration.ofHours(profile.handling().contactWithinOfficeHours()));
        return earlier(by, replyBy);
    }

    /** The latest moment that an extension may promise. */
    public Instant latestExtension(Instant replyBy) {
        return calendar().closingAfter(replyBy, profile.handling().extensionWorkingDaysAtMost());
    }

    /**
     * A deadline after its clock stood still: later by exactly the time that did not count, in the rule's own way of
     * counting (office time for working days, calendar time for minutes).
     *
     * @param from when the clock was stopped
     * @param to when it went on
     */
    public Instant afterPause(Instant deadline, Instant from, Instant to, DeadlineRule rule) {
        if (rule.minutes() != null) {
            return deadline.plus(Duration.between(from, to));
        }
        WorkingCalendar calendar = calendar();
        return calendar.officeTimeAfter(deadline, calendar.officeTimeBetween(from, to));
    }

    /** When the offices close on a day. */
    public Instant closing(LocalDate day) {
        return day.atTime(profile.office().closes()).atZone(profile.zone()).toInstant();
    }

    private static Instant replyBy(Instant begin, DeadlineRule rule, WorkingCalendar calendar) {
        Integer minutes = rule.minutes();
        if (minutes != null) {
            return begin.plus(Duration.ofMinutes(minutes));
        }
        Integer days = rule.workingDays();
        if (days == null) {
            throw new IllegalArgumentException("the deadline " + rule.code() + " has neither working days nor minutes");
        }
        return calendar.closingAfter(begin, days);
    }

    /** The calendar as it is known now; take it once for a whole list. */
    public WorkingCalendar calendar() {
        return calendar(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }

    /** What of it can matter to a term of so many working days: a week for five of them, and the longest closure. */
    private WorkingCalendar calendar(LocalDate begin, int days) {
        return calendar(begin, begin.plusDays(days / 5 * 7L + 7 + WorkingCalendar.LONGEST_CLOSURE_DAYS));
    }

    private WorkingCalendar calendar(LocalDate from, LocalDate until) {
        List<Holiday> holidays = jdbc.sql(
                        "select day, working, name from holiday where day between :from and :until order by day")
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Holiday(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getBoolean("working"),
                        row.getString("name")))
                .list();
        return new WorkingCalendar(profile.zone(), profile.office(), holidays);
    }

    /** Takes over the calendar of the city's folder. Clocks that already run keep their end. */
    @Transactional
    public void importHolidays(List<Holiday> holidays) {
        jdbc.sql("delete from holiday").update();
        for (Holiday holiday : holidays) {
            jdbc.sql("insert into holiday (day, working, name) values (:day, :working, :name)")
                    .param("day", holiday.day())
                    .param("working", holiday.working())
                    .param("name", holiday.name())
                    .update();
        }
    }
}
