package io.huiyin.app.web.screening;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.screening.ScreeningRecord;
import io.huiyin.core.screening.ScreeningRecord.Outcome;
import io.huiyin.core.screening.ScreeningReviews;
import io.huiyin.core.screening.ScreeningReviews.Again;
import io.huiyin.core.screening.ScreeningReviews.KindCounts;
import io.huiyin.core.screening.ScreeningReviews.Query;
import io.huiyin.core.screening.ScreeningReviews.Standing;
import io.huiyin.core.screening.ScreeningReviews.Verdict;
import io.huiyin.core.text.Masking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refusals and a sample of the other decisions, looked at by those who supervise. */
@RestController
@RequestMapping("/api/screenings")
class ScreeningReviewController {

    private static final int PAGE = 20;
    private static final int FILE = 100_000;

    record AgentView(String account, String name) {}

    record KindView(String code, String title) {}

    /**
     * @param waiting of all, whatever is asked for
     * @param kinds of the city
     */
    record ScreeningRows(
            List<ScreeningRow> rows, long total, long waiting, List<AgentView> agents, List<KindView> kinds) {}

    record ReviewForm(
            @NotNull(message = "请选择是否同意") Boolean right,

            @NotNull @Size(max = 500, message = "说明不超过 500 字")
            String note,

            @NotBlank(message = "请选择实际类型") String label,
            @Nullable @Valid AgainForm again) {}

    /** The demand as it is taken up again. */
    record AgainForm(
            @NotBlank(message = "请选择类型") String kind,

            @NotBlank(message = "请写标题") @Size(max = 200) String title,

            @NotBlank(message = "请写内容") @Size(max = 8000) String content) {}

    private final ScreeningReviews reviews;
    private final Screener screener;
    private final CityProfile profile;
    private final People people;
    private final AuditTrail audit;

    ScreeningReviewController(
            ScreeningReviews reviews, Screener screener, CityProfile profile, People people, AuditTrail audit) {
        this.reviews = reviews;
        this.screener = screener;
        this.profile = profile;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    ScreeningRows screenings(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(defaultValue = "0") int page,
            Principal who) {
        var found = reviews.search(new Query(kind, outcome, agent, standing, Math.max(0, page), PAGE));
        Function<String, Optional<Person>> known = people.onceEach();
        return new ScreeningRows(
                rows(found.rows(), who.getName(), known),
                found.total(),
                reviews.waiting(),
                found.agents().stream()
                        .map(one -> new AgentView(
                                one, known.apply(one).map(Person::name).orElse(one)))
                        .toList(),
                screener.kinds().stream()
                        .map(one -> new KindView(one.code(), one.title()))
                        .toList());
    }

    /**
     * @param from first day, in the city
     * @param until last day, in the city
     */
    @GetMapping("/counts")
    List<KindCounts> screeningCounts(@RequestParam LocalDate from, @RequestParam LocalDate until) {
        return reviews.counts(begin(from), begin(until.plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(profile.zone()).toInstant();
    }

    /** @param id as in the list */
    @PostMapping("/{id}/review")
    ScreeningRow reviewScreening(@PathVariable long id, @Valid @RequestBody ReviewForm form, Principal who) {
        if (reviews.find(id).isEmpty()) {
            throw new NotThere("甄别记录", String.valueOf(id));
        }
        AgainForm again = form.again();
        var verdict = new Verdict(form.right(), form.note(), form.label());
        ScreeningRecord now = reviews.review(
                id,
                verdict,
                again == null ? null : new Again(again.kind(), again.title(), again.content()),
                who.getName());
        return rows(List.of(now), who.getName(), people.onceEach()).getFirst();
    }

    /** What was asked for, as a file; taking it away is written down. Numbers in the words are hidden. */
    @GetMapping("/export")
    ResponseEntity<String> exportScreenings(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(required = false) @Nullable Standing standing,
            Principal who) {
        var found = reviews.search(new Query(kind, outcome, agent, standing, 0, FILE));
        audit.record(who.getName(), "exported", "screenings");
        List<List<String>> lines = new ArrayList<>();
        lines.add(ScreeningRow.HEADER);
        rows(found.rows(), who.getName(), people.onceEach()).forEach(row -> lines.add(row.cells()));
        return CsvFile.of("screenings.csv", lines);
    }

    /** What reviewers found, as examples that the screener can learn from: the columns of {@code screening-examples.csv}. */
    @GetMapping("/labels")
    ResponseEntity<String> screeningLabels(Principal who) {
        audit.record(who.getName(), "exported", "screening labels");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("text", "kind"));
        for (ScreeningRecord one : reviews.labelled()) {
            var review = one.review();
            if (review != null && !review.label().equals("other")) {
                lines.add(List.of(Masking.text(one.words()), review.label()));
            }
        }
        return CsvFile.of("screening-labels.csv", lines);
    }

    private static List<ScreeningRow> rows(
            List<ScreeningRecord> records, String viewer, Function<String, Optional<Person>> known) {
        Function<String, String> name =
                account -> known.apply(account).map(Person::name).orElse(account);
        return records.stream().map(one -> ScreeningRow.of(one, viewer, name)).toList();
    }
}
