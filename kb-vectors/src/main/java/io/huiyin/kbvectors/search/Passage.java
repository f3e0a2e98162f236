package io.huiyin.kbvectors.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text by which an entry can be found: its title, a question or its answer.
 *
 * @param vector unit vector of the text's meaning
 * @param until last day of the entry's validity; null when open
 */
public record Passage(
        String entry,
        Source source,
        String text,
        float[] vector,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Which part of the entry the text is. */
    public enum Source {
        TITLE,
        QUESTION,
        ANSWER
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
