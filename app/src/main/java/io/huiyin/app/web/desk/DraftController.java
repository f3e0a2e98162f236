package io.huiyin.app.web.desk;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.desk.DraftViews.Colleague;
import io.huiyin.app.web.desk.DraftViews.DraftFields;
import io.huiyin.app.web.desk.DraftViews.DraftForm;
import io.huiyin.app.web.desk.DraftViews.DraftRow;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecord;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.draft.Draft;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.draft.Drafts;
import io.huiyin.core.draft.UnknownDraft;
import io.huiyin.core.identity.Accounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets that agents are still writing. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    /**
     * @param version that was written on; 0 begins the draft
     * @param touched names of the fields that the agent has written
     */
    record DraftKeeping(
            long version,
            @NotNull @Valid DraftFields fields,
            @NotNull @Size(max = 20) List<String> touched) {}

    record DraftHandOver(
            @NotBlank(message = "请选择交给谁") String to,

            @NotBlank(message = "请写明移交原因") @Size(max = 200, message = "移交原因不超过 200 字")
            String reason) {}

    record DraftDiscarding(long version) {}

    /**
     * A call with what this agent has written about it.
     *
     * @param call null when the call is not this agent's to read
     */
    record CallDrafts(@Nullable CallView call, List<DraftForm> drafts) {}

    private final Drafts drafts;
    private final DraftViews views;
    private final DeskCalls calls;
    private final CallRecords records;
    private final Accounts accounts;

    DraftController(Drafts drafts, DraftViews views, DeskCalls calls, CallRecords records, Accounts accounts) {
        this.drafts = drafts;
        this.views = views;
        this.calls = calls;
        this.records = records;
        this.accounts = accounts;
    }

    /** What the asker has not finished, the oldest first. */
    @GetMapping
    List<DraftRow> mine(Principal who) {
        return views.rows(drafts.of(who.getName()));
    }

    /** What nobody has written on for longer than the profile allows. */
    @GetMapping("/waiting")
    List<DraftRow> waiting() {
        return views.rows(drafts.waiting());
    }

    /** To whom a draft can be handed over. */
    @GetMapping("/colleagues")
    List<Colleague> colleagues() {
        return drafts.colleagues().stream()
                .map(one -> new Colleague(one.name(), one.displayName()))
                .toList();
    }

    @GetMapping("/{call}")
    CallDrafts ofCall(@PathVariable UUID call, Principal who) {
        var id = new CallId(call);
        List<Draft> mine = drafts.of(id).stream()
                .filter(draft -> draft.agent().equals(who.getName()))
                .toList();
        boolean handed = mine.stream().anyMatch(draft -> draft.open() && draft.handed() != null);
        return new CallDrafts(
                records.find(id)
                        .filter(found -> handed || own(found, who))
                        .map(found -> views.call(found, who.getName()))
                        .orElse(null),
                mine.stream().map(views::form).toList());
    }

    private boolean own(CallRecord call, Principal who) {
        return Viewer.of(who, accounts).mayHear(call.agent());
    }

    /** Only whoever holds the call may begin one; whoever has it writes on. */
    @PutMapping("/{call}/{part}")
    DraftForm keep(
            @PathVariable UUID call,
            @PathVariable @Min(1) @Max(20) int part,
            @Valid @RequestBody DraftKeeping form,
            Principal who) {
        var id = new DraftId(new CallId(call), part);
        if (form.version() == 0 && !holds(id.call(), who)) {
            throw new NotThere("通话", call.toString());
        }
        var words =
                new Draft.Words(form.fields().demand(id.call()), form.fields().answer(), form.touched());
        return views.form(drafts.keep(id, form.version(), words, who.getName()));
    }

    private boolean holds(CallId call, Principal who) {
        String agent = calls.find(call)
                .map(DeskCall::agent)
                .or(() -> records.find(call).map(CallRecord::agent))
                .orElse(null);
        boolean handed = drafts.of(call).stream()
                .anyMatch(draft -> draft.handed() != null && draft.agent().equals(who.getName()));
        return handed || who.getName().equals(agent);
    }

    @PostMapping("/{call}/{part}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(
            @PathVariable UUID call, @PathVariable int part, @Valid @RequestBody DraftHandOver form, Principal who) {
        var id = new DraftId(new CallId(call), part);
        Viewer viewer = Viewer.of(who, accounts);
        Draft draft = drafts.find(id).filter(viewer::mayHandOver).orElseThrow(() -> new UnknownDraft(id));
        drafts.handOver(draft.id(), form.to(), form.reason(), viewer.name());
    }

    @PostMapping("/{call}/{part}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable UUID call, @PathVariable int part, @Valid @RequestBody DraftDiscarding form, Principal who) {
        drafts.discard(new DraftId(new CallId(call), part), form.version(), who.getName());
    }
}
