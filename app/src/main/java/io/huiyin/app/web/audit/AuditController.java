package io.huiyin.app.web.audit;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityProfile;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: read by page, or as a file. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int PAGE = 50;
    private static final int FILE = 100_000;

    /**
     * One line.
     *
     * @param who account name
     * @param whoName how the person is called; null for the machine and for an account that is gone
     * @param unit name of the person's unit; null at the hotline itself
     */
    record AuditRow(
            Instant at,
            String who,
            @Nullable String whoName,
            @Nullable String unit,
            String what,
            String subject) {}

    /** @param days how long lines are kept */
    record AuditRows(List<AuditRow> rows, long total, int days) {}

    private final AuditTrail audit;
    private final CityProfile profile;
    private final People people;

    AuditController(AuditTrail audit, CityProfile profile, People people) {
        this.audit = audit;
        this.profile = profile;
        this.people = people;
    }

    /**
     * @param from first day, in the city
     * @param until last day, in the city
     */
    @GetMapping
    AuditRows list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") int page) {
        AuditTrail.Page found =
                audit.search(new AuditTrail.Query(who, what, subject, begin(from), end(until), page, PAGE));
        return new AuditRows(rows(found), found.total(), profile.auditDays());
    }

    /** The newest 100,000 lines of what was asked for; taking them away is written down too. */
    @GetMapping("/export")
    ResponseEntity<String> export(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Principal asker) {
        AuditTrail.Page found =
                audit.search(new AuditTrail.Query(who, what, subject, begin(from), end(until), 0, FILE));
        audit.record(asker.getName(), "exported", "audit");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("at", "who", "name", "unit", "what", "subject"));
        rows(found).forEach(row -> lines.add(cells(row)));
        return CsvFile.of("audit.csv", lines);
    }

    private static List<String> cells(AuditRow row) {
        return List.of(
                row.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                row.who(),
                Objects.requireNonNullElse(row.whoName(), ""),
                Objects.requireNonNullElse(row.unit(), ""),
                row.what(),
                row.subject());
    }

    private List<AuditRow> rows(AuditTrail.Page found) {
        Function<String, Optional<Person>> known = people.onceEach();
        return found.entries().stream()
                .map(e -> {
                    Optional<Person> person = known.apply(e.who());
                    return new AuditRow(
                            e.at(),
                            e.who(),
                            person.map(Person::name).orElse(null),
                            person.map(Person::unit).orElse(null),
                            e.what(),
                            e.subject());
                })
                .toList();
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(profile.zone()).toInstant();
    }

    private @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }
}
