package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.TableFile;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.judged.JudgedQuestion;
import io.huiyin.kbvectors.judged.JudgedQuestions;
import io.huiyin.kbvectors.judged.JudgedResult;
import io.huiyin.kbvectors.judged.JudgedRun;
import io.huiyin.kbvectors.judged.JudgedRuns;
import io.huiyin.kbvectors.judged.JudgementRefused;
import io.huiyin.kbvectors.judged.Place;
import io.huiyin.kbvectors.search.KnowledgeSearch;
import io.huiyin.kbvectors.search.Trial;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For editors: what a question brings and why, and the questions that are asked after each change of the base. */
@RestController
@RequestMapping("/api/knowledge")
class TrialController {

    /** @param title null when the entry is no longer in force */
    record EntryName(String id, @Nullable String title) {}

    record JudgedView(long id, String question, List<EntryName> entries, String judgeName, Instant at) {}

    record ResultView(
            String question,
            List<EntryName> wanted,
            List<EntryName> shown,
            double confidence,
            Place place,
            @Nullable Place before,
            boolean worse) {}

    /** @param entries ids; empty when nothing should be shown */
    record Judgement(
            @NotNull @Size(max = 200, message = "问题最多 200 字")
            String question,

            @NotNull @Size(max = 10, message = "最多选择 10 个条目")
            List<@Size(max = 100) String> entries) {}

    private final KnowledgeSearch search;
    private final KnowledgeEntries entries;
    private final JudgedQuestions questions;
    private final JudgedRuns runs;
    private final People people;

    TrialController(
            KnowledgeSearch search,
            KnowledgeEntries entries,
            JudgedQuestions questions,
            JudgedRuns runs,
            People people) {
        this.search = search;
        this.entries = entries;
        this.questions = questions;
        this.runs = runs;
        this.people = people;
    }

    /** What an agent would see, what not, and why. */
    @GetMapping("/trial")
    Trial trial(@RequestParam String q) {
        return search.trial(q);
    }

    /** The latest first. */
    @GetMapping("/judged")
    List<JudgedView> judgedQuestions() {
        var names = people.onceEach();
        return questions.all().stream().map(one -> view(one, names)).toList();
    }

    /** A question that was judged before is judged anew. */
    @PostMapping("/judged")
    JudgedView judge(@Valid @RequestBody Judgement form, Principal who) {
        return view(questions.judge(form.question(), form.entries(), who.getName()), people.onceEach());
    }

    @DeleteMapping("/judged/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropJudged(@PathVariable long id) {
        questions.drop(id);
    }

    /** As the questions of {@code evaluate retrieval} have them: ids parted by semicolons. */
    @GetMapping("/judged/export")
    ResponseEntity<byte[]> exportJudged(@RequestParam(defaultValue = "XLSX") TableFile.Format format) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "text", "relevant", "judge", "at"));
        for (var one : questions.all()) {
            rows.add(List.of(
                    String.valueOf(one.id()),
                    one.question(),
                    String.join(";", one.entries()),
                    one.judge(),
                    one.at().toString()));
        }
        return TableFile.of(format, "judged-questions", rows);
    }

    /** The newest first, at most 100. */
    @GetMapping("/judged/runs")
    List<JudgedRun> judgedRuns() {
        return runs.all();
    }

    /** Asks all of them now. */
    @PostMapping("/judged/runs")
    JudgedRun runJudged() {
        return runs.run().orElseThrow(JudgementRefused::nothingToAsk);
    }

    /** Those that became worse first. */
    @GetMapping("/judged/runs/{id}")
    List<ResultView> judgedResults(@PathVariable long id) {
        return runs.results(id).stream().map(this::view).toList();
    }

    @GetMapping("/judged/runs/export")
    ResponseEntity<byte[]> exportRuns(@RequestParam(defaultValue = "XLSX") TableFile.Format format) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "at",
                "entries",
                "goodEnough",
                "answerable",
                "unanswerable",
                "ndcg10",
                "first",
                "amongThree",
                "noAnswerPrecision",
                "noAnswerRecall",
                "worse",
                "seenBy"));
        for (var run : runs.all()) {
            var seenBy = run.seenBy();
            rows.add(List.of(
                    run.at().toString(),
                    String.valueOf(run.entries()),
                    String.valueOf(run.goodEnough()),
                    String.valueOf(run.answerable()),
                    String.valueOf(run.unanswerable()),
                    cell(run.ndcg10()),
                    cell(run.first()),
                    cell(run.amongThree()),
                    cell(run.noAnswerPrecision()),
                    cell(run.noAnswerRecall()),
                    String.valueOf(run.worse()),
                    seenBy == null ? "" : seenBy));
        }
        return TableFile.of(format, "judged-runs", rows);
    }

    /** The alarm: a run with questions that became worse and that nobody has looked at; none is an empty list. */
    @GetMapping("/judged/alarm")
    List<JudgedRun> judgedAlarm() {
        return runs.alarm().stream().toList();
    }

    @PostMapping("/judged/runs/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeJudged(@PathVariable long id, Principal who) {
        runs.see(id, who.getName());
    }

    private static String cell(@Nullable Double share) {
        return share == null ? "" : share.toString();
    }

    private JudgedView view(JudgedQuestion one, Function<String, Optional<Person>> names) {
        return new JudgedView(
                one.id(),
                one.question(),
                named(one.entries()),
                names.apply(one.judge()).map(Person::name).orElse(one.judge()),
                one.at());
    }

    private ResultView view(JudgedResult one) {
        return new ResultView(
                one.question(),
                named(one.wanted()),
                named(one.shown()),
                one.confidence(),
                one.place(),
                one.before(),
                one.worse());
    }

    private List<EntryName> named(List<String> ids) {
        return ids.stream()
                .map(id -> new EntryName(
                        id, entries.find(id).map(KnowledgeEntry::title).orElse(null)))
                .toList();
    }
}
