package io.huiyin.app.web.ticket;

import io.huiyin.agentassist.draft.Finding.What;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.call.CallViews;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.ticket.TicketViews.TicketView;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.screening.ScreeningReason;
import io.huiyin.core.screening.Screenings;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
class TicketController {

    /**
     * What the agent files; with an {@code answer} it is a consultation that ends in the call.
     *
     * @param part which of the call's matters, from 1; its draft becomes the ticket. Null when no form of a call was kept
     * @param stays where the agent leaves the ticket as written although the call says otherwise
     * @param declined the demand is not taken: only with a {@code call} and its {@code part}
     */
    record Filing(
            @NotBlank(message = "请选择类型") String kind,
            @Nullable String matter,

            @NotBlank(message = "请填写标题") @Size(max = 100, message = "标题不超过 100 字")
            String title,

            @NotBlank(message = "请填写内容") @Size(max = 4000, message = "内容不超过 4000 字")
            String content,

            @Nullable String place,
            @Nullable String area,
            @Nullable String happened,

            @NotNull(message = "请填写联系电话") @Pattern(regexp = "\\d{3,15}", message = "联系电话只能是 3 至 15 位数字")
            String phone,

            @Nullable String name,
            boolean secret,
            boolean urgent,
            @Nullable UUID call,
            @Nullable @Min(1) @Max(20) Integer part,
            @Nullable String unit,
            @Nullable String unitReason,
            @Nullable String answer,
            @Nullable @Size(max = 20) Set<What> stays,
            @Nullable @Valid DecliningInCall declined) {

        NewTicket demand() {
            return new NewTicket(
                    kind,
                    filled(matter),
                    title,
                    content,
                    filled(place),
                    filled(area),
                    filled(happened),
                    phone,
                    filled(name),
                    secret,
                    urgent,
                    call == null ? null : new CallId(call),
                    filled(unit),
                    filled(unitReason));
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * The agent's own decision not to take a demand.
     *
     * @param kind of the city's kinds that are not taken
     * @param note free words; some reasons need them
     */
    record DecliningInCall(
            @NotBlank(message = "请选择不予受理的类型") String kind,
            @NotNull(message = "请选择理由") ScreeningReason reason,

            @NotNull @Size(max = 500, message = "说明不超过 500 字")
            String note) {}

    record Signing(long version) {}

    record Contact(
            long version, @NotBlank(message = "请写明联系情况") String note) {}

    /** @param without why the lead does not wait for units that still owe it an answer; null when it does */
    record Reply(
            long version,
            @NotBlank(message = "请填写答复内容") @Size(max = 4000) String text,
            @Nullable @Size(max = 1000) String without) {}

    record Dispatching(
            long version,
            @NotBlank(message = "请选择承办单位") String unit,
            @NotBlank(message = "请写明理由") String reason) {}

    /**
     * @param content whether the citizen is; if not, the unit handles it again
     * @param solved whether the citizen says so; null when not said
     */
    record Settling(
            long version,
            boolean content,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable Boolean solved,
            @NotBlank(message = "请写明回访情况") String note) {}

    private final Tickets tickets;
    private final Screenings screenings;
    private final CallViews calls;
    private final TicketViews views;
    private final TicketAccess access;
    private final CallCheck check;

    TicketController(
            Tickets tickets,
            Screenings screenings,
            CallViews calls,
            TicketViews views,
            TicketAccess access,
            CallCheck check) {
        this.check = check;
        this.tickets = tickets;
        this.screenings = screenings;
        this.calls = calls;
        this.views = views;
        this.access = access;
    }

    @PostMapping
    TicketView file(@Valid @RequestBody Filing filing, Principal who) {
        NewTicket demand = filing.demand();
        Integer part = filing.part();
        CallId call = demand.call();
        DecliningInCall declined = filing.declined();
        if (declined != null) {
            return views.view(declined(demand, call, part, declined, who.getName()), access.viewer(who));
        }
        Ticket ticket = part != null && call != null
                ? ofCall(new DraftId(call, part), demand, filing, who.getName())
                : filing.answer() == null
                        ? tickets.file(demand, who.getName())
                        : tickets.answerAtOnce(demand, filing.answer(), who.getName());
        return views.view(ticket, access.viewer(who));
    }

    private Ticket ofCall(DraftId id, NewTicket demand, Filing filing, String agent) {
        Set<What> stays = filing.stays();
        List<String> left = check.left(id, demand, stays == null ? Set.of() : stays, agent);
        return screenings.file(id, demand, filing.answer(), left, agent);
    }

    private Ticket declined(
            NewTicket demand, @Nullable CallId call, @Nullable Integer part, DecliningInCall declined, String agent) {
        if (call == null || part == null) {
            throw new RefusedByRule("notInCall", "只有通话中的诉求才能在坐席上不予受理，其他由督查中心决定", "");
        }
        String words = calls.lines(call).stream()
                .filter(line -> line.speaker() == Speaker.CITIZEN)
                .map(Line::text)
                .collect(Collectors.joining("。"));
        var judgement = new Screenings.Judgement(declined.kind(), declined.reason(), declined.note());
        return screenings.decline(new DraftId(call, part), demand, judgement, words, agent);
    }

    @GetMapping("/{id}")
    TicketView one(@PathVariable String id, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(access.read(id, viewer), viewer);
    }

    @PostMapping("/{id}/sign")
    TicketView sign(@PathVariable String id, @Valid @RequestBody Signing form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(tickets.sign(access.handled(id, viewer).id(), form.version(), who.getName()), viewer);
    }

    @PostMapping("/{id}/contact")
    TicketView contact(@PathVariable String id, @Valid @RequestBody Contact form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(
                tickets.recordContact(
                        access.handledOrHelped(id, viewer).id(), form.version(), form.note(), who.getName()),
                viewer);
    }

    @PostMapping("/{id}/reply")
    TicketView reply(@PathVariable String id, @Valid @RequestBody Reply form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(
                tickets.reply(
                        access.handled(id, viewer).id(), form.version(), form.text(), form.without(), who.getName()),
                viewer);
    }

    @PostMapping("/{id}/dispatch")
    TicketView dispatch(@PathVariable String id, @Valid @RequestBody Dispatching form, Principal who) {
        Viewer viewer = access.viewer(who);
        return views.view(
                tickets.dispatch(
                        access.visible(id, viewer).id(), form.version(), form.unit(), form.reason(), who.getName()),
                viewer);
    }

    /** A human has called the citizen back. */
    @PostMapping("/{id}/settle")
    TicketView settle(@PathVariable String id, @Valid @RequestBody Settling form, Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket settled = tickets.settleByHuman(
                access.visible(id, viewer).id(),
                form.version(),
                form.content() ? Verdict.CLOSE : Verdict.REWORK,
                form.satisfaction(),
                form.solved(),
                form.note(),
                who.getName());
        return views.view(settled, viewer);
    }
}
