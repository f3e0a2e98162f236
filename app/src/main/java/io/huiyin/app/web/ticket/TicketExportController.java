package io.huiyin.app.web.ticket;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketExports.Export;
import io.huiyin.app.web.ticket.TicketExports.Format;
import io.huiyin.app.web.ticket.TicketExports.State;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.TicketOrder;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets that were found, taken away as a file: as the viewer sees them, numbers and names masked. */
@RestController
@RequestMapping("/api/exports")
class TicketExportController {

    record ExportForm(@Valid TicketWish wish, @Nullable TicketOrder order, Format format) {}

    /**
     * @param total how many rows there will be
     * @param most how many a file has at most; {@code limited} says that there are more tickets than that
     */
    record ExportView(UUID id, State state, int written, int total, int most, boolean limited) {

        static ExportView of(Export export) {
            return new ExportView(
                    export.id,
                    export.state,
                    export.written,
                    Math.min(export.total, TicketExports.MOST),
                    TicketExports.MOST,
                    export.total > TicketExports.MOST);
        }
    }

    private final TicketExports exports;
    private final TicketAccess access;
    private final CityProfile profile;

    TicketExportController(TicketExports exports, TicketAccess access, CityProfile profile) {
        this.exports = exports;
        this.access = access;
        this.profile = profile;
    }

    @PostMapping
    ExportView begin(@Valid @RequestBody ExportForm form, Principal who) {
        Viewer viewer = access.viewer(who);
        String number = form.wish().number();
        if (number != null) {
            access.lookedFor(number, viewer);
        }
        return ExportView.of(
                exports.begin(form.wish().filter(viewer.unit(), profile), form.order(), form.format(), viewer));
    }

    @GetMapping("/{id}")
    ExportView one(@PathVariable UUID id, Principal who) {
        return ExportView.of(own(id, who));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Principal who) {
        Export export = own(id, who);
        if (export.state != State.DONE) {
            throw new NotThere("导出文件", id.toString());
        }
        String type = export.format == Format.CSV
                ? CsvFile.TYPE
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.name())
                                .build()
                                .toString())
                .body(new FileSystemResource(export.file));
    }

    private Export own(UUID id, Principal who) {
        return exports.find(id, access.viewer(who)).orElseThrow(() -> new NotThere("导出", id.toString()));
    }
}
