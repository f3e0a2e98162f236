package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.ticket.Marking;
import io.huiyin.core.ticket.Ticket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leaders' tickets and secrecy. */
@RestController
@RequestMapping("/api/tickets")
class MarkingController {

    private static final int LONG = 1000;

    record LeadersMark(
            long version,

            @NotBlank(message = "请写明哪位领导、批示什么") @Size(max = LONG)
            String instruction) {}

    record SecrecyMark(
            long version,

            @NotBlank(message = "请写明诉求人如何要求保密") @Size(max = LONG)
            String reason) {}

    private final Marking marking;
    private final TicketViews views;
    private final TicketAccess access;

    MarkingController(Marking marking, TicketViews views, TicketAccess access) {
        this.marking = marking;
        this.views = views;
        this.access = access;
    }

    /** Those that have not ended, the oldest first. */
    @GetMapping("/leaders")
    List<TicketRow> leaders(Principal who) {
        Viewer viewer = access.viewer(who);
        return views.rows(marking.openLeaders().stream().filter(viewer::maySee).toList(), viewer);
    }

    @PostMapping("/{id}/leaders")
    TicketView leaders(@PathVariable String id, @Valid @RequestBody LeadersMark form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        return views.view(marking.leaders(ticket.id(), form.version(), form.instruction(), viewer.name()), viewer);
    }

    @PostMapping("/{id}/secret")
    TicketView secret(@PathVariable String id, @Valid @RequestBody SecrecyMark form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        return views.view(marking.secret(ticket.id(), form.version(), form.reason(), viewer.name()), viewer);
    }
}
