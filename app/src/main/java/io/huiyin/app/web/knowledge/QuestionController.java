package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.TableFile;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.question.Question;
import io.huiyin.kbvectors.question.QuestionGroup;
import io.huiyin.kbvectors.question.QuestionGroup.State;
import io.huiyin.kbvectors.question.QuestionGroups;
import io.huiyin.kbvectors.question.QuestionRound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions that nobody could answer, in groups, and what becomes of them. */
@RestController
@RequestMapping("/api/knowledge/questions")
class QuestionController {

    private static final int PAGE = 20;
    private static final int EXAMPLES = 10;
    private static final int MOST = 5_000;

    /** Of a group's questions: as many of the newest are looked through for a draft, and as many wordings go into it. */
    private static final int NEWEST = 50;

    private static final int MOST_QUESTIONS = 8;

    /**
     * @param entryTitle of the entry that answers; null when it is a draft, or gone
     * @param recent asked in the last seven days
     * @param before asked in the seven days before these
     * @param days questions of each of the last 14 days, the oldest first
     */
    record GroupRow(
            long id,
            State state,
            String said,
            @Nullable String entry,
            @Nullable String entryTitle,
            String words,
            String changedByName,
            Instant changedAt,
            long count,
            long asking,
            long searches,
            Instant lastAt,
            int recent,
            int before,
            List<Integer> days) {}

    record GroupRows(List<GroupRow> rows, long total) {}

    /** @param examples the newest first, masked; as many pages as the group has questions */
    record GroupView(GroupRow group, List<QuestionExample> examples) {}

    record QuestionExample(Question.Source source, String said, String detail, boolean asks, Instant at) {}

    record Dismissal(
            @NotBlank(message = "请写明为什么不用处理") @Size(max = 300, message = "不超过 300 字")
            String words) {}

    record Pointing(@NotBlank(message = "请选择知识条目") String entry) {}

    private final QuestionGroups groups;
    private final QuestionRound round;
    private final KnowledgeEntries entries;
    private final EntryLife life;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    QuestionController(
            QuestionGroups groups,
            QuestionRound round,
            KnowledgeEntries entries,
            EntryLife life,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.round = round;
        this.entries = entries;
        this.life = life;
        this.clock = clock;
        this.people = people;
        this.audit = audit;
    }

    /** @param asking only those in which somebody wanted to know something */
    @GetMapping
    GroupRows list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean asking,
            @RequestParam(defaultValue = "0") int page) {
        var found = groups.page(new QuestionGroups.Wanted(state, asking), Math.max(page, 0), PAGE);
        return new GroupRows(found.rows().stream().map(this::row).toList(), found.total());
    }

    /** @param page of the examples, from 0 */
    @GetMapping("/{id}")
    GroupView one(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
        return new GroupView(
                row(groups.find(id)),
                groups.examples(id, Math.max(page, 0), EXAMPLES).stream()
                        .map(one -> new QuestionExample(one.source(), one.said(), one.detail(), one.asks(), one.at()))
                        .toList());
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean asking,
            @RequestParam(defaultValue = "CSV") TableFile.Format format,
            Principal who) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("问题", "状态", "总次数", "其中咨询", "其中坐席检索", "近7天", "之前7天", "最近一次", "条目", "说明"));
        for (QuestionGroup group :
                groups.page(new QuestionGroups.Wanted(state, asking), 0, MOST).rows()) {
            GroupRow one = row(group);
            String entry = one.entry();
            table.add(List.of(
                    one.said(),
                    switch (one.state()) {
                        case OPEN -> "待处理";
                        case DRAFTED -> "正在编写";
                        case ANSWERED -> "已能检索到";
                        case POINTED -> "已有条目";
                        case DISMISSED -> "不处理";
                    },
                    String.valueOf(one.count()),
                    String.valueOf(one.asking()),
                    String.valueOf(one.searches()),
                    String.valueOf(one.recent()),
                    String.valueOf(one.before()),
                    one.lastAt().toString(),
                    entry == null ? "" : entry,
                    one.words()));
        }
        audit.record(who.getName(), "exported", "knowledge-questions");
        return TableFile.of(format, "knowledge-questions", table);
    }

    /** Gathers what has come since the last time, without waiting for the next. */
    @PostMapping("/round")
    QuestionRound.Gathered gatherQuestions() {
        return round.run();
    }

    @PostMapping("/{id}/dismiss")
    GroupRow dismiss(@PathVariable long id, @Valid @RequestBody Dismissal form, Principal who) {
        return row(groups.change(id, State.DISMISSED, null, form.words(), who.getName()));
    }

    @PostMapping("/{id}/point")
    GroupRow point(@PathVariable long id, @Valid @RequestBody Pointing form, Principal who) {
        var entry = entries.find(form.entry()).orElseThrow(() -> new NotThere("知识条目", form.entry()));
        return row(groups.change(id, State.POINTED, entry.id(), "", who.getName()));
    }

    /** A draft that begins with the group's own questions; whoever writes it goes on from there. */
    @PostMapping("/{id}/draft")
    GroupRow draft(@PathVariable long id, Principal who) {
        QuestionGroup group = groups.find(id);
        List<String> said = groups.examples(id, 0, NEWEST).stream()
                .map(Question::said)
                .filter(one -> !one.equals(group.said()))
                .distinct()
                .limit(MOST_QUESTIONS - 1L)
                .toList();
        List<String> questions = new ArrayList<>(List.of(group.said()));
        questions.addAll(said);
        var text = EntryText.answer(group.said(), questions, "", "", "", LocalDate.now(clock));
        KeptEntry draft = life.create(EntryKind.ANSWER, text, "questions:" + id, who.getName());
        return row(groups.change(id, State.DRAFTED, draft.id(), "", who.getName()));
    }

    @PostMapping("/{id}/reopen")
    GroupRow reopen(@PathVariable long id, Principal who) {
        return row(groups.change(id, State.OPEN, null, "", who.getName()));
    }

    private GroupRow row(QuestionGroup group) {
        String entry = group.entry();
        List<Integer> days = group.days();
        int half = days.size() / 2;
        return new GroupRow(
                group.id(),
                group.state(),
                group.said(),
                entry,
                entry == null
                        ? null
                        : entries.find(entry).map(KnowledgeEntry::title).orElse(null),
                group.words(),
                people.find(group.changedBy()).map(Person::name).orElse(""),
                group.changedAt(),
                group.count(),
                group.asking(),
                group.searches(),
                group.lastAt(),
                sum(days.subList(half, days.size())),
                sum(days.subList(0, half)),
                days);
    }

    private static int sum(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).sum();
    }
}
