package io.huiyin.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityProfile.Office;
import io.huiyin.core.city.Holiday;
import io.huiyin.core.kit.TestCity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final int TEN_YEARS = 3653;
    /** Together a million with -Dhuiyin.full. */
    static final int CASES_A_ROUND = Boolean.getBoolean("huiyin.full") ? 50_000 : 2_000;

    static final WorkingCalendar TEST_CITY =
            new WorkingCalendar(TestCity.ZONE, TestCity.profile().office(), TestCity.holidays());

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant();
    }

    @Test
    void nationalDayAndItsMakeUpDaysAreCountedAsTheyAreWorked() {
        // 30 September is a Wednesday; 1–7 October are off; Saturday 10 October is worked
        assertThat(TEST_CITY.addWorkingDays(LocalDate.of(2026, 9, 30), 1)).isEqualTo("2026-10-08");
        assertThat(TEST_CITY.addWorkingDays(LocalDate.of(2026, 9, 30), 3)).isEqualTo("2026-10-10");
        assertThat(TEST_CITY.addWorkingDays(LocalDate.of(2026, 9, 30), 4)).isEqualTo("2026-10-12");
        assertThat(TEST_CITY.closingAfter(at("2026-09-30T23:59"), 3)).isEqualTo(at("2026-10-10T17:30"));
    }

    @Test
    void theDayOfTheBeginningDoesNotCountAlsoWhenItIsADayOff() {
        assertThat(TEST_CITY.addWorkingDays(LocalDate.of(2026, 10, 3), 1)).isEqualTo("2026-10-08");
        assertThat(TEST_CITY.addWorkingDays(LocalDate.of(2026, 10, 10), 1)).isEqualTo("2026-10-12");
        assertThatThrownBy(() -> TEST_CITY.addWorkingDays(FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void officeTimeRunsInOfficeHoursOnly() {
        assertThat(TEST_CITY.officeTimeBetween(at("2026-09-30T16:30"), at("2026-10-08T10:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(TEST_CITY.officeTimeBetween(at("2026-10-03T00:00"), at("2026-10-05T00:00")))
                .isEqualTo(Duration.ZERO);
        assertThat(TEST_CITY.officeTimeBetween(at("2026-10-09T12:00"), at("2026-10-09T11:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void countingAgreesWithWalkingDayByDayThroughTenYearsOfAnyCalendar() {
        long seed = System.nanoTime();
        System.out.println("WorkingCalendarTests seed " + seed);
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 20; round++) {
            List<Holiday> holidays = anyHolidays(random);
            var calendar = new WorkingCalendar(TestCity.ZONE, TestCity.profile().office(), holidays);
            var walker = new Walker(TestCity.ZONE, TestCity.profile().office(), holidays);
            for (int day = 0; day < TEN_YEARS; day++) {
                LocalDate date = FIRST.plusDays(day);
                assertThat(calendar.isWorkingDay(date))
                        .as("%s, seed %d", date, seed)
                        .isEqualTo(walker.works(date));
            }
            for (int i = 0; i < CASES_A_ROUND; i++) {
                LocalDate from = FIRST.plusDays(random.nextInt(TEN_YEARS));
                LocalDate to = from.plusDays(random.nextInt(200));
                int days = 1 + random.nextInt(60);
                assertThat(calendar.addWorkingDays(from, days))
                        .as("%s + %d, seed %d", from, days, seed)
                        .isEqualTo(walker.add(from, days));
                assertThat(calendar.workingDaysBetween(from, to))
                        .as("%s to %s, seed %d", from, to, seed)
                        .isEqualTo(walker.between(from, to));
            }
        }
    }

    @Test
    void officeTimeAgreesWithWalkingMinuteByMinuteInAnyZone() {
        long seed = System.nanoTime();
        System.out.println("WorkingCalendarTests seed " + seed);
        var random = new SplittableRandom(seed);
        var office = new Office(LocalTime.of(8, 30), LocalTime.of(17, 0), LocalTime.MIN, LocalTime.MAX);
        for (String zone : List.of("Asia/Shanghai", "Asia/Urumqi", "UTC")) {
            List<Holiday> holidays = anyHolidays(random);
            var calendar = new WorkingCalendar(ZoneId.of(zone), office, holidays);
            var walker = new Walker(ZoneId.of(zone), office, holidays);
            for (int i = 0; i < 60; i++) {
                Instant from = FIRST.atStartOfDay(ZoneId.of(zone))
                        .toInstant()
                        .plus(Duration.ofMinutes(random.nextInt(TEN_YEARS * 24 * 60)));
                Instant to = from.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
                assertThat(calendar.officeTimeBetween(from, to))
                        .as("%s to %s in %s, seed %d", from, to, zone, seed)
                        .isEqualTo(walker.officeTime(from, to));
                Duration time = Duration.ofMinutes(1 + random.nextInt(10 * 510));
                assertThat(calendar.officeTimeAfter(from, time))
                        .as("%s + %s in %s, seed %d", from, time, zone, seed)
                        .isEqualTo(walker.after(from, time));
            }
        }
    }

    /** Closures of up to eleven days and worked weekends, also absurd ones: a worked weekday, a holiday on a Sunday. */
    private static List<Holiday> anyHolidays(SplittableRandom random) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            LocalDate begin = FIRST.plusDays(random.nextInt(TEN_YEARS));
            boolean working = random.nextInt(3) == 0;
            int length = working ? 1 : 1 + random.nextInt(11);
            for (int day = 0; day < length; day++) {
                LocalDate date = begin.plusDays(day);
                holidays.put(date, new Holiday(date, working, "random"));
            }
        }
        return new ArrayList<>(holidays.values());
    }

    /** The oracle: looks at every single day, or minute, and shares no line with the calendar. */
    private record Walker(ZoneId zone, Office office, Map<LocalDate, Boolean> exceptions) {

        Walker(ZoneId zone, Office office, List<Holiday> holidays) {
            this(zone, office, new HashMap<>());
            holidays.forEach(holiday -> exceptions.put(holiday.day(), holiday.working()));
        }

        boolean works(LocalDate date) {
            Boolean exception = exceptions.get(date);
            if (exception != null) {
                return exception;
            }
            return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        LocalDate add(LocalDate from, int days) {
            LocalDate date = from;
            int left = days;
            while (left > 0) {
                date = date.plusDays(1);
                if (works(date)) {
                    left--;
                }
            }
            return date;
        }

        long between(LocalDate from, LocalDate to) {
            return from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(this::works)
                    .count();
        }

        Duration officeTime(Instant from, Instant to) {
            long minutes = 0;
            for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += open(minute) ? 1 : 0;
            }
            return Duration.ofMinutes(minutes);
        }

        Instant after(Instant from, Duration time) {
            Instant minute = from;
            for (long left = time.toMinutes(); left > 0; minute = minute.plusSeconds(60)) {
                left -= open(minute) ? 1 : 0;
            }
            return minute;
        }

        private boolean open(Instant minute) {
            var local = minute.atZone(zone);
            return !local.toLocalTime().isBefore(office.opens())
                    && local.toLocalTime().isBefore(office.closes())
                    && works(local.toLocalDate());
        }
    }
}
