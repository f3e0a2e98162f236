package io.huiyin.app.web.knowledge;

import io.huiyin.kbvectors.entry.Disruption;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.Scene;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors send. */
final class EntryForms {

    private static final int LINES = 60;
    private static final int LINE = 300;
    private static final int LONG = 8000;
    private static final int WORDS = 1000;

    private EntryForms() {}

    /** All that is typed of an entry; what its kind does not have is left out. */
    record EntryFields(
            @Size(max = 120, message = "标题最多 120 字") String title,

            @Size(max = LINES, message = "问法最多 60 个") List<@Size(max = LINE) String> questions,

            @Size(max = LONG, message = "答复最多 8000 字") String answer,

            @Size(max = WORDS, message = "依据最多 1000 字") String basis,

            @Size(max = 60) String owner,
            @Nullable @Size(max = 60) String matter,
            @Size(max = LINES) List<String> areas,
            @NotNull(message = "请填写生效日期") LocalDate from,
            @Nullable LocalDate until,

            @Size(max = LINES) List<@Size(max = WORDS) String> steps,

            @Size(max = LINES) List<@Size(max = WORDS) String> papers,

            @Size(max = LINES) List<@Size(max = WORDS) String> offices,

            @Size(max = WORDS) String fees,
            @Nullable LocalDateTime begins,
            @Nullable LocalDateTime ends,
            @Size(max = 200) List<@Size(max = LINE) String> places) {

        EntryText text(EntryKind kind) {
            boolean template = kind == EntryKind.TEMPLATE;
            return new EntryText(
                    title,
                    template ? List.of() : questions,
                    answer,
                    template ? "" : basis,
                    owner,
                    matter,
                    template ? List.of() : areas,
                    from,
                    until,
                    kind == EntryKind.SCENE
                            ? new Scene(filled(steps), filled(papers), filled(offices), fees.strip())
                            : null,
                    kind == EntryKind.NOTICE ? new Disruption(begins, ends, filled(places)) : null);
        }

        static EntryFields of(EntryText text) {
            var scene = text.scene();
            var disruption = text.disruption();
            return new EntryFields(
                    text.title(),
                    text.questions(),
                    text.answer(),
                    text.basis(),
                    text.owner(),
                    text.matter(),
                    text.areas(),
                    text.from(),
                    text.until(),
                    scene == null ? List.of() : scene.steps(),
                    scene == null ? List.of() : scene.papers(),
                    scene == null ? List.of() : scene.offices(),
                    scene == null ? "" : scene.fees(),
                    disruption == null ? null : disruption.begins(),
                    disruption == null ? null : disruption.ends(),
                    disruption == null ? List.of() : disruption.places());
        }

        private static List<String> filled(List<String> lines) {
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    record NewEntry(
            @NotNull(message = "请选择种类") EntryKind kind,
            @Valid @NotNull EntryFields fields) {}

    /** @param version that was looked at */
    record EntryEdit(
            long version,
            @Valid @NotNull EntryFields fields,

            @Size(max = WORDS, message = "修改说明最多 1000 字") String why) {}

    record EntryStep(long version) {}

    /** @param words a reason; of a publication they may be empty */
    record EntryDecision(
            long version,
            @Size(max = WORDS, message = "说明最多 1000 字") String words) {}
}
