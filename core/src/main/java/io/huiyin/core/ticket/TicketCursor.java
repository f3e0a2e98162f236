package io.huiyin.core.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended. What is filed or changed meanwhile moves nothing on the pages that follow.
 *
 * @param grade the last ticket's priority grade in {@link TicketOrder#CLOCK}, 0 the highest
 * @param ends the last ticket's clock in {@link TicketOrder#CLOCK}; null without one
 */
record TicketCursor(int grade, @Nullable Instant ends, Instant filedAt, String id) {

    /** After all grades: a ticket without one, or one whose clock does not run. */
    static final int NO_GRADE = 100;

    private static final String NONE = "-";

    /** @throws UnknownCode for what no page ended with */
    static TicketCursor of(String text) {
        String[] parts = text.split("_", 4);
        try {
            if (parts.length == 4) {
                return new TicketCursor(
                        Integer.parseInt(parts[0]),
                        parts[1].equals(NONE) ? null : instant(parts[1]),
                        instant(parts[2]),
                        parts[3]);
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            // as good as none
        }
        throw new UnknownCode("翻页位置", text, List.of());
    }

    /** {@code grade_clock_filing_number}, in microseconds since 1970. */
    @Override
    public String toString() {
        return grade + "_" + (ends == null ? NONE : String.valueOf(micros(ends))) + "_" + micros(filedAt) + "_" + id;
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
