package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.Pauses;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A unit's clock that stands still: asked for, judged, set going again. */
@RestController
@RequestMapping("/api/tickets/{id}/pause")
class PauseController {

    /** @param cause code of a reason of the profile */
    record PauseRequest(
            long version,
            @NotBlank(message = "请选择暂停事由") String cause,
            int workingDays,
            @NotBlank(message = "请写明证明材料") @Size(max = 1000) String evidence) {}

    record PauseJudgement(
            long version,
            boolean granted,
            @NotBlank(message = "请写明审批意见") @Size(max = 1000) String reason) {}

    record Resumption(
            long version,

            @NotBlank(message = "请写明恢复计时的理由") @Size(max = 1000)
            String reason) {}

    private final Pauses pauses;
    private final TicketViews views;
    private final TicketAccess access;

    PauseController(Pauses pauses, TicketViews views, TicketAccess access) {
        this.pauses = pauses;
        this.views = views;
        this.access = access;
    }

    @PostMapping
    TicketView ask(@PathVariable String id, @Valid @RequestBody PauseRequest form, Principal who) {
        Viewer viewer = access.viewer(who);
        TicketId ticket = access.handled(id, viewer).id();
        return views.view(
                pauses.ask(ticket, form.version(), form.cause(), form.workingDays(), form.evidence(), viewer.name()),
                viewer);
    }

    @PostMapping("/judge")
    TicketView judge(@PathVariable String id, @Valid @RequestBody PauseJudgement form, Principal who) {
        Viewer viewer = access.viewer(who);
        TicketId ticket = access.visible(id, viewer).id();
        return views.view(
                form.granted()
                        ? pauses.grant(ticket, form.version(), form.reason(), viewer.name())
                        : pauses.refuse(ticket, form.version(), form.reason(), viewer.name()),
                viewer);
    }

    /** The centre's for every ticket, a unit's for its own. */
    @PostMapping("/resume")
    TicketView resume(@PathVariable String id, @Valid @RequestBody Resumption form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = viewer.is(Role.SUPERVISION) ? access.visible(id, viewer) : access.handled(id, viewer);
        return views.view(pauses.resume(ticket.id(), form.version(), form.reason(), viewer.name()), viewer);
    }
}
