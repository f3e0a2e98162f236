package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.knowledge.EntryForms.EntryFields;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.kbvectors.entry.EntryDiff;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryList;
import io.huiyin.kbvectors.entry.EntryList.Standing;
import io.huiyin.kbvectors.entry.EntryRevision;
import io.huiyin.kbvectors.entry.EntryRevision.Signed;
import io.huiyin.kbvectors.entry.EntryRevision.State;
import io.huiyin.kbvectors.entry.KeptEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as their editors read them: units and people by name. */
@Component
class EntryViews {

    /** who signs what nobody did by hand */
    private static final String SYSTEM = "system";

    record EntryRow(
            String id,
            EntryKind kind,
            String title,
            String owner,
            String ownerName,
            @Nullable String matter,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDateTime ends,
            List<Standing> standings,
            boolean fromFile,
            boolean kept,
            Instant changedAt,
            String changedBy) {}

    /** @param counts by standing, of what the other filters leave */
    record EntryPage(List<EntryRow> rows, long total, Map<Standing, Long> counts) {}

    /** @param name of the person; null for the machine */
    record SignedView(String by, @Nullable String name, Instant at, String words) {}

    record RevisionView(
            int number,
            State state,
            EntryFields fields,
            String why,
            SignedView written,
            @Nullable SignedView submitted,
            @Nullable SignedView decided) {}

    record EntryStepView(int number, String step, SignedView signed) {}

    /**
     * @param fromFile the city's file brought it
     * @param kept a person changed what is in force: the city's file no longer does
     * @param missing what keeps the draft from being submitted; empty without a draft
     * @param edits whether the viewer may change it
     * @param decides whether the viewer may publish, send back and withdraw
     */
    record EntryView(
            String id,
            EntryKind kind,
            String origin,
            boolean fromFile,
            boolean kept,
            long version,
            List<RevisionView> revisions,
            List<EntryStepView> steps,
            List<String> missing,
            boolean edits,
            boolean decides) {}

    record DiffView(int from, int to, List<EntryDiff.Change> changes) {}

    private final EntryLife life;
    private final Units units;
    private final People people;

    EntryViews(EntryLife life, Units units, People people) {
        this.life = life;
        this.units = units;
        this.people = people;
    }

    EntryPage page(EntryList.Page page) {
        var known = people.onceEach();
        return new EntryPage(page.rows().stream().map(row -> row(row, known)).toList(), page.total(), page.counts());
    }

    private EntryRow row(EntryList.Row row, Function<String, Optional<Person>> known) {
        return new EntryRow(
                row.id(),
                row.kind(),
                row.title(),
                row.owner(),
                units.find(row.owner()).map(Unit::name).orElse(row.owner()),
                row.matter(),
                row.from(),
                row.until(),
                row.ends(),
                row.standings(),
                row.fromFile(),
                row.kept(),
                row.changedAt(),
                known.apply(row.changedBy()).map(Person::name).orElse(row.changedBy()));
    }

    EntryView entry(KeptEntry entry, boolean edits, boolean decides) {
        var known = people.onceEach();
        return new EntryView(
                entry.id(),
                entry.kind(),
                entry.origin(),
                entry.fromFile(),
                entry.kept(),
                entry.version(),
                entry.revisions().stream().map(one -> revision(one, known)).toList(),
                life.steps(entry.id()).stream()
                        .map(step -> new EntryStepView(
                                step.number(),
                                step.step(),
                                signed(new Signed(step.who(), step.at(), step.words()), known)))
                        .toList(),
                entry.atWork()
                        .map(draft -> life.missing(entry.kind(), draft.text()))
                        .orElse(List.of()),
                edits,
                decides);
    }

    private static RevisionView revision(EntryRevision one, Function<String, Optional<Person>> known) {
        var submitted = one.submitted();
        var decided = one.decided();
        return new RevisionView(
                one.number(),
                one.state(),
                EntryFields.of(one.text()),
                one.why(),
                signed(one.written(), known),
                submitted == null ? null : signed(submitted, known),
                decided == null ? null : signed(decided, known));
    }

    private static SignedView signed(Signed signed, Function<String, Optional<Person>> known) {
        return new SignedView(
                signed.by(),
                signed.by().equals(SYSTEM)
                        ? null
                        : known.apply(signed.by()).map(Person::name).orElse(signed.by()),
                signed.at(),
                signed.words());
    }
}
