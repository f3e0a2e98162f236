package io.huiyin.kbvectors.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that citizens ask and the answer that the hotline may give.
 *
 * @param questions the question as citizens say it, at least one
 * @param basis the document that the answer rests on
 * @param owner code of the unit that answers for it
 * @param matter code of the catalogue's matter; null when it belongs to none
 * @param areas codes of the areas in which it holds; empty means everywhere
 * @param until last day of its validity; null when open
 */
public record KnowledgeEntry(
        String id,
        String title,
        List<String> questions,
        String answer,
        String basis,
        String owner,
        @Nullable String matter,
        List<String> areas,
        LocalDate from,
        @Nullable LocalDate until) {

    public KnowledgeEntry {
        questions = List.copyOf(questions);
        areas = List.copyOf(areas);
    }

    /** All that is written in it in whole sentences. */
    public List<String> texts() {
        return Stream.of(List.of(title), questions, List.of(answer))
                .flatMap(List::stream)
                .toList();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
