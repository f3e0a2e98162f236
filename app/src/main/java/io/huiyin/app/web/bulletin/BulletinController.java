package io.huiyin.app.web.bulletin;

import io.huiyin.app.report.BulletinDocument;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.TableFile;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.bulletin.Bulletin;
import io.huiyin.core.bulletin.Bulletin.Line;
import io.huiyin.core.bulletin.Bulletin.Stage;
import io.huiyin.core.bulletin.BulletinRule.UnitsSee;
import io.huiyin.core.bulletin.Bulletins;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.score.ScorePeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Periodic bulletins. A unit's leader reads published ones only, as much of them as the city lets units see. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    /** @param day one of the period */
    record Drawing(
            @NotNull(message = "请选择周期") ScorePeriod.Kind kind,
            @NotNull(message = "请选择时期") LocalDate day) {}

    record BulletinWithdrawal(
            @NotBlank(message = "请写明撤回理由") @Size(max = 1000) String reason) {}

    private final Bulletins bulletins;
    private final BulletinDocument document;
    private final Accounts accounts;
    private final AuditTrail audit;

    BulletinController(Bulletins bulletins, BulletinDocument document, Accounts accounts, AuditTrail audit) {
        this.bulletins = bulletins;
        this.document = document;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Without units and matters, the newest period first; at most 200. */
    @GetMapping
    List<BulletinRow> bulletins(Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        return bulletins.list().stream()
                .filter(one -> sees(one, viewer))
                .map(BulletinRow::of)
                .toList();
    }

    @GetMapping("/{id}")
    BulletinView bulletin(@PathVariable long id, Principal who) {
        return BulletinView.of(read(id, Viewer.of(who, accounts)));
    }

    /** A draft, in the place of one that is there. */
    @PostMapping
    BulletinView draw(@Valid @RequestBody Drawing form, Principal who) {
        return BulletinView.of(bulletins.draw(ScorePeriod.of(form.kind(), form.day()), who.getName()));
    }

    @PostMapping("/{id}/publish")
    BulletinView publish(@PathVariable long id, Principal who) {
        Bulletin published = bulletins.publish(id, who.getName());
        audit.record(who.getName(), "publishedBulletin", published.period().label());
        return BulletinView.of(published);
    }

    @PostMapping("/{id}/withdraw")
    BulletinView withdrawBulletin(@PathVariable long id, @Valid @RequestBody BulletinWithdrawal form, Principal who) {
        Bulletin withdrawn = bulletins.withdraw(id, form.reason(), who.getName());
        audit.record(who.getName(), "withdrewBulletin", withdrawn.period().label());
        return BulletinView.of(withdrawn);
    }

    /** The paper, with what the reader may see. */
    @GetMapping(path = "/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable long id, Principal who) {
        Bulletin bulletin = read(id, Viewer.of(who, accounts));
        var name = ContentDisposition.inline()
                .filename("通报" + bulletin.period().label() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(document.pdf(bulletin));
    }

    /** As a table, with what the reader may see; taking it away is written down. */
    @GetMapping("/{id}/export")
    ResponseEntity<byte[]> table(@PathVariable long id, @RequestParam TableFile.Format format, Principal who) {
        Bulletin bulletin = read(id, Viewer.of(who, accounts));
        audit.record(who.getName(), "exported", "bulletin-" + id);
        return TableFile.of(format, "通报" + bulletin.period().label(), BulletinDocument.rows(bulletin));
    }

    private Bulletin read(long id, Viewer viewer) {
        Bulletin whole = bulletins.find(id);
        if (!sees(whole, viewer)) {
            throw new NotThere("通报", String.valueOf(id));
        }
        String unit = viewer.unit();
        return unit == null ? whole : shown(whole, unit);
    }

    private static boolean sees(Bulletin bulletin, Viewer viewer) {
        return viewer.unit() == null || bulletin.stage() == Stage.PUBLISHED;
    }

    private Bulletin shown(Bulletin whole, String unit) {
        UnitsSee seen = bulletins.rule().map(rule -> rule.unitsSee()).orElse(UnitsSee.OWN_LINE);
        List<Line> lines = whole.lines().stream()
                .filter(line -> seen != UnitsSee.OWN_LINE || line.unit().equals(unit))
                .map(line -> seen == UnitsSee.EVERYTHING || line.unit().equals(unit) ? line : placeOnly(line))
                .toList();
        return new Bulletin(
                whole.id(),
                whole.period(),
                whole.stage(),
                whole.rule(),
                whole.basis(),
                whole.drawn(),
                whole.published(),
                whole.withdrawn(),
                lines,
                whole.matters());
    }

    private static Line placeOnly(Line line) {
        return new Line(
                line.unit(),
                line.unitName(),
                line.place(),
                line.total(),
                line.totalWithExempted(),
                line.placeBefore(),
                line.totalBefore(),
                List.of());
    }
}
