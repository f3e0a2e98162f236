package io.huiyin.core.assist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the knowledge base offers.
 *
 * @param entry id of the knowledge entry
 * @param basis the document that it rests on
 * @param owner the unit that answers for it
 * @param until last day of its validity; null when open
 * @param score 0…1, comparable within one list only
 * @param why one sentence: which words or which likeness brought it here
 */
public record Answer(
        String entry,
        String title,
        String text,
        String basis,
        String owner,
        LocalDate from,
        @Nullable LocalDate until,
        double score,
        String why) {}
