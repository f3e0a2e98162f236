package io.huiyin.app.web.ticket;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.EmergencyViews.EmergencyView;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.identity.Role;
import io.huiyin.core.supervision.Emergencies;
import io.huiyin.core.ticket.Ticket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The emergency lane. */
@RestController
class EmergencyController {

    private static final int LONG = 1000;

    /** @param words what is done about the danger; the supervision centre must say, a unit need not */
    record EmergencyTaking(@Nullable @Size(max = LONG) String words) {}

    /** @param over whether the danger is over: it is the last report */
    record EmergencyReport(
            @NotBlank(message = "请写明处置情况") @Size(max = LONG) String words, boolean over) {}

    record UrgencyMark(
            long version,

            @NotBlank(message = "请写明有什么危险") @Size(max = LONG)
            String reason) {}

    record UrgencyWithdrawal(
            long version,

            @NotBlank(message = "请写明为何不属紧急") @Size(max = LONG)
            String reason) {}

    private final Emergencies emergencies;
    private final EmergencyViews emergencyViews;
    private final TicketViews views;
    private final TicketAccess access;

    EmergencyController(
            Emergencies emergencies, EmergencyViews emergencyViews, TicketViews views, TicketAccess access) {
        this.emergencies = emergencies;
        this.emergencyViews = emergencyViews;
        this.views = views;
        this.access = access;
    }

    /** Those whose danger is not over: not taken ones first, then the oldest. */
    @GetMapping("/api/emergencies")
    List<EmergencyView> open(Principal who) {
        Viewer viewer = access.viewer(who);
        return emergencies.open(viewer.sight()).stream()
                .map(one -> emergencyViews.view(one, viewer))
                .toList();
    }

    @GetMapping("/api/tickets/{id}/emergency")
    EmergencyView one(@PathVariable String id, Principal who) {
        Viewer viewer = access.viewer(who);
        return emergencies
                .of(access.visible(id, viewer))
                .map(one -> emergencyViews.view(one, viewer))
                .orElseThrow(() -> new NotThere("紧急处置", id));
    }

    /** The centre's for every ticket, a unit's for its own. */
    @PostMapping("/api/tickets/{id}/emergency/take")
    TicketView take(@PathVariable String id, @Valid @RequestBody EmergencyTaking form, Principal who) {
        Viewer viewer = access.viewer(who);
        if (!viewer.is(Role.SUPERVISION)) {
            return views.view(emergencies.takeByUnit(access.handled(id, viewer).id(), viewer.name()), viewer);
        }
        String words = form.words() == null ? "" : form.words();
        return views.view(emergencies.takeByCentre(access.visible(id, viewer).id(), words, viewer.name()), viewer);
    }

    /** The centre's for every ticket, a unit's for its own. */
    @PostMapping("/api/tickets/{id}/emergency/report")
    TicketView report(@PathVariable String id, @Valid @RequestBody EmergencyReport form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = viewer.is(Role.SUPERVISION) ? access.visible(id, viewer) : access.handled(id, viewer);
        return views.view(emergencies.report(ticket.id(), form.words(), form.over(), viewer.name()), viewer);
    }

    @PostMapping("/api/tickets/{id}/urgent")
    TicketView mark(@PathVariable String id, @Valid @RequestBody UrgencyMark form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        return views.view(emergencies.mark(ticket.id(), form.version(), form.reason(), viewer.name()), viewer);
    }

    @PostMapping("/api/tickets/{id}/urgent/take-back")
    TicketView takeBack(@PathVariable String id, @Valid @RequestBody UrgencyWithdrawal form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        return views.view(emergencies.takeBack(ticket.id(), form.version(), form.reason(), viewer.name()), viewer);
    }
}
