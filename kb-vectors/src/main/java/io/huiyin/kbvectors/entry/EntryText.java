package io.huiyin.kbvectors.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor types. A draft may leave anything but the title empty; what is missing is said before it is submitted.
 *
 * @param questions the question as citizens say it; none in a template
 * @param answer of a template its wording, with places to fill in, e.g. {@code {地点}}
 * @param basis the document that the answer rests on; empty in a template
 * @param owner code of the unit that answers for it; empty for the centre, in a template only
 * @param matter code of the catalogue's matter; null when it belongs to none
 * @param areas codes of the areas in which it holds; empty means everywhere
 * @param until last day of its validity; null when open
 * @param scene of a {@link EntryKind#SCENE} only
 * @param disruption of a {@link EntryKind#NOTICE} only; its end is the end of its validity, too
 */
public record EntryText(
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

    public EntryText {
        title = title.strip();
        questions = questions.stream()
                .map(String::strip)
                .filter(q -> !q.isEmpty())
                .distinct()
                .toList();
        answer = answer.strip();
        basis = basis.strip();
        owner = owner.strip();
        matter = matter == null || matter.isBlank() ? null : matter.strip();
        areas = List.copyOf(areas);
        var ends = disruption == null ? null : disruption.ends();
        until = ends == null ? until : ends.toLocalDate();
    }

    /** A plain question and answer, valid from that day on, everywhere. */
    public static EntryText answer(
            String title, List<String> questions, String answer, String basis, String owner, LocalDate from) {
        return new EntryText(title, questions, answer, basis, owner, null, List.of(), from, null, null, null);
    }

    static EntryText of(KnowledgeEntry entry) {
        return new EntryText(
                entry.title(),
                entry.questions(),
                entry.answer(),
                entry.basis(),
                entry.owner(),
                entry.matter(),
                entry.areas(),
                entry.from(),
                entry.until(),
                entry.scene(),
                entry.disruption());
    }

    /** Of a template. It holds always: there is no day before the first. */
    static EntryText of(AnswerTemplate template) {
        return new EntryText(
                template.title(),
                List.of(),
                template.text(),
                "",
                "",
                template.matter(),
                List.of(),
                LocalDate.of(2000, 1, 1),
                null,
                null,
                null);
    }
}
