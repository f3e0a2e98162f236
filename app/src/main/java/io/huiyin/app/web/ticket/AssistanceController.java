package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.Ticket;
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

/** Units that help the one that leads: supporting units, whistles, own sub-units. */
@RestController
@RequestMapping("/api/tickets")
class AssistanceController {

    private static final int LONG = 1000;

    /** @param until the day until which it is to answer; null takes the city's term */
    record HelpAsking(
            long version,
            @NotNull(message = "请选择协办方式") Assistance.Kind kind,
            @NotBlank(message = "请选择单位") String unit,

            @NotBlank(message = "请写明要办的事") @Size(max = LONG) String words,

            @Nullable LocalDate until) {}

    record LeadAnswering(
            @NotBlank(message = "请填写给主办单位的回复") @Size(max = 4000)
            String words) {}

    record HelperRelease(
            long version,
            @NotBlank(message = "请选择单位") String unit,
            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    private final JointHandling joint;
    private final TicketViews views;
    private final TicketAccess access;

    AssistanceController(JointHandling joint, TicketViews views, TicketAccess access) {
        this.joint = joint;
        this.views = views;
        this.access = access;
    }

    /** Tickets for which another unit's answer, or its report to a street, is late; the longest late first. */
    @GetMapping("/assistance")
    List<TicketRow> lateHelpers(Principal who) {
        Viewer viewer = access.viewer(who);
        return views.rows(joint.late().stream().filter(viewer::maySee).toList(), viewer);
    }

    @PostMapping("/{id}/assistance")
    TicketView askHelp(@PathVariable String id, @Valid @RequestBody HelpAsking form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.led(id, viewer);
        var request = new JointHandling.Request(form.kind(), form.unit(), form.words(), form.until());
        return views.view(joint.ask(ticket.id(), form.version(), request, viewer.name()), viewer);
    }

    /** The viewer's unit answers the lead. */
    @PostMapping("/{id}/assistance/answer")
    TicketView answerLead(@PathVariable String id, @Valid @RequestBody LeadAnswering form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.helped(id, viewer);
        return views.view(
                joint.answer(ticket.id(), String.valueOf(viewer.unit()), form.words(), viewer.name()), viewer);
    }

    @PostMapping("/{id}/assistance/release")
    TicketView releaseHelper(@PathVariable String id, @Valid @RequestBody HelperRelease form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.led(id, viewer);
        return views.view(
                joint.release(ticket.id(), form.version(), form.unit(), form.reason(), viewer.name()), viewer);
    }
}
