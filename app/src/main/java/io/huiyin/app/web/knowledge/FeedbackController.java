package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.TableFile;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.knowledge.FeedbackViews.FeedbackRow;
import io.huiyin.app.web.knowledge.FeedbackViews.FeedbackRows;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.kbvectors.use.EntryFeedback;
import io.huiyin.kbvectors.use.EntryUses;
import io.huiyin.kbvectors.use.Feedback;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people who use entries say of them. A unit sees what is said of its own entries, the centre everything. */
@RestController
@RequestMapping("/api/knowledge/feedback")
class FeedbackController {

    private static final int PAGE = 20;
    private static final int MOST = 10_000;

    /** @param call in which the entry was used; null outside of one */
    record FeedbackForm(
            @NotBlank(message = "缺少知识条目") String entry,
            @NotNull(message = "缺少反馈种类") Feedback.Kind kind,
            @Nullable UUID call) {}

    record FeedbackWords(
            @NotNull @Size(max = 300, message = "不超过 300 字") String words) {}

    /** @param upheld the complaint was right, and something was done */
    record FeedbackSettling(
            boolean upheld,

            @NotBlank(message = "请写明改了什么，或者为什么不改") @Size(max = 500, message = "不超过 500 字")
            String words) {}

    /** @param how put into the answer, or read out */
    record EntryUse(
            @NotBlank String entry,
            EntryUses.@NotNull How how,
            @NotNull UUID call) {}

    private final EntryFeedback feedback;
    private final EntryUses uses;
    private final KnowledgeEntries entries;
    private final FeedbackViews views;
    private final Accounts accounts;
    private final AuditTrail audit;

    FeedbackController(
            EntryFeedback feedback,
            EntryUses uses,
            KnowledgeEntries entries,
            FeedbackViews views,
            Accounts accounts,
            AuditTrail audit) {
        this.feedback = feedback;
        this.uses = uses;
        this.entries = entries;
        this.views = views;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** An agent has put an entry into the answer, or read it out: counted once a call. */
    @PostMapping("/uses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void used(@Valid @RequestBody EntryUse use) {
        // what stands on the desk may be withdrawn meanwhile; what never was an entry is not counted
        if (use.how() != EntryUses.How.SHOWN && entries.find(use.entry()).isPresent()) {
            uses.note(use.entry(), use.how(), use.call().toString());
        }
    }

    /** How often an entry was shown, taken and spoken of in the last {@link EntryUses#LATELY} days. */
    @GetMapping("/uses/{entry}")
    EntryUses.Counts uses(@PathVariable String entry) {
        return uses.lately(entry);
    }

    /** One verdict a person, entry and call; another one takes its place. */
    @PostMapping
    FeedbackRow give(@Valid @RequestBody FeedbackForm form, Principal who) {
        var entry = entries.find(form.entry()).orElseThrow(() -> new NotThere("知识条目", form.entry()));
        return views.row(feedback.give(entry, form.kind(), form.call(), who.getName()), Viewer.of(who, accounts));
    }

    @PutMapping("/{id}/words")
    FeedbackRow explain(@PathVariable long id, @Valid @RequestBody FeedbackWords form, Principal who) {
        return views.row(feedback.explain(id, form.words(), who.getName()), Viewer.of(who, accounts));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id, Principal who) {
        feedback.takeBack(id, who.getName());
    }

    /** @param page from 0 */
    @GetMapping
    FeedbackRows list(
            @RequestParam(required = false) Feedback.@Nullable State state,
            @RequestParam(required = false) Feedback.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(defaultValue = "0") int page,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        var found = feedback.page(wanted(viewer, state, kind, entry), Math.max(page, 0), PAGE);
        return new FeedbackRows(views.rows(found.rows(), viewer), found.total());
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) Feedback.@Nullable State state,
            @RequestParam(required = false) Feedback.@Nullable Kind kind,
            @RequestParam(defaultValue = "CSV") TableFile.Format format,
            Principal who) {
        Viewer viewer = Viewer.of(who, accounts);
        List<Feedback> found =
                feedback.page(wanted(viewer, state, kind, null), 0, MOST).rows();
        audit.record(viewer.name(), "exported", "knowledge-feedback");
        return TableFile.of(format, "knowledge-feedback", views.table(views.rows(found, viewer)));
    }

    @PostMapping("/{id}/settle")
    FeedbackRow settle(@PathVariable long id, @Valid @RequestBody FeedbackSettling form, Principal who) {
        MissingWords.needed("words", form.words());
        Viewer viewer = Viewer.of(who, accounts);
        Feedback one = feedback.find(id).orElseThrow(() -> new NotThere("反馈", String.valueOf(id)));
        if (viewer.unit() != null && !viewer.below().contains(one.owner())) {
            throw new NotThere("反馈", String.valueOf(id));
        }
        return views.row(feedback.settle(id, form.upheld(), form.words(), viewer.name()), viewer);
    }

    private static EntryFeedback.Wanted wanted(
            Viewer viewer, Feedback.@Nullable State state, Feedback.@Nullable Kind kind, @Nullable String entry) {
        boolean centre = viewer.unit() == null
                && (viewer.is(Role.KNOWLEDGE_EDITOR) || viewer.is(Role.SUPERVISION) || viewer.is(Role.MANAGER));
        if (!centre && viewer.unit() == null) {
            throw new AccessDeniedException("neither of a unit nor of the centre");
        }
        return new EntryFeedback.Wanted(state, kind, centre ? null : viewer.below(), entry);
    }
}
