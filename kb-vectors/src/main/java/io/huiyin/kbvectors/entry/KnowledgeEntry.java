package io.huiyin.kbvectors.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * @param scene what is done in which order; null when it is no situation
 * @param disruption when and where, of a notice; null when it is none
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
        @Nullable LocalDate until,
        @Nullable Scene scene,
        @Nullable Disruption disruption) {

    public KnowledgeEntry {
        questions = List.copyOf(questions);
        areas = List.copyOf(areas);
    }

    static KnowledgeEntry of(String id, EntryText text) {
        return new KnowledgeEntry(
                id,
                text.title(),
                text.questions(),
                text.answer(),
                text.basis(),
                text.owner(),
                text.matter(),
                text.areas(),
                text.from(),
                text.until(),
                text.scene(),
                text.disruption());
    }

    /** The answer with all that belongs to it: what is read out, shown where there is one field, and searched. */
    public String text() {
        return answer + (scene == null ? "" : scene.text()) + (disruption == null ? "" : disruption.text());
    }

    /** All that is written in it in whole sentences. */
    public List<String> texts() {
        return Stream.of(List.of(title), questions, List.of(text()))
                .flatMap(List::stream)
                .toList();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** To the minute: what is announced ends at its hour. @param now by the city's clocks */
    public boolean validAt(LocalDateTime now) {
        var ends = disruption == null ? null : disruption.ends();
        return validOn(now.toLocalDate()) && (ends == null || now.isBefore(ends));
    }
}
