package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Escalations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Matters raised to a leader's desk or a joint meeting, and what was decided there. */
@RestController
@RequestMapping("/api/tickets")
class EscalationController {

    private static final int LONG = 1000;

    record Raising(
            long version,
            @NotNull(message = "请选择提请方式") Escalation.Kind kind,
            @NotBlank(message = "请填写提请对象") @Size(max = 200) String addressee,
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    /**
     * @param on the day of the instruction or the meeting
     * @param by who decided
     * @param minutes of a meeting
     * @param lead the unit that is to handle the matter; null when none is named
     */
    record Deciding(
            long version,
            @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请写明由谁决定") @Size(max = 200) String by,
            @NotBlank(message = "请写明决定") @Size(max = 4000) String words,
            @Nullable @Size(max = 4000) String minutes,
            @Nullable String lead) {}

    record Dropping(
            long version,
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    private final Escalations escalations;
    private final TicketViews views;
    private final TicketAccess access;

    EscalationController(Escalations escalations, TicketViews views, TicketAccess access) {
        this.escalations = escalations;
        this.views = views;
        this.access = access;
    }

    /** Tickets that wait for a decision, the longest raised first. */
    @GetMapping("/escalations")
    List<TicketRow> undecided(Principal who) {
        Viewer viewer = access.viewer(who);
        return views.rows(
                escalations.undecided().stream().filter(viewer::maySee).toList(), viewer);
    }

    @PostMapping("/{id}/escalation")
    TicketView raise(@PathVariable String id, @Valid @RequestBody Raising form, Principal who) {
        Viewer viewer = access.viewer(who);
        var request = new Escalations.Request(form.kind(), form.addressee(), form.reason());
        return views.view(
                escalations.raise(access.visible(id, viewer).id(), form.version(), request, viewer.name()), viewer);
    }

    @PostMapping("/{id}/escalation/decision")
    TicketView recordDecision(@PathVariable String id, @Valid @RequestBody Deciding form, Principal who) {
        Viewer viewer = access.viewer(who);
        var decision = new Escalation.Decision(form.on(), form.by(), form.words(), form.minutes(), form.lead());
        return views.view(
                escalations.decide(access.visible(id, viewer).id(), form.version(), decision, viewer.name()), viewer);
    }

    @PostMapping("/{id}/escalation/drop")
    TicketView dropRaising(@PathVariable String id, @Valid @RequestBody Dropping form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(
                escalations.drop(access.visible(id, viewer).id(), form.version(), form.reason(), viewer.name()),
                viewer);
    }
}
