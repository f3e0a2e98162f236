package io.huiyin.core.catalogue;

import io.huiyin.core.catalogue.CatalogueImport.Decision;
import io.huiyin.core.catalogue.CatalogueImport.Version;
import io.huiyin.core.city.CatalogueTable.Known;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The dispatch catalogue to read in: its lines in every version, why each is there and what it decides, and what is missing. */
@Service
public class CatalogueBook {

    private static final int LARGEST_PAGE = 200;

    /**
     * Which lines; null means any.
     *
     * @param text words that each occur in the matter, the area, the basis or the name of a unit
     * @param area those that hold in this area: its own, those around it, and those for the whole city
     * @param unit that leads or supports
     * @param day on which they are in force
     * @param version as the catalogue stood with it; null as it stands
     * @param page from 0; a page holds at most 200
     */
    public record Query(
            @Nullable String text,
            @Nullable String matter,
            @Nullable String area,
            @Nullable String unit,
            @Nullable LocalDate day,
            @Nullable Integer version,
            int page,
            int size) {

        public Query {
            text = text == null || text.isBlank() ? null : text;
            page = Math.max(page, 0);
            size = Math.clamp(size, 1, LARGEST_PAGE);
        }
    }

    public record Page(List<CatalogueRule> rules, long total) {}

    private final RuleRows rules;
    private final ImportRows imports;
    private final Units units;
    private final DispatchCatalogue catalogue;
    private final CityProfile profile;
    private final Clock clock;

    CatalogueBook(
            RuleRows rules,
            ImportRows imports,
            Units units,
            DispatchCatalogue catalogue,
            CityProfile profile,
            Clock clock) {
        this.rules = rules;
        this.imports = imports;
        this.units = units;
        this.catalogue = catalogue;
        this.profile = profile;
        this.clock = clock;
    }

    /** By matter, in the order of the city's list; within it the whole city first. */
    public Page search(Query query) {
        RuleRows.Found found = rules.search(query);
        return new Page(found.rules(), found.total());
    }

    public Optional<CatalogueRule> find(long id) {
        return rules.find(id);
    }

    /** Every line that was ever written for the same matter and area, in the order of the versions. */
    public List<CatalogueRule> history(CatalogueRule rule) {
        return rules.history(rule.entry().matter(), rule.entry().area());
    }

    /** The versions, the newest first. */
    public List<CatalogueImport> versions() {
        return imports.versions();
    }

    /** All lines of a version, also those that had ended by then. @throws UnknownImport */
    public List<CatalogueEntry> entries(int version) {
        version(version);
        return rules.of(version).stream().map(CatalogueRule::entry).toList();
    }

    /** The lines that are in force today or will be. */
    public List<CatalogueEntry> entriesToCome() {
        LocalDate today = today();
        return rules.standing().stream()
                .map(CatalogueRule::entry)
                .filter(entry -> entry.until() == null || !entry.until().isBefore(today))
                .toList();
    }

    /** What a version changed in the one before it. @throws UnknownImport */
    public CatalogueDiff changes(int version) {
        List<CatalogueDiff.Wanted> after = rules.of(version).stream()
                .map(rule -> new CatalogueDiff.Wanted(0, rule.entry()))
                .toList();
        return CatalogueDiff.between(
                rules.of(version - 1), after, version(version).takesForce());
    }

    private Version version(int number) {
        return imports.version(number)
                .map(CatalogueImport::decision)
                .map(Decision::version)
                .orElseThrow(() -> new UnknownImport(number));
    }

    /** Gaps, overlaps and closed units from a day on, in the catalogue as it stands. */
    public List<CatalogueFinding> findings(LocalDate from) {
        return findings(rules.standing().stream().map(CatalogueRule::entry).toList(), from);
    }

    List<CatalogueFinding> findings(List<CatalogueEntry> entries, LocalDate from) {
        Known known = known();
        return new Findings(entries, known, names(known), from).all();
    }

    /** What lines may refer to today. */
    public Known known() {
        return new Known(catalogue.matters(), profile.areas(), units.all(), profile.deadlines(), today());
    }

    Names names(Known known) {
        return new Names(known, units::find);
    }

    LocalDate today() {
        return clock.instant().atZone(profile.zone()).toLocalDate();
    }

    /** One sentence for people: which tickets the line decides about, on which day, how, and by which version. */
    public String explain(CatalogueRule rule) {
        CatalogueEntry entry = rule.entry();
        Names names = names(known());
        LocalDate today = today();
        LocalDate day = entry.from().isAfter(today) ? entry.from() : today;
        if (entry.until() != null && entry.until().isBefore(day)) {
            day = entry.until();
        }
        var words = new StringBuilder();
        words.append(entry.from()).append(" 起");
        if (entry.until() != null) {
            words.append("至 ").append(entry.until()).append(' ');
        }
        String area = entry.area();
        words.append(area == null ? "全市" : names.area(area));
        List<String> without = new Coverage(
                        rules.standing().stream().map(CatalogueRule::entry).toList(), profile.areas())
                .without(entry, day);
        if (!without.isEmpty()) {
            words.append("（另有规定的")
                    .append(without.stream().map(names::area).collect(Collectors.joining("、")))
                    .append("除外）");
        }
        words.append("的“")
                .append(names.matter(entry.matter()))
                .append("”工单，由")
                .append(names.unit(entry.lead()))
                .append("主办");
        if (!entry.supporting().isEmpty()) {
            words.append("，")
                    .append(entry.supporting().stream().map(names::unit).collect(Collectors.joining("、")))
                    .append("协办");
        }
        words.append("；办理时限").append(deadline(entry.deadline()));
        words.append("（依据：")
                .append(entry.basis())
                .append("；目录第 ")
                .append(rule.since())
                .append(" 版");
        if (rule.gone() != null) {
            words.append("，第 ").append(rule.gone()).append(" 版起不再使用");
        }
        return words.append('）').toString();
    }

    /** What a line is about, in a few words for people: matter and area. */
    public String name(CatalogueEntry entry) {
        Names names = names(known());
        String area = entry.area();
        return names.matter(entry.matter()) + "（" + (area == null ? "全市" : names.area(area)) + "）";
    }

    private String deadline(@Nullable String code) {
        if (code == null) {
            return "按工单类型";
        }
        DeadlineRule rule = profile.deadline(code);
        Integer days = rule.workingDays();
        return days == null
                ? "“" + rule.name() + "” " + Objects.requireNonNull(rule.minutes()) + " 分钟"
                : "“" + rule.name() + "” " + days + " 个工作日";
    }
}
