package io.huiyin.core.draft;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.CallId;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.draft.Draft.HandOver;
import io.huiyin.core.draft.Draft.Words;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.UnknownCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A ticket's life before it has a number: what an agent writes during a call and after it outlives the page, the machine
 * and the shift. Only the agent who has it writes on it.
 */
@Service
public class Drafts {

    private static final Set<Role> WRITE = EnumSet.of(Role.AGENT, Role.OPERATOR_STAFF, Role.FLOOR_SUPERVISOR);

    /** a whole list of a page is no longer than this */
    private static final int LARGEST_PAGE = 200;

    private final DraftRows rows;
    private final Splits splits;
    private final TicketNotes notes;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final CityProfile profile;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            Splits splits,
            TicketNotes notes,
            Accounts accounts,
            AuditTrail audit,
            CityProfile profile,
            Clock clock) {
        this.rows = rows;
        this.splits = splits;
        this.notes = notes;
        this.accounts = accounts;
        this.audit = audit;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Keeps what has been written so far.
     *
     * @param version that it was written on; 0 begins the draft
     * @throws StaleDraft when another page was quicker
     * @throws UnknownDraft when it is another agent's, or gone
     * @throws RefusedByRule when it has become a ticket
     */
    @Transactional
    public Draft keep(DraftId id, long version, Words words, String agent) {
        Instant now = Sql.now(clock);
        var kept = new Draft(id, version + 1, agent, words, now, now, null, null);
        if (version == 0 && rows.insert(kept)) {
            return kept;
        }
        Draft before = take(id, agent);
        if (before.version() != version) {
            throw new StaleDraft(id);
        }
        var after = new Draft(id, version + 1, agent, words, before.beganAt(), now, before.handed(), before.ticket());
        rows.update(after);
        return after;
    }

    private Draft take(DraftId id, String agent) {
        Draft draft = open(id);
        if (!draft.agent().equals(agent)) {
            throw new UnknownDraft(id);
        }
        return draft;
    }

    /** Whoever has it; nobody else changes it until the transaction ends. */
    private Draft open(DraftId id) {
        Draft draft = rows.lock(id).orElseThrow(() -> new UnknownDraft(id));
        notFiled(draft);
        return draft;
    }

    private static void notFiled(Draft draft) {
        if (!draft.open()) {
            throw new RefusedByRule("filedBefore", "这份草稿已立为工单 " + draft.ticket(), "");
        }
    }

    /**
     * The draft becomes a ticket; one that was never kept is filed all the same. Several tickets of one call are linked.
     *
     * @param answer ends a consultation in the call; null files it for a unit or the supervision centre
     * @throws RefusedByRule when it has become a ticket already
     * @throws UnknownDraft when it is another agent's
     */
    @Transactional
    public Ticket file(DraftId id, NewTicket demand, @Nullable String answer, String agent) {
        Optional<Draft> kept = rows.lock(id);
        kept.ifPresent(draft -> take(id, agent));
        Optional<TicketId> first = rows.of(id.call()).stream()
                .flatMap(draft -> Optional.ofNullable(draft.ticket()).stream())
                .findFirst();
        Ticket ticket = splits.file(demand, answer, first.orElse(null), agent);
        Instant now = Sql.now(clock);
        rows.filed(id, ticket.id(), agent, now);
        HandOver handed = kept.map(Draft::handed).orElse(null);
        return handed == null
                ? ticket
                : notes.write(ticket, "draftHandedOver", now, agent, name(handed.by()) + "移交：" + handed.reason(), null);
    }

    /**
     * Another agent writes on.
     *
     * @param actor the agent who has it, or whoever supervises
     * @throws UnknownCode when nobody of that name writes tickets
     * @throws MissingWords without a reason
     * @throws RefusedByRule when that agent has it already, or it has become a ticket
     */
    @Transactional
    public Draft handOver(DraftId id, String to, String reason, String actor) {
        Draft draft = open(id);
        String why = MissingWords.needed("reason", reason);
        if (colleagues().stream().noneMatch(one -> one.name().equals(to))) {
            throw new UnknownCode(
                    "话务员", to, colleagues().stream().map(Account::name).toList());
        }
        if (draft.agent().equals(to)) {
            throw new RefusedByRule("hasItAlready", "这份草稿已在" + name(to) + "处", "");
        }
        rows.handOver(draft, to, new HandOver(draft.agent(), why));
        audit.record(actor, "handedDraftOver", id + " " + to);
        return rows.find(id).orElseThrow();
    }

    /**
     * Nothing comes of it; only the audit trail says that there was one.
     *
     * @throws StaleDraft when another page was quicker
     */
    @Transactional
    public void discard(DraftId id, long version, String agent) {
        if (take(id, agent).version() != version) {
            throw new StaleDraft(id);
        }
        rows.delete(id);
        audit.record(agent, "discardedDraft", id.toString());
    }

    public Optional<Draft> find(DraftId id) {
        return rows.find(id);
    }

    /** The forms of a call, those that have become tickets too, by part. */
    public List<Draft> of(CallId call) {
        return rows.of(call);
    }

    /** What an agent has not finished, the oldest first; at most 200. */
    public List<Draft> of(String agent) {
        return rows.of(agent, LARGEST_PAGE);
    }

    /** What nobody has written on for longer than the profile allows, the longest first; at most 200. */
    public List<Draft> waiting() {
        return rows.unchangedSince(Sql.now(clock).minus(profile.handling().draftShownAfter()), LARGEST_PAGE);
    }

    /** Those who may write tickets, by name. */
    public List<Account> colleagues() {
        return accounts.all().stream()
                .filter(one -> !Collections.disjoint(one.roles(), WRITE))
                .toList();
    }

    private String name(String account) {
        return accounts.find(account).map(Account::displayName).orElse(account);
    }
}
