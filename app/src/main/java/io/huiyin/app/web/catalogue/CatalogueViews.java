package io.huiyin.app.web.catalogue;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.catalogue.CatalogueDiff;
import io.huiyin.core.catalogue.CatalogueDiff.Change;
import io.huiyin.core.catalogue.CatalogueFinding;
import io.huiyin.core.catalogue.CatalogueImport;
import io.huiyin.core.catalogue.CatalogueRule;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue in the words of its pages. */
@Component
class CatalogueViews {

    record CodeName(String code, String name) {}

    /**
     * What a line says.
     *
     * @param area null for the whole city
     * @param deadline null takes that of the ticket's kind
     * @param until last day; null when open
     */
    record LineView(
            CodeName matter,
            @Nullable CodeName area,
            CodeName lead,
            List<CodeName> supporting,
            String basis,
            @Nullable CodeName deadline,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** How a line stands today. */
    enum RuleState {
        IN_FORCE,
        TO_COME,
        ENDED,
        /** another version replaced it */
        REPLACED
    }

    /**
     * @param since version that it came with
     * @param gone version that it went with; null while it stands
     */
    record RuleView(
            long id,
            LineView line,
            RuleState state,
            int since,
            @Nullable Integer gone) {}

    /**
     * @param areas empty for the whole city
     * @param from its first day
     */
    record FindingView(
            CatalogueFinding.Kind kind, CodeName matter, List<CodeName> areas, LocalDate from, String words) {}

    /** @param row in the file, counted from 1 with the header; null for a line that ends */
    record ChangeView(
            CatalogueDiff.Kind kind,
            @Nullable Integer row,
            @Nullable LineView before,
            @Nullable LineView after,
            SortedSet<CatalogueDiff.Field> fields) {}

    /** @param column null when it is about the row as a whole */
    record ProblemView(int row, @Nullable String column, String message, String remedy) {}

    /**
     * @param folder offered by the city's folder
     * @param offeredBy name of the person; null for the machine
     */
    record ImportView(
            long id,
            String source,
            boolean folder,
            Instant offeredAt,
            @Nullable String offeredBy) {}

    /** @param decidedBy name of the person; null for the machine */
    record VersionView(
            int number,
            LocalDate takesForce,
            int added,
            int changed,
            int ended,
            int unchanged,
            ImportView offered,
            Instant decidedAt,
            @Nullable String decidedBy,
            String reason) {}

    private final DispatchCatalogue catalogue;
    private final Units units;
    private final CityProfile profile;
    private final People people;
    private final Clock clock;

    CatalogueViews(DispatchCatalogue catalogue, Units units, CityProfile profile, People people, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.profile = profile;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(profile.zone()).toLocalDate();
    }

    List<RuleView> rules(List<CatalogueRule> rules) {
        var names = new Names();
        LocalDate today = today();
        return rules.stream()
                .map(rule -> new RuleView(
                        rule.id(), names.line(rule.entry()), state(rule, today), rule.since(), rule.gone()))
                .toList();
    }

    private static RuleState state(CatalogueRule rule, LocalDate today) {
        if (rule.gone() != null) {
            return RuleState.REPLACED;
        }
        if (rule.entry().from().isAfter(today)) {
            return RuleState.TO_COME;
        }
        return rule.entry().inForceOn(today) ? RuleState.IN_FORCE : RuleState.ENDED;
    }

    List<FindingView> findings(List<CatalogueFinding> findings) {
        var names = new Names();
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.kind(),
                        names.matter(finding.matter()),
                        finding.areas().stream().map(names::area).toList(),
                        finding.from(),
                        finding.words()))
                .toList();
    }

    List<ChangeView> changes(List<Change> changes) {
        var names = new Names();
        return changes.stream()
                .map(change -> {
                    CatalogueRule before = change.before();
                    CatalogueEntry after = change.after();
                    return new ChangeView(
                            change.kind(),
                            change.row(),
                            before == null ? null : names.line(before.entry()),
                            after == null ? null : names.line(after),
                            new TreeSet<>(change.fields()));
                })
                .toList();
    }

    static List<ProblemView> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemView(problem.line(), problem.column(), problem.message(), problem.remedy()))
                .toList();
    }

    ImportView offered(CatalogueImport one) {
        return new ImportView(one.id(), one.source(), one.folder(), one.offeredAt(), person(one.offeredBy()));
    }

    List<VersionView> versions(List<CatalogueImport> versions) {
        return versions.stream().map(this::version).toList();
    }

    private VersionView version(CatalogueImport one) {
        CatalogueImport.Decision decision = one.decision();
        CatalogueImport.Version version = decision == null ? null : decision.version();
        if (decision == null || version == null) {
            throw new IllegalArgumentException("import " + one.id() + " is no version");
        }
        return new VersionView(
                version.number(),
                version.takesForce(),
                version.added(),
                version.changed(),
                version.ended(),
                version.unchanged(),
                offered(one),
                decision.at(),
                person(decision.by()),
                decision.reason());
    }

    private @Nullable String person(String account) {
        return people.find(account).map(Person::name).orElse(null);
    }

    /** Names of codes; of a code that nobody has any more, itself. For one answer. */
    private final class Names {

        private final Map<String, String> matters = byCode(catalogue.matters(), Matter::code, Matter::name);
        private final Map<String, String> areas = byCode(profile.areas(), Area::code, Area::name);
        private final Map<String, String> deadlines =
                byCode(profile.deadlines(), DeadlineRule::code, DeadlineRule::name);
        private final Map<String, String> open = byCode(units.all(), Unit::code, Unit::name);

        CodeName matter(String code) {
            return new CodeName(code, matters.getOrDefault(code, code));
        }

        CodeName area(String code) {
            return new CodeName(code, areas.getOrDefault(code, code));
        }

        CodeName unit(String code) {
            return new CodeName(
                    code,
                    open.computeIfAbsent(
                            code, key -> units.find(key).map(Unit::name).orElse(key)));
        }

        LineView line(CatalogueEntry entry) {
            String area = entry.area();
            String deadline = entry.deadline();
            return new LineView(
                    matter(entry.matter()),
                    area == null ? null : area(area),
                    unit(entry.lead()),
                    entry.supporting().stream().map(this::unit).toList(),
                    entry.basis(),
                    deadline == null ? null : new CodeName(deadline, deadlines.getOrDefault(deadline, deadline)),
                    entry.from(),
                    entry.until());
        }

        private static <T> Map<String, String> byCode(List<T> all, Function<T, String> code, Function<T, String> name) {
            return all.stream().collect(Collectors.toMap(code, name, (one, other) -> one, HashMap::new));
        }
    }
}
