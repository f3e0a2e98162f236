package io.huiyin.kbvectors.entry;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is otherwise than usual, and where.
 *
 * @param begins by the city's clocks, as it was announced; null in a draft only
 * @param ends from this minute on it is never shown; null in a draft only
 * @param places streets, housing estates, lines and stops
 */
public record Disruption(
        @Nullable LocalDateTime begins, @Nullable LocalDateTime ends, List<String> places) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA);

    public Disruption {
        places = List.copyOf(places);
    }

    /** As it is read out and searched. */
    String text() {
        return "\n时间：" + minute(begins) + " 至 " + minute(ends)
                + (places.isEmpty() ? "" : "\n范围：" + String.join("、", places));
    }

    private static String minute(@Nullable LocalDateTime time) {
        return time == null ? "？" : MINUTE.format(time);
    }
}
