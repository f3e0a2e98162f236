package io.huiyin.app.web.catalogue;

import io.huiyin.app.web.catalogue.CatalogueViews.ChangeView;
import io.huiyin.app.web.catalogue.CatalogueViews.FindingView;
import io.huiyin.app.web.catalogue.CatalogueViews.ImportView;
import io.huiyin.app.web.catalogue.CatalogueViews.ProblemView;
import io.huiyin.core.catalogue.CatalogueDiff;
import io.huiyin.core.catalogue.CatalogueDiff.Kind;
import io.huiyin.core.catalogue.CatalogueImport;
import io.huiyin.core.catalogue.CatalogueImports;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A new catalogue: offered as a file, looked at, confirmed or discarded. */
@RestController
@RequestMapping("/api/catalogue/imports")
class CatalogueImportController {

    private static final int LONG = 1000;

    /** @param offered null when there are problems: nothing was kept */
    record OfferView(@Nullable ImportView offered, List<ProblemView> problems) {}

    /**
     * @param version that it is compared with; named again when it is confirmed
     * @param rows how many lines would take force: added, changed and ended
     * @param past lines of the file that ended before the day
     */
    record ImportLook(
            ImportView offered,
            int version,
            LocalDate day,
            int rows,
            int added,
            int changed,
            int ended,
            int unchanged,
            int past,
            List<ChangeView> changes,
            List<ProblemView> problems,
            List<FindingView> findings) {}

    record Confirmation(
            LocalDate day,
            int version,
            int rows,

            @NotBlank(message = "请写明理由（文号或决定）") @Size(max = LONG)
            String reason) {}

    record Discarding(
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    /** @param number null when it was discarded */
    record Decided(long id, @Nullable Integer number) {}

    private final CatalogueImports imports;
    private final CatalogueViews views;

    CatalogueImportController(CatalogueImports imports, CatalogueViews views) {
        this.imports = imports;
        this.views = views;
    }

    /** Those that wait for a decision, the newest first. */
    @GetMapping
    List<ImportView> waiting() {
        return imports.waiting().stream().map(views::offered).toList();
    }

    /** @param file the whole catalogue: CSV in UTF-8, or a workbook's first sheet (xlsx) */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    OfferView offer(@RequestPart MultipartFile file, Principal who) throws IOException {
        String name = file.getOriginalFilename();
        CatalogueImports.Offer offer =
                imports.offer(name == null || name.isBlank() ? "catalogue" : name, file.getBytes(), who.getName());
        CatalogueImport offered = offer.offered();
        return new OfferView(
                offered == null ? null : views.offered(offered), CatalogueViews.problems(offer.problems()));
    }

    /** What it would change from that day on. */
    @GetMapping("/{id}")
    ImportLook look(@PathVariable long id, @RequestParam LocalDate day) {
        CatalogueImports.Look look = imports.look(id, day);
        CatalogueDiff diff = look.diff();
        return new ImportLook(
                views.offered(look.offered()),
                look.version(),
                day,
                diff.changes().size(),
                diff.count(Kind.ADDED),
                diff.count(Kind.CHANGED),
                diff.count(Kind.ENDED),
                diff.unchanged(),
                diff.past(),
                views.changes(diff.changes()),
                CatalogueViews.problems(look.problems()),
                views.findings(look.findings()));
    }

    @PostMapping("/{id}/confirm")
    Decided confirm(@PathVariable long id, @Valid @RequestBody Confirmation form, Principal who) {
        return decided(imports.confirm(id, form.day(), form.version(), form.rows(), form.reason(), who.getName()));
    }

    @PostMapping("/{id}/discard")
    Decided discard(@PathVariable long id, @Valid @RequestBody Discarding form, Principal who) {
        return decided(imports.discard(id, form.reason(), who.getName()));
    }

    private static Decided decided(CatalogueImport one) {
        CatalogueImport.Decision decision = one.decision();
        CatalogueImport.Version version = decision == null ? null : decision.version();
        return new Decided(one.id(), version == null ? null : version.number());
    }
}
