package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.screening.Screenings;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.Extensions;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked for and judged on the way: returns, extensions, follow-ups, merges and ends that are no reply. */
@RestController
@RequestMapping("/api/tickets/{id}")
class TicketLifeController {

    private static final int LONG = 1000;

    record Return(
            long version,
            @NotBlank(message = "请写明退单理由") @Size(max = LONG) String reason,

            @NotBlank(message = "请写明依据（三定方案、权责清单等）") @Size(max = LONG)
            String basis) {}

    /** @param unit who takes it instead; null refuses the return */
    record ReturnJudgement(
            long version,
            @Nullable String unit,
            @NotBlank(message = "请写明裁定理由") @Size(max = LONG) String reason) {}

    record Extension(
            long version,
            @NotNull(message = "请选择承诺办结日期") LocalDate promised,
            @NotBlank(message = "请写明延期理由") @Size(max = LONG) String reason,
            @NotBlank(message = "请写明延期依据") @Size(max = LONG) String basis,

            @NotBlank(message = "请写明告知诉求人的情况") @Size(max = LONG)
            String told) {}

    record ExtensionJudgement(
            long version,
            boolean granted,
            @NotBlank(message = "请写明审批意见") @Size(max = LONG) String reason) {}

    record FollowUp(
            @NotNull(message = "请选择来意") FollowUps.Kind kind,

            @NotBlank(message = "请记下诉求人的话") @Size(max = LONG)
            String words) {}

    record Declining(
            long version,

            @NotBlank(message = "请写明不予受理的理由") @Size(max = LONG)
            String reason,

            @NotBlank(message = "请写明依据") @Size(max = LONG) String basis,

            @NotBlank(message = "请写明告知的途径") @Size(max = LONG)
            String route) {}

    record Withdrawal(
            long version,

            @NotBlank(message = "请写明撤回的情况") @Size(max = LONG)
            String reason) {}

    record Merge(
            long version,
            @NotBlank(message = "请填写主单编号") String into,
            @NotBlank(message = "请写明并单理由") @Size(max = LONG) String reason) {}

    private final Returns returns;
    private final Extensions extensions;
    private final FollowUps followUps;
    private final Endings endings;
    private final Screenings screenings;
    private final TicketViews views;
    private final TicketAccess access;

    TicketLifeController(
            Returns returns,
            Extensions extensions,
            FollowUps followUps,
            Endings endings,
            Screenings screenings,
            TicketViews views,
            TicketAccess access) {
        this.returns = returns;
        this.extensions = extensions;
        this.followUps = followUps;
        this.endings = endings;
        this.screenings = screenings;
        this.views = views;
        this.access = access;
    }

    private interface Step {
        Ticket take(TicketId id, String actor);
    }

    private TicketView taken(String id, Principal who, Step step) {
        Viewer viewer = access.viewer(who);
        return taken(access.visible(id, viewer), viewer, step);
    }

    /** A step of the unit that leads. */
    private TicketView handled(String id, Principal who, Step step) {
        Viewer viewer = access.viewer(who);
        return taken(access.handled(id, viewer), viewer, step);
    }

    private TicketView taken(Ticket ticket, Viewer viewer, Step step) {
        Ticket after = step.take(ticket.id(), viewer.name());
        return views.view(after, viewer);
    }

    @PostMapping("/return")
    TicketView giveBack(@PathVariable String id, @Valid @RequestBody Return form, Principal who) {
        return handled(id, who, (t, actor) -> returns.ask(t, form.version(), form.reason(), form.basis(), actor));
    }

    @PostMapping("/return/judge")
    TicketView judgeReturn(@PathVariable String id, @Valid @RequestBody ReturnJudgement form, Principal who) {
        String unit = form.unit();
        return taken(
                id,
                who,
                (t, actor) -> unit == null || unit.isBlank()
                        ? returns.refuse(t, form.version(), form.reason(), actor)
                        : returns.sendOn(t, form.version(), unit, form.reason(), actor));
    }

    @PostMapping("/extension")
    TicketView extend(@PathVariable String id, @Valid @RequestBody Extension form, Principal who) {
        var request = new Extensions.Request(form.promised(), form.reason(), form.basis(), form.told());
        return handled(id, who, (t, actor) -> extensions.ask(t, form.version(), request, actor));
    }

    @PostMapping("/extension/judge")
    TicketView judgeExtension(@PathVariable String id, @Valid @RequestBody ExtensionJudgement form, Principal who) {
        return taken(
                id,
                who,
                (t, actor) -> form.granted()
                        ? extensions.grant(t, form.version(), form.reason(), actor)
                        : extensions.refuse(t, form.version(), form.reason(), actor));
    }

    @PostMapping("/follow-ups")
    TicketView followUp(@PathVariable String id, @Valid @RequestBody FollowUp form, Principal who) {
        return taken(id, who, (t, actor) -> followUps.add(t, form.kind(), form.words(), actor));
    }

    @PostMapping("/decline")
    TicketView decline(@PathVariable String id, @Valid @RequestBody Declining form, Principal who) {
        return taken(
                id,
                who,
                (t, actor) -> screenings.decline(t, form.version(), form.reason(), form.basis(), form.route(), actor));
    }

    @PostMapping("/withdraw")
    TicketView withdraw(@PathVariable String id, @Valid @RequestBody Withdrawal form, Principal who) {
        return taken(id, who, (t, actor) -> endings.withdraw(t, form.version(), form.reason(), actor));
    }

    @PostMapping("/merge")
    TicketView merge(@PathVariable String id, @Valid @RequestBody Merge form, Principal who) {
        var into = new TicketId(form.into().strip());
        return taken(id, who, (t, actor) -> endings.merge(t, form.version(), into, form.reason(), actor));
    }

    @PostMapping("/unmerge")
    TicketView unmerge(@PathVariable String id, @Valid @RequestBody Withdrawal form, Principal who) {
        return taken(id, who, (t, actor) -> endings.unmerge(t, form.version(), form.reason(), actor));
    }
}
