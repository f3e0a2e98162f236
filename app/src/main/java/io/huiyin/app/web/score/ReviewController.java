package io.huiyin.app.web.score;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.score.Review;
import io.huiyin.core.score.Review.Mark;
import io.huiyin.core.score.Reviews;
import io.huiyin.core.score.ScorePeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Outside reviewers' marks: what is in force, what a table says, and the taking of force. */
@RestController
@RequestMapping("/api/scores/reviews")
class ReviewController {

    /** @param note what the reviewers said; may be empty */
    record MarkView(String unit, BigDecimal mark, String note) {

        static MarkView of(Mark mark) {
            return new MarkView(mark.unit(), mark.mark(), mark.note());
        }
    }

    /** @param byName how who took it in is called */
    record ReviewVersion(int version, String source, String by, String byName, Instant at, List<MarkView> marks) {}

    /**
     * The marks of a period.
     *
     * @param version in force; 0 when there is none
     * @param versions the newest first
     */
    record ReviewView(ScorePeriod.Kind kind, LocalDate from, String label, int version, List<ReviewVersion> versions) {}

    record SheetFault(int line, @Nullable String column, String message, String remedy) {

        static SheetFault of(Problem problem) {
            return new SheetFault(problem.line(), problem.column(), problem.message(), problem.remedy());
        }
    }

    /** @param marks empty while there are problems */
    record ReviewSheet(List<MarkView> marks, List<SheetFault> problems) {}

    record MarkForm(
            @NotBlank(message = "请选择单位") String unit,
            @NotNull(message = "请填写评议分") BigDecimal mark,
            @Nullable @Size(max = 1000) String note) {}

    /**
     * @param version in force when the difference was looked at
     * @param source where the marks come from
     */
    record Taking(
            @NotNull(message = "请选择周期") ScorePeriod.Kind kind,
            @NotNull(message = "请选择时期") LocalDate from,
            int version,

            @NotBlank(message = "请写明评议分的来源") @Size(max = 200)
            String source,

            @NotEmpty(message = "没有评议分") List<@Valid MarkForm> marks) {}

    private final Reviews reviews;
    private final People people;

    ReviewController(Reviews reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    /** @param from a day of the period */
    @GetMapping
    ReviewView review(@RequestParam ScorePeriod.Kind kind, @RequestParam LocalDate from) {
        return view(ScorePeriod.of(kind, from));
    }

    /** @param file CSV in UTF-8, or a workbook's first sheet (xlsx); nothing of it is kept */
    @PostMapping(path = "/look", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReviewSheet readReview(@RequestPart MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        Reviews.Read read = reviews.read(name == null ? "" : name, file.getBytes());
        return new ReviewSheet(
                read.problems().isEmpty()
                        ? read.marks().stream().map(MarkView::of).toList()
                        : List.of(),
                read.problems().stream().map(SheetFault::of).toList());
    }

    @PostMapping
    ReviewView takeReview(@Valid @RequestBody Taking form, Principal who) {
        ScorePeriod period = ScorePeriod.of(form.kind(), form.from());
        List<Mark> marks = form.marks().stream()
                .map(one -> {
                    String note = one.note();
                    return new Mark(one.unit(), one.mark(), note == null ? "" : note.strip());
                })
                .toList();
        reviews.take(period, form.version(), form.source(), marks, who.getName());
        return view(period);
    }

    private ReviewView view(ScorePeriod period) {
        List<ReviewVersion> versions =
                reviews.versions(period).stream().map(this::version).toList();
        return new ReviewView(
                period.kind(),
                period.from(),
                period.label(),
                versions.isEmpty() ? 0 : versions.getFirst().version(),
                versions);
    }

    private ReviewVersion version(Review review) {
        return new ReviewVersion(
                review.version(),
                review.source(),
                review.by(),
                people.find(review.by()).map(Person::name).orElse(review.by()),
                review.at(),
                review.marks().stream().map(MarkView::of).toList());
    }
}
