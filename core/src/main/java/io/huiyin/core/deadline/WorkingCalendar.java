package io.huiyin.core.deadline;

import io.huiyin.core.city.CityProfile.Office;
import io.huiyin.core.city.Holiday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The city's working days: Monday to Friday, less the holidays, plus the weekend days that are worked to make up for
 * them. Immutable.
 *
 * <p>Counting is arithmetic, not walking: a day's <em>rank</em> is the number of working days up to and including it
 * (weekdays since 1970 by division, corrected by the exceptions so far), and adding working days is looking for the rank.
 */
public final class WorkingCalendar {

    /** Monday, 29 December 1969: three days before the epoch, so that whole weeks can be divided off */
    private static final long MONDAY = -3;

    /** No calendar closes for longer than this; a search never needs to look further than that beyond the plain weeks. */
    static final int LONGEST_CLOSURE_DAYS = 60;

    private final ZoneId zone;
    private final Office office;
    private final Map<LocalDate, Boolean> exceptions;
    /** for each exceptional day: how much the exceptions up to it, itself included, add to the plain count */
    private final TreeMap<Long, Integer> corrections = new TreeMap<>();

    /** @param holidays days that differ from the week; one entry a day */
    public WorkingCalendar(ZoneId zone, Office office, List<Holiday> holidays) {
        this.zone = zone;
        this.office = office;
        this.exceptions = holidays.stream().collect(Collectors.toMap(Holiday::day, Holiday::working));
        int sum = 0;
        for (Holiday holiday : holidays.stream()
                .collect(Collectors.toMap(Holiday::day, Function.identity(), (a, b) -> b, TreeMap::new))
                .values()) {
            boolean plain = isWeekday(holiday.day());
            sum += holiday.working() == plain ? 0 : holiday.working() ? 1 : -1;
            corrections.put(holiday.day().toEpochDay(), sum);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : isWeekday(day);
    }

    /**
     * The n-th working day after a day, which itself does not count.
     *
     * @param days at least 1
     */
    public LocalDate addWorkingDays(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("working days to add must be at least 1, not " + days);
        }
        long target = rank(day.toEpochDay()) + days;
        long low = day.toEpochDay() + 1;
        // every step of five working days takes at most a week, plus what holidays hold back
        long high = low + days / 5 * 7L + 7 + LONGEST_CLOSURE_DAYS;
        while (rank(high) < target) {
            high += LONGEST_CLOSURE_DAYS;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (rank(middle) >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    /** When the offices close on the n-th working day after the day of this moment: the end of a term of n working days. */
    public Instant closingAfter(Instant from, int days) {
        return addWorkingDays(from.atZone(zone).toLocalDate(), days)
                .atTime(office.closes())
                .atZone(zone)
                .toInstant();
    }

    /**
     * When the offices close on the n-th working day before the day of this moment.
     *
     * @param days at least 1
     */
    public Instant closingBefore(Instant deadline, int days) {
        LocalDate day = deadline.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(office.closes()).atZone(zone).toInstant();
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return rank(to.toEpochDay()) - rank(from.toEpochDay());
    }

    /** Likewise for the days of two moments. */
    public long workingDaysBetween(Instant from, Instant to) {
        return workingDaysBetween(
                from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    }

    /** The city's day of a moment. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** How long the offices are open on a working day. */
    public Duration officeDay() {
        return Duration.between(office.opens(), office.closes());
    }

    /** The office hours that lie between two moments; zero when {@code to} is not later. */
    public Duration officeTimeBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        LocalDate first = start.toLocalDate();
        LocalDate last = end.toLocalDate();
        Duration day = officeDay();
        // all working days from the first to the last, less what of the first is past and of the last still to come
        Duration whole = day.multipliedBy(rank(last.toEpochDay()) - rank(first.toEpochDay() - 1));
        Duration past = isWorkingDay(first) ? worked(start) : Duration.ZERO;
        Duration toCome = isWorkingDay(last) ? day.minus(worked(end)) : Duration.ZERO;
        return whole.minus(past).minus(toCome);
    }

    /**
     * The moment at which so much office time has passed since {@code from}; the inverse of {@link #officeTimeBetween}.
     * What ends with a day ends when the offices close, not when they open again.
     *
     * @param time not negative; zero gives {@code from} itself
     */
    public Instant officeTimeAfter(Instant from, Duration time) {
        if (!time.isPositive()) {
            return from;
        }
        ZonedDateTime start = from.atZone(zone);
        LocalDate first = start.toLocalDate();
        Duration day = officeDay();
        // counted from the opening of the first day: what of it is past is to be counted once more
        Duration since = isWorkingDay(first) ? worked(start).plus(time) : time;
        long whole = since.dividedBy(day);
        Duration rest = since.minus(day.multipliedBy(whole));
        boolean closes = rest.isZero();
        int days = Math.toIntExact(closes ? whole : whole + 1);
        return addWorkingDays(first.minusDays(1), days)
                .atTime(office.opens())
                .plus(closes ? day : rest)
                .atZone(zone)
                .toInstant();
    }

    /** How much of the office day is over at this moment. */
    private Duration worked(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        if (time.isBefore(office.opens())) {
            return Duration.ZERO;
        }
        return Duration.between(office.opens(), time.isAfter(office.closes()) ? office.closes() : time);
    }

    /** Working days from a fixed Monday up to and including this one. */
    private long rank(long epochDay) {
        long since = epochDay - MONDAY + 1;
        long plain = Math.floorDiv(since, 7) * 5 + Math.min(Math.floorMod(since, 7), 5);
        var correction = corrections.floorEntry(epochDay);
        return plain + (correction == null ? 0 : correction.getValue());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
