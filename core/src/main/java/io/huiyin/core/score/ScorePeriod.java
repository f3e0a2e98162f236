package io.huiyin.core.score;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A week, month, quarter or year of the calendar.
 *
 * @param from its first day
 */
public record ScorePeriod(Kind kind, LocalDate from) {

    /** From the shortest to the longest. */
    public enum Kind {
        /** from Monday on */
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public ScorePeriod {
        from = switch (kind) {
            case WEEK -> from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> from.withDayOfMonth(1);
            case QUARTER -> from.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> from.withDayOfYear(1);
        };
    }

    /** The one in which the day is. */
    public static ScorePeriod of(Kind kind, LocalDate day) {
        return new ScorePeriod(kind, day);
    }

    /** The first day after it. */
    public LocalDate until() {
        return switch (kind) {
            case WEEK -> from.plusWeeks(1);
            case MONTH -> from.plusMonths(1);
            case QUARTER -> from.plusMonths(3);
            case YEAR -> from.plusYears(1);
        };
    }

    public ScorePeriod before() {
        return new ScorePeriod(kind, from.minusDays(1));
    }

    /** As people name it, e.g. 2026年第4季度. */
    public String label() {
        return switch (kind) {
            case WEEK -> {
                LocalDate last = until().minusDays(1);
                yield "%d年%d月%d日至%d月%d日"
                        .formatted(
                                from.getYear(),
                                from.getMonthValue(),
                                from.getDayOfMonth(),
                                last.getMonthValue(),
                                last.getDayOfMonth());
            }
            case MONTH -> "%d年%d月".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> "%d年第%d季度".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> from.getYear() + "年";
        };
    }
}
