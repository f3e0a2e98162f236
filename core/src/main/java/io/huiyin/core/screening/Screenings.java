package io.huiyin.core.screening;

import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.DraftId;
import io.huiyin.core.draft.Drafts;
import io.huiyin.core.screening.ScreeningRecord.Decision;
import io.huiyin.core.screening.ScreeningRecord.Way;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.UnknownCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people make of screening's advice. Only {@link #decline} declines, and only a person calls it; danger forbids it
 * whatever the advice was.
 */
@Service
public class Screenings {

    /** Declined by none of the city's kinds. */
    static final String OTHER = "other";

    private static final String RULE = "危险信号优先于任何甄别";

    private final ScreeningRows rows;
    private final Drafts drafts;
    private final Endings endings;
    private final TicketNotes notes;
    private final ObjectProvider<Screener> screener;
    private final ScreeningSettings settings;
    private final Clock clock;

    Screenings(
            ScreeningRows rows,
            Drafts drafts,
            Endings endings,
            TicketNotes notes,
            ObjectProvider<Screener> screener,
            ScreeningSettings settings,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.endings = endings;
        this.notes = notes;
        this.screener = screener;
        this.settings = settings;
        this.clock = clock;
    }

    /** A person's word on one kind of advice; {@code note} may be empty unless the reason says nothing by itself. */
    public record Judgement(String kind, ScreeningReason reason, String note) {}

    /** What stands on an agent's desk now: {@link ScreeningAdvice#NOTHING} takes back what stood there. */
    @Transactional
    public void advised(CallId call, ScreeningAdvice advice, String words, String agent) {
        rows.takenBack(call, advice.kind());
        if (!advice.kind().equals(ScreeningAdvice.NONE)) {
            rows.advised(call, true, advice, words, agent, Sql.now(clock));
        }
    }

    /**
     * The agent takes the demand all the same, of own accord or because the citizen insists; may be said anew until the
     * ticket is filed.
     *
     * @throws RefusedByRule when the machine advised no such thing on this call, or for a reason to decline
     * @throws MissingWords without words where the reason needs them
     */
    @Transactional
    public ScreeningRecord take(DraftId id, Judgement judgement, String words, String agent) {
        if (judgement.reason().way() == Way.CONFIRMED) {
            throw new RefusedByRule("notADecline", "不予受理须连同工单一起提交", "");
        }
        ScreeningRecord advised = rows.open(id.call()).stream()
                .filter(one -> one.advice().kind().equals(judgement.kind()))
                .findFirst()
                .orElseThrow(() -> new RefusedByRule("notAdvised", "这通来电没有这一类尚未处理的甄别意见，请刷新后再试", ""));
        rows.decide(advised.id(), id.part(), words, decision(judgement, agent));
        return rows.lock(advised.id()).orElseThrow();
    }

    private Decision decision(Judgement judgement, String agent) {
        String note = judgement.note().strip();
        if (judgement.reason().needsWords()) {
            MissingWords.needed("reason", note);
        }
        return new Decision(judgement.reason().way(), judgement.reason(), note, agent, Sql.now(clock));
    }

    /** As {@link Drafts#file}; a ticket that goes on against advice says so in its story. */
    @Transactional
    public Ticket file(DraftId id, NewTicket demand, @Nullable String answer, String agent) {
        return file(id, demand, answer, List.of(), agent);
    }

    /** @param left where the agent left the ticket as it was although the call says otherwise, a line of its story each */
    @Transactional
    public Ticket file(DraftId id, NewTicket demand, @Nullable String answer, List<String> left, String agent) {
        Ticket ticket = drafts.file(id, demand, answer, agent);
        for (String one : left) {
            ticket = notes.write(ticket, "leftAsWritten", Sql.now(clock), agent, one, null);
        }
        boolean advised = false;
        for (ScreeningRecord one : rows.open(id.call())) {
            Decision decided = one.decision();
            if (decided == null ? !one.stands() : one.part() != id.part()) {
                continue;
            }
            advised = true;
            rows.became(one.id(), id.part(), ticket.id(), sampled(one.id(), settings.reviewShare()));
            if (decided != null) {
                String type = decided.way() == Way.INSISTED ? "screeningInsisted" : "screeningOverridden";
                ticket = notes.write(
                        ticket,
                        type,
                        Sql.now(clock),
                        agent,
                        told(one) + "。" + decided.why(),
                        one.advice().basis());
            }
        }
        if (!advised && sampled(ticket.id().value().hashCode(), settings.takenShare())) {
            NewTicket taken = ticket.demand();
            String words = taken.title() + "。" + taken.content();
            long record = rows.written(ticket.id(), false, ScreeningAdvice.NOTHING, words, agent, Sql.now(clock));
            rows.became(record, id.part(), ticket.id(), true);
        }
        return ticket;
    }

    /**
     * The agent has told the citizen why this is not the hotline's and where to turn: the demand is filed and ended in one
     * step, so that it can be looked at again.
     *
     * @throws RefusedByRule where there is danger
     * @throws UnknownCode for a kind that the city does not have
     * @throws MissingWords without words where the reason needs them
     */
    @Transactional
    public Ticket decline(DraftId id, NewTicket demand, Judgement judgement, String words, String agent) {
        harmless(demand, words);
        if (judgement.reason().way() != Way.CONFIRMED) {
            throw new RefusedByRule("notADecline", "“" + judgement.reason().label() + "”不是不予受理的理由", "");
        }
        Screener.Kind kind = kind(judgement.kind());
        Decision decided = decision(judgement, agent);
        Ticket filed = drafts.file(id, demand.withoutUnit(), null, agent);
        ScreeningRecord one = record(id.call(), kind, words, agent);
        rows.decide(one.id(), id.part(), words, decided);
        rows.became(one.id(), id.part(), filed.id(), false);
        // the other advice of this matter is settled with it
        rows.takenBack(id.call(), ScreeningAdvice.NONE);
        String why = told(one) + "。" + decided.why();
        return endings.decline(
                filed.id(),
                filed.version(),
                why,
                one.advice().basis(),
                one.advice().route(),
                agent);
    }

    private ScreeningRecord record(CallId call, Screener.Kind kind, String words, String agent) {
        return open(call, kind)
                .or(() -> {
                    rows.advised(call, false, without(kind), words, agent, Sql.now(clock));
                    return open(call, kind);
                })
                .orElseThrow();
    }

    private Optional<ScreeningRecord> open(CallId call, Screener.Kind kind) {
        return rows.open(call).stream()
                .filter(one -> one.advice().kind().equals(kind.code()))
                .findFirst();
    }

    /** Of a person who needed no machine to see it. */
    private static ScreeningAdvice without(Screener.Kind kind) {
        return new ScreeningAdvice(
                kind.code(), kind.title(), 0, "", kind.basis(), kind.route(), kind.script(), null, false, false);
    }

    private void harmless(NewTicket demand, String words) {
        if (demand.urgent()) {
            throw new RefusedByRule("danger", "已标记紧急的诉求不能不予受理，请按紧急工单派单", RULE);
        }
        String danger = screener.getObject()
                .screen(demand.title() + "。" + demand.content())
                .danger();
        String heard = danger == null && !words.isBlank()
                ? screener.getObject().screen(words).danger()
                : danger;
        if (heard != null) {
            throw new RefusedByRule("danger", "话中有危险信号“" + heard + "”，不能不予受理，请标记紧急并派单", RULE);
        }
    }

    private Screener.Kind kind(String code) {
        return screener.getObject().kinds().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCode(
                        "甄别类型",
                        code,
                        screener.getObject().kinds().stream()
                                .map(Screener.Kind::code)
                                .toList()));
    }

    /**
     * The supervision centre declines what waits there, mostly what came in writing; kept for the review like an agent's
     * refusal. Otherwise as {@link Endings#decline}.
     *
     * @throws RefusedByRule also where there is danger
     */
    @Transactional
    public Ticket decline(TicketId id, long version, String reason, String basis, String route, String actor) {
        Ticket declined = endings.decline(id, version, reason, basis, route, actor);
        NewTicket demand = declined.demand();
        harmless(demand, "");
        String words = demand.title() + "。" + demand.content();
        ScreeningAdvice advice = screener.getObject().screen(words);
        boolean advised = !advice.kind().equals(ScreeningAdvice.NONE);
        var kept = new ScreeningAdvice(
                advised ? advice.kind() : OTHER,
                advised ? advice.title() : "其他",
                advice.confidence(),
                advice.quote(),
                basis.strip(),
                route.strip(),
                advice.script(),
                null,
                advice.said(),
                false);
        Instant now = Sql.now(clock);
        long record = rows.written(id, advised, kept, words, actor, now);
        var decided = new Decision(Way.CONFIRMED, ScreeningReason.OTHER_REFUSAL, reason.strip(), actor, now);
        rows.decide(record, 1, "", decided);
        return declined;
    }

    /** Repeatable: the same one is always or never of the sample. */
    private static boolean sampled(long id, double share) {
        return new SplittableRandom(id).nextDouble() < share;
    }

    private static String told(ScreeningRecord one) {
        ScreeningAdvice advice = one.advice();
        return !one.advised()
                ? advice.title() + "（话务员判断）"
                : "甄别建议“%s”（%d %%，原话“%s”）"
                        .formatted(advice.title(), Math.round(advice.confidence() * 100), advice.quote());
    }

    /** The latest advice first. */
    public List<ScreeningRecord> of(CallId call) {
        return rows.ofCall(call);
    }

    public List<ScreeningRecord> of(TicketId ticket) {
        return rows.ofTicket(ticket);
    }
}
