package io.huiyin.core.catalogue;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.catalogue.CatalogueDiff.Change;
import io.huiyin.core.catalogue.CatalogueDiff.Kind;
import io.huiyin.core.catalogue.CatalogueDiff.Wanted;
import io.huiyin.core.catalogue.CatalogueImport.Decision;
import io.huiyin.core.catalogue.CatalogueImport.Version;
import io.huiyin.core.city.CatalogueFile;
import io.huiyin.core.city.CatalogueTable;
import io.huiyin.core.city.CatalogueTable.Known;
import io.huiyin.core.city.CityFolderException.Problem;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new catalogue takes force in two steps: it is offered, as a file or by the city's folder, and its difference looked at;
 * then a person confirms it for a day. The first catalogue of an empty database needs nobody.
 */
@Service
public class CatalogueImports {

    /** the seed's author, and that of what the folder offers */
    private static final String SYSTEM = "system";

    /** What came of a file: it waits for a decision, or there are problems and nothing was kept. */
    public record Offer(@Nullable CatalogueImport offered, List<Problem> problems) {}

    /**
     * What an offered catalogue would do from a day on.
     *
     * @param version the version that it is compared with
     * @param problems why it cannot take force; empty when it can
     * @param findings gaps, overlaps and closed units that there would be from that day
     */
    public record Look(
            CatalogueImport offered,
            int version,
            CatalogueDiff diff,
            List<Problem> problems,
            List<CatalogueFinding> findings) {}

    private final RuleRows rules;
    private final ImportRows imports;
    private final CatalogueBook book;
    private final Units units;
    private final CityProfile profile;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogueImports(
            RuleRows rules,
            ImportRows imports,
            CatalogueBook book,
            Units units,
            CityProfile profile,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.imports = imports;
        this.book = book;
        this.units = units;
        this.profile = profile;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the city's folder says: the first catalogue of an empty database; later, where it says something new, only an offer.
     *
     * @return the offer that waits now; empty when there was nothing to offer
     */
    @Transactional
    public Optional<CatalogueImport> fromFolder(List<CatalogueEntry> entries) {
        imports.lock();
        Instant now = Sql.now(clock);
        String lines = CatalogueFile.csv(entries, book.known());
        if (imports.version() == 0) {
            long id = imports.insert(CatalogueTable.FILE, true, lines, now, SYSTEM);
            LocalDate first = entries.stream()
                    .map(CatalogueEntry::from)
                    .min(LocalDate::compareTo)
                    .orElse(book.today());
            imports.confirm(id, new Version(1, first, entries.size(), 0, 0, 0), "城市目录中的首版", now, SYSTEM);
            rules.insert(entries, 1);
            return Optional.empty();
        }
        if (imports.linesOfFolder().equals(Optional.of(lines)) || same(entries)) {
            return Optional.empty();
        }
        imports.waiting().stream()
                .filter(CatalogueImport::folder)
                .forEach(old -> imports.discard(old.id(), "城市目录又有改动", now, SYSTEM));
        long id = imports.insert(CatalogueTable.FILE, true, lines, now, SYSTEM);
        return imports.find(id);
    }

    private boolean same(List<CatalogueEntry> entries) {
        List<Wanted> wanted =
                entries.stream().map(entry -> new Wanted(0, entry)).toList();
        return CatalogueDiff.between(rules.standing(), wanted, book.today())
                .changes()
                .isEmpty();
    }

    /** A file (CSV in UTF-8 or xlsx) that holds the whole catalogue. Nothing takes force by it. */
    @Transactional
    public Offer offer(String source, byte[] content, String actor) {
        var problems = new CityProblems();
        Known known = book.known();
        List<CatalogueTable.Line> lines = CatalogueTable.read(source, content, known, problems);
        if (lines.isEmpty() && problems.found().isEmpty()) {
            problems.add(source, 1, "文件里没有一行目录", "先导出现行目录，在其中修改后再导入");
        }
        if (!problems.found().isEmpty()) {
            return new Offer(null, problems.found());
        }
        List<CatalogueEntry> entries =
                lines.stream().map(CatalogueTable.Line::entry).toList();
        long id = imports.insert(source, false, CatalogueFile.csv(entries, known), Sql.now(clock), actor);
        audit.record(actor, "offeredCatalogue", "catalogue-import-" + id);
        return new Offer(imports.find(id).orElseThrow(), List.of());
    }

    /** Those that wait for a decision, the newest first. */
    public List<CatalogueImport> waiting() {
        return imports.waiting();
    }

    /** @throws UnknownImport */
    @Transactional(readOnly = true)
    public Look look(long id, LocalDate day) {
        CatalogueImport offered = imports.find(id).orElseThrow(() -> new UnknownImport(id));
        var problems = new CityProblems();
        byte[] content = imports.lines(id).getBytes(StandardCharsets.UTF_8);
        // read again: what it names may have gone since
        List<Wanted> wanted = CatalogueTable.read(offered.source(), content, book.known(), problems).stream()
                .map(line -> new Wanted(line.row(), line.entry()))
                .toList();
        List<CatalogueRule> standing = rules.standing();
        var diff = CatalogueDiff.between(standing, wanted, day);
        reportPushedDown(offered.source(), standing, diff, problems);
        return new Look(offered, imports.version(), diff, problems.found(), book.findings(diff.applied(standing), day));
    }

    /**
     * A town or street gets what was a department's only by a basis of its own: the department's rule cannot be both.
     */
    private void reportPushedDown(
            String source, List<CatalogueRule> standing, CatalogueDiff diff, CityProblems problems) {
        var before = new Coverage(standing.stream().map(CatalogueRule::entry).toList(), profile.areas());
        for (Change change : diff.changes()) {
            CatalogueEntry after = change.after();
            Unit lead = after == null ? null : units.find(after.lead()).orElse(null);
            if (after == null || lead == null || lead.level() != Unit.Level.STREET) {
                continue;
            }
            before.deciding(after.matter(), after.area(), after.from())
                    .filter(old -> old.basis().strip().equals(after.basis().strip()))
                    .flatMap(old -> units.find(old.lead()))
                    .filter(Unit::ownsByDuty)
                    .ifPresent(owner -> problems.add(
                            source,
                            change.row() == null ? 1 : change.row(),
                            "lead",
                            "该事项原由“" + owner.name() + "”主办，不能凭同一依据下派给“" + lead.name() + "”",
                            "写明街道（乡镇）自己的权责依据；只需配合的写进 supporting"));
        }
    }

    /**
     * What was offered takes force on a day.
     *
     * @param day not before today
     * @param version the version that it was compared with
     * @param rows how many lines it was said to add, change and end
     * @param reason by which decision; kept with the version
     * @throws UnknownImport
     * @throws CatalogueMoved when the difference is another by now, or somebody else has decided
     * @throws ImportRefused when it changes nothing, has problems, or the day is over
     */
    @Transactional
    public CatalogueImport confirm(long id, LocalDate day, int version, int rows, String reason, String actor) {
        imports.lock();
        open(id);
        if (day.isBefore(book.today())) {
            throw new ImportRefused("生效日期不能早于今天：过去的工单按当时的目录派出");
        }
        Look look = look(id, day);
        if (!look.problems().isEmpty()) {
            Problem first = look.problems().getFirst();
            throw new ImportRefused("第 " + first.line() + " 行：" + first.message() + "；" + first.remedy());
        }
        CatalogueDiff diff = look.diff();
        if (look.version() != version || diff.changes().size() != rows) {
            throw new CatalogueMoved("目录已有变化，现在会生效 " + diff.changes().size() + " 条，请重新核对差异");
        }
        if (diff.changes().isEmpty()) {
            throw new ImportRefused("与现行目录没有差异，没有可生效的内容");
        }
        int number = version + 1;
        imports.confirm(
                id,
                new Version(
                        number,
                        day,
                        diff.count(Kind.ADDED),
                        diff.count(Kind.CHANGED),
                        diff.count(Kind.ENDED),
                        diff.unchanged()),
                needed(reason),
                Sql.now(clock),
                actor);
        rules.goes(diff.goes(), number);
        rules.insert(diff.comes(), number);
        audit.record(actor, "confirmedCatalogue", "catalogue-" + number);
        return imports.find(id).orElseThrow();
    }

    /** It never takes force. @throws UnknownImport @throws CatalogueMoved when it was decided before */
    @Transactional
    public CatalogueImport discard(long id, String reason, String actor) {
        imports.lock();
        open(id);
        imports.discard(id, needed(reason), Sql.now(clock), actor);
        audit.record(actor, "discardedCatalogue", "catalogue-import-" + id);
        return imports.find(id).orElseThrow();
    }

    private void open(long id) {
        Decision decision =
                imports.find(id).orElseThrow(() -> new UnknownImport(id)).decision();
        if (decision != null) {
            throw new CatalogueMoved("这份导入已由 " + decision.by() + " 处理过");
        }
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new ImportRefused("请写明理由（文号或决定）");
        }
        return reason.strip();
    }
}
