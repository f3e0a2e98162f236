package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.ticket.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets taken out of a unit's scores: asked for by the unit, looked at by the centre, decided by a manager. */
@RestController
@RequestMapping("/api/tickets")
class ExemptionController {

    private static final int LONG = 1000;

    /**
     * @param kind code of a class of the profile
     * @param evidence what is quoted, by the proof's name
     */
    record Exempting(
            long version,
            @NotBlank(message = "请选择免考核情形") String kind,
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason,
            @NotNull(message = "请逐项引述证明材料") Map<String, @Size(max = LONG) String> evidence) {}

    record ExemptionJudgement(
            long version,
            boolean granted,
            @NotBlank(message = "请写明审批意见") @Size(max = LONG) String reason) {}

    record ExemptionWithdrawal(
            long version,

            @NotBlank(message = "请写明撤回的理由") @Size(max = LONG)
            String reason) {}

    private final Exemptions exemptions;
    private final Tickets tickets;
    private final TicketViews views;
    private final TicketAccess access;

    ExemptionController(Exemptions exemptions, Tickets tickets, TicketViews views, TicketAccess access) {
        this.exemptions = exemptions;
        this.tickets = tickets;
        this.views = views;
        this.access = access;
    }

    /** Tickets whose exemption stands there, the longest waiting first; at most 200. */
    @GetMapping("/exemptions")
    List<TicketRow> exemptions(@RequestParam Exemption.Stage stage, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.rows(
                exemptions.at(stage).stream()
                        .flatMap(one -> tickets.find(one.ticket()).stream())
                        .filter(viewer::maySee)
                        .toList(),
                viewer);
    }

    @PostMapping("/{id}/exemption")
    TicketView askForExemption(@PathVariable String id, @Valid @RequestBody Exempting form, Principal who) {
        Viewer viewer = access.viewer(who);
        var request = new Exemptions.Request(form.kind(), form.reason(), form.evidence());
        return views.view(
                exemptions.ask(access.handled(id, viewer).id(), form.version(), request, viewer.name()), viewer);
    }

    @PostMapping("/{id}/exemption/withdraw")
    TicketView withdrawExemption(@PathVariable String id, @Valid @RequestBody ExemptionWithdrawal form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(
                exemptions.withdraw(access.handled(id, viewer).id(), form.version(), form.reason(), viewer.name()),
                viewer);
    }

    /** The first of the two approvals. */
    @PostMapping("/{id}/exemption/review")
    TicketView reviewExemption(@PathVariable String id, @Valid @RequestBody ExemptionJudgement form, Principal who) {
        return judged(id, form, Exemption.Stage.ASKED, who);
    }

    /** The second of them. */
    @PostMapping("/{id}/exemption/decision")
    TicketView decideExemption(@PathVariable String id, @Valid @RequestBody ExemptionJudgement form, Principal who) {
        return judged(id, form, Exemption.Stage.PASSED, who);
    }

    private TicketView judged(String id, ExemptionJudgement form, Exemption.Stage stage, Principal who) {
        Viewer viewer = access.viewer(who);
        var ticket = access.visible(id, viewer).id();
        return views.view(
                !form.granted()
                        ? exemptions.refuse(ticket, form.version(), stage, form.reason(), viewer.name())
                        : stage == Exemption.Stage.ASKED
                                ? exemptions.pass(ticket, form.version(), form.reason(), viewer.name())
                                : exemptions.grant(ticket, form.version(), form.reason(), viewer.name()),
                viewer);
    }
}
