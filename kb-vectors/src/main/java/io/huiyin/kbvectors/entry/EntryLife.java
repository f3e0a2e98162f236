package io.huiyin.kbvectors.entry;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.kbvectors.entry.EntryRevision.State;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An entry's life: drafted, submitted, reviewed, in force, changed by a next version that goes the same way, withdrawn.
 * Nothing is ever deleted. Who may take which step is decided by whoever calls.
 *
 * <p>Each step names the {@link KeptEntry#version()} that it was decided on.
 */
@Service
public class EntryLife {

    private final EntryRows rows;
    private final EntryChecks checks;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    EntryLife(EntryRows rows, EntryChecks checks, ApplicationEventPublisher events, AuditTrail audit) {
        this.rows = rows;
        this.checks = checks;
        this.events = events;
        this.audit = audit;
    }

    /** @throws UnknownEntry when there is none */
    public KeptEntry find(String id) {
        return rows.find(id).orElseThrow(() -> new UnknownEntry(id));
    }

    /** The newest first. */
    public List<KeptEntry.Step> steps(String id) {
        return rows.steps(id);
    }

    /** What keeps a text from being submitted and published, in words for its writer; empty when nothing does. */
    public List<String> missing(EntryKind kind, EntryText text) {
        return checks.missing(kind, text);
    }

    /**
     * A new entry, to be completed and submitted.
     *
     * @param origin where it comes from: {@code console}, {@code sheet}, or what another part says, e.g. {@code ticket:…}
     * @throws MissingWords without a title
     * @throws io.huiyin.core.ticket.UnknownCode when owner, matter or an area is none of the city's
     */
    @Transactional
    public KeptEntry create(EntryKind kind, EntryText text, String origin, String actor) {
        MissingWords.needed("title", text.title());
        checks.codes(text);
        var id = rows.nextId();
        rows.insertItem(id, kind, origin, true);
        rows.insert(id, 1, State.DRAFT, text, "", actor);
        return done(id, 1, "created", actor, origin);
    }

    /**
     * The draft as it is now; where there is none, the draft of the next version. What waited for a review is a draft
     * again: nobody publishes what was changed under the hand.
     *
     * @param why of the change; for who reviews it and for the history
     * @throws StaleEntry when somebody else was faster
     */
    @Transactional
    public KeptEntry save(String id, long version, EntryText text, String why, String actor) {
        var entry = take(id, version);
        MissingWords.needed("title", text.title());
        checks.codes(text);
        var before = entry.atWork();
        if (before.isPresent()) {
            rows.rewrite(id, before.get().number(), text, why.strip(), actor);
            return done(id, before.get().number(), "saved", actor, why.strip());
        }
        int number = entry.revisions().getFirst().number() + 1;
        rows.insert(id, number, State.DRAFT, text, why.strip(), actor);
        return done(id, number, "opened", actor, why.strip());
    }

    /** @throws EntryRefused when there is no draft, or something is missing in it */
    @Transactional
    public KeptEntry submit(String id, long version, String actor) {
        var entry = take(id, version);
        var draft = entry.in(State.DRAFT).orElseThrow(() -> new EntryRefused(id, "没有可以送审的草稿：先保存修改"));
        complete(entry, draft);
        rows.submitted(id, draft.number(), actor);
        return done(id, draft.number(), "submitted", actor, "");
    }

    /**
     * From now on the hotline answers so; what was in force until now is kept as an older version.
     *
     * @throws EntryRefused when there is nothing to publish, or something is missing in it
     */
    @Transactional
    public KeptEntry publish(String id, long version, String words, String actor) {
        var entry = take(id, version);
        var draft = entry.atWork().orElseThrow(() -> new EntryRefused(id, "没有待发布的修改"));
        complete(entry, draft);
        rows.replaced(id);
        rows.decided(id, draft.number(), State.IN_FORCE, actor, words.strip());
        return changed(id, draft.number(), "published", actor, words.strip());
    }

    /**
     * Back to who wrote it.
     *
     * @throws MissingWords without a reason
     * @throws EntryRefused when nothing was submitted
     */
    @Transactional
    public KeptEntry sendBack(String id, long version, String reason, String actor) {
        var entry = take(id, version);
        var submitted = entry.in(State.SUBMITTED).orElseThrow(() -> new EntryRefused(id, "没有送审的修改，不能退回"));
        var why = MissingWords.needed("reason", reason);
        rows.decided(id, submitted.number(), State.DRAFT, actor, why);
        return done(id, submitted.number(), "sentBack", actor, why);
    }

    /** Gives the draft up; what is in force stays. @throws EntryRefused when there is none */
    @Transactional
    public KeptEntry discard(String id, long version, String actor) {
        var entry = take(id, version);
        var draft = entry.atWork().orElseThrow(() -> new EntryRefused(id, "没有可以放弃的草稿"));
        rows.decided(id, draft.number(), State.DISCARDED, actor, "");
        return done(id, draft.number(), "discarded", actor, "");
    }

    /**
     * The hotline no longer answers so, from this moment.
     *
     * @throws MissingWords without a reason
     * @throws EntryRefused when it is not in force
     */
    @Transactional
    public KeptEntry withdraw(String id, long version, String reason, String actor) {
        var entry = take(id, version);
        var standing = entry.inForce().orElseThrow(() -> new EntryRefused(id, "条目没有在用，不能撤下"));
        var why = MissingWords.needed("reason", reason);
        rows.decided(id, standing.number(), State.WITHDRAWN, actor, why);
        return changed(id, standing.number(), "withdrawn", actor, why);
    }

    /** What was withdrawn last is in force again. @throws EntryRefused when nothing was, or something else is in force */
    @Transactional
    public KeptEntry restore(String id, long version, String actor) {
        var entry = take(id, version);
        if (entry.inForce().isPresent()) {
            throw new EntryRefused(id, "条目正在使用，不需要恢复");
        }
        var withdrawn = entry.in(State.WITHDRAWN).orElseThrow(() -> new EntryRefused(id, "条目没有被撤下，不能恢复"));
        complete(entry, withdrawn);
        rows.decided(id, withdrawn.number(), State.IN_FORCE, actor, "");
        return changed(id, withdrawn.number(), "restored", actor, "");
    }

    private KeptEntry take(String id, long version) {
        var entry = rows.lock(id).orElseThrow(() -> new UnknownEntry(id));
        if (entry.version() != version) {
            throw new StaleEntry(id, rows.steps(id).getFirst());
        }
        return entry;
    }

    private void complete(KeptEntry entry, EntryRevision draft) {
        checks.codes(draft.text());
        var missing = checks.missing(entry.kind(), draft.text());
        if (!missing.isEmpty()) {
            throw new EntryRefused(entry.id(), "还不能送审或发布：" + String.join("；", missing));
        }
    }

    /** What search and cards say has changed. */
    private KeptEntry changed(String id, int number, String step, String actor, String words) {
        rows.keep(id);
        events.publishEvent(new KnowledgeChanged(1));
        return done(id, number, step, actor, words);
    }

    private KeptEntry done(String id, int number, String step, String actor, String words) {
        rows.step(id, number, step, actor, words);
        audit.record(actor, "knowledge." + step, id);
        return find(id);
    }
}
