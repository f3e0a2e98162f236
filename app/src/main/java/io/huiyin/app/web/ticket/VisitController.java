package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.app.web.ticket.VisitViews.OwnVisit;
import io.huiyin.app.web.ticket.VisitViews.TicketVisits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.visit.Visit;
import io.huiyin.core.visit.Visits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Grid workers: the street asks them on a ticket, they see and answer what they were asked and nothing else. */
@RestController
class VisitController {

    private static final int LONG = 1000;

    /** @param workers account names */
    record VisitAsking(
            long version,
            @NotEmpty(message = "请选择网格员") Set<@NotBlank String> workers,

            @NotBlank(message = "请写明要看什么") @Size(max = LONG) String question,

            @NotNull(message = "请填写反馈时限") Instant until) {}

    record VisitWithdrawal(
            long version,
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    record VisitFinding(
            @NotNull(message = "请选择走访结果") Visit.Result result,

            @NotBlank(message = "请写明看到的情况") @Size(max = 4000)
            String words,

            @NotNull(message = "请填写到访时间") Instant visitedAt) {}

    private final Visits visits;
    private final VisitViews views;
    private final TicketViews tickets;
    private final TicketAccess access;

    VisitController(Visits visits, VisitViews views, TicketViews tickets, TicketAccess access) {
        this.visits = visits;
        this.views = views;
        this.tickets = tickets;
        this.access = access;
    }

    @GetMapping("/api/tickets/{id}/visits")
    TicketVisits visits(@PathVariable String id, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.of(access.visible(id, viewer), viewer);
    }

    @PostMapping("/api/tickets/{id}/visits")
    TicketView askVisits(@PathVariable String id, @Valid @RequestBody VisitAsking form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.handledOrHelped(id, viewer);
        var request = new Visits.Request(form.workers(), form.question(), form.until());
        return tickets.view(
                visits.ask(ticket.id(), form.version(), request, String.valueOf(viewer.unit()), viewer.name()), viewer);
    }

    /** The street awaits this finding no more. */
    @PostMapping("/api/tickets/{id}/visits/{visit}/withdraw")
    TicketView withdrawVisit(
            @PathVariable String id,
            @PathVariable long visit,
            @Valid @RequestBody VisitWithdrawal form,
            Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.handledOrHelped(id, viewer);
        return tickets.view(
                visits.withdraw(
                        ticket.id(),
                        form.version(),
                        visit,
                        form.reason(),
                        String.valueOf(viewer.unit()),
                        viewer.name()),
                viewer);
    }

    /** What the signed-in grid worker owes, then the own findings of 30 days. */
    @GetMapping("/api/visits")
    List<OwnVisit> ownVisits(Principal who) {
        Viewer viewer = access.viewer(who);
        List<OwnVisit> own = views.own(viewer);
        // what a worker is shown of a ticket to go there is read too
        own.stream()
                .filter(one -> one.content() != null)
                .forEach(one -> access.looked("readTicket", one.ticket(), viewer));
        return own;
    }

    @PostMapping("/api/visits/{id}/finding")
    OwnVisit leaveFinding(@PathVariable long id, @Valid @RequestBody VisitFinding form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.own(visits.leave(id, form.result(), form.words(), form.visitedAt(), viewer.name()), viewer);
    }
}
