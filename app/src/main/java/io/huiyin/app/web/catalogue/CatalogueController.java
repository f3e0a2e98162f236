package io.huiyin.app.web.catalogue;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.TableFile;
import io.huiyin.app.web.catalogue.CatalogueViews.ChangeView;
import io.huiyin.app.web.catalogue.CatalogueViews.FindingView;
import io.huiyin.app.web.catalogue.CatalogueViews.RuleView;
import io.huiyin.app.web.catalogue.CatalogueViews.VersionView;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.catalogue.CatalogueBook;
import io.huiyin.core.catalogue.CatalogueRule;
import io.huiyin.core.city.CatalogueFile;
import io.huiyin.core.unit.CatalogueEntry;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dispatch catalogue to read in, and to take away as a file. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

    record RuleRows(List<RuleView> rows, long total) {}

    /**
     * @param why which tickets it decides about, in one sentence
     * @param history every line that was ever written for the same matter and area
     */
    record RuleDetail(RuleView rule, String why, List<RuleView> history) {}

    record VersionDetail(VersionView version, List<ChangeView> changes) {}

    private final CatalogueBook book;
    private final CatalogueViews views;
    private final AuditTrail audit;

    CatalogueController(CatalogueBook book, CatalogueViews views, AuditTrail audit) {
        this.book = book;
        this.views = views;
        this.audit = audit;
    }

    /**
     * @param text words that all occur in matter, area, basis or a unit's name
     * @param area lines that hold there, those of the areas around it and of the whole city among them
     * @param unit leads or supports
     * @param day on which they are in force
     * @param version as the catalogue stood with it
     */
    @GetMapping
    RuleRows list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        CatalogueBook.Page found =
                book.search(new CatalogueBook.Query(text, matter, area, unit, day, version, page, size));
        return new RuleRows(views.rules(found.rules()), found.total());
    }

    @GetMapping("/rules/{id}")
    RuleDetail rule(@PathVariable long id) {
        CatalogueRule rule = book.find(id).orElseThrow(() -> new NotThere("目录条目", String.valueOf(id)));
        return new RuleDetail(
                views.rules(List.of(rule)).getFirst(), book.explain(rule), views.rules(book.history(rule)));
    }

    /** @param day from which on; today when left out */
    @GetMapping("/findings")
    List<FindingView> findings(@RequestParam(required = false) @Nullable LocalDate day) {
        return views.findings(book.findings(day == null ? views.today() : day));
    }

    /** The newest first. */
    @GetMapping("/versions")
    List<VersionView> versions() {
        return views.versions(book.versions());
    }

    @GetMapping("/versions/{number}")
    VersionDetail version(@PathVariable int number) {
        VersionView version = versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("目录版本", String.valueOf(number)));
        return new VersionDetail(version, views.changes(book.changes(number).changes()));
    }

    /**
     * What holds today and what will; an import takes it back without a difference.
     *
     * @param version all lines of that version instead, ended ones too
     */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam TableFile.Format format,
            @RequestParam(required = false) @Nullable Integer version,
            Principal asker) {
        List<CatalogueEntry> entries = version == null ? book.entriesToCome() : book.entries(version);
        audit.record(asker.getName(), "exported", version == null ? "catalogue" : "catalogue-" + version);
        String name = version == null ? "catalogue" : "catalogue-" + version;
        return switch (format) {
            case CSV ->
                file(
                        name + ".csv",
                        CsvFile.TYPE,
                        (CsvFile.MARK + CatalogueFile.csv(entries, book.known())).getBytes(StandardCharsets.UTF_8));
            case XLSX -> file(name + ".xlsx", TableFile.XLSX_TYPE, CatalogueFile.workbook(entries, book.known()));
        };
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
