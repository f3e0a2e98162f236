package io.huiyin.app.web.ticket;

import io.huiyin.app.report.UrgeDocument;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.supervision.Urge;
import io.huiyin.core.supervision.UrgeLadder;
import io.huiyin.core.ticket.Ticket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The urge ladder by hand, and its documents. */
@RestController
@RequestMapping("/api/tickets/{id}/urges")
class UrgeController {

    record UrgeOrder(
            long version,
            @NotNull(message = "请选择催办方式") UrgeStep step,
            @NotBlank(message = "请写明催办理由") @Size(max = 1000) String reason) {}

    record Recalling(
            @NotBlank(message = "请写明撤回理由") @Size(max = 1000) String reason) {}

    private final UrgeLadder ladder;
    private final UrgeDocument document;
    private final TicketViews views;
    private final TicketAccess access;

    UrgeController(UrgeLadder ladder, UrgeDocument document, TicketViews views, TicketAccess access) {
        this.ladder = ladder;
        this.document = document;
        this.views = views;
        this.access = access;
    }

    @PostMapping
    TicketView urge(@PathVariable String id, @Valid @RequestBody UrgeOrder form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        ladder.take(ticket.id(), form.version(), form.step(), form.reason(), viewer.name());
        return views.view(access.visible(id, viewer), viewer);
    }

    @PostMapping("/{urge}/recall")
    TicketView recall(
            @PathVariable String id, @PathVariable long urge, @Valid @RequestBody Recalling form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        ladder.recall(ticket.id(), urge, form.reason(), viewer.name());
        return views.view(access.visible(id, viewer), viewer);
    }

    /** The paper itself; a reminder has none. */
    @GetMapping(path = "/{urge}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable long urge, Principal who) {
        Ticket ticket = access.visible(id, access.viewer(who));
        Urge found = ladder.find(ticket.id(), urge)
                .filter(one -> one.number() != null)
                .orElseThrow(() -> new NotThere("文书", String.valueOf(urge)));
        var name = ContentDisposition.inline()
                .filename(found.step().label() + found.number() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(document.pdf(found));
    }
}
