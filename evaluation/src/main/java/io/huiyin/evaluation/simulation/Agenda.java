package io.huiyin.evaluation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** What is to happen when, in simulated time; one thing after the other, so that a seed always gives the same days. */
final class Agenda {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final Duration OFFICE_DAY = Duration.between(OPENS, CLOSES);

    private record Entry(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private final SimulatedClock clock;
    private final RandomGenerator dice;
    private final SlowCalendar calendar;
    private long order;

    Agenda(SimulatedClock clock, RandomGenerator dice, SlowCalendar calendar) {
        this.clock = clock;
        this.dice = dice;
        this.calendar = calendar;
    }

    void at(Instant when, Runnable what) {
        entries.add(new Entry(when, order++, what));
    }

    /** At any hour, this long from now. */
    void in(Duration least, Duration most, Runnable what) {
        at(clock.instant().plus(between(least, most)), what);
    }

    /** This long from now, put off to office hours. */
    void atTheOffice(Duration least, Duration most, Runnable what) {
        at(office(clock.instant().plus(between(least, most))), what);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(dice.nextLong(least.toSeconds(), Math.max(least.toSeconds() + 1, most.toSeconds())));
    }

    /** The moment itself in office hours, else some time of the next office day. */
    private Instant office(Instant when) {
        ZonedDateTime local = when.atZone(clock.getZone());
        boolean open = calendar.isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(OPENS)
                && local.toLocalTime().isBefore(CLOSES);
        if (open) {
            return when;
        }
        ZonedDateTime day = local.toLocalTime().isBefore(OPENS) ? local : local.plusDays(1);
        while (!calendar.isWorkingDay(day.toLocalDate())) {
            day = day.plusDays(1);
        }
        return day.with(OPENS)
                .plusSeconds(dice.nextLong(OFFICE_DAY.toSeconds()))
                .toInstant();
    }

    /** Lives until this moment; what lies behind it stays undone. */
    void liveUntil(Instant end) {
        while (true) {
            Entry next = entries.peek();
            if (next == null || next.at().isAfter(end)) {
                clock.advanceTo(end);
                return;
            }
            entries.poll();
            clock.advanceTo(next.at());
            next.what().run();
        }
    }
}
