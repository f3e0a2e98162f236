package io.huiyin.core.screening;

import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.screening.ScreeningRecord.Outcome;
import io.huiyin.core.screening.ScreeningRecord.Review;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisors look at every refusal and at a sample of the other decisions. What they find is kept as labels; a demand that
 * was wrongly refused can be taken up again in the same step.
 */
@Service
public class ScreeningReviews {

    private final ScreeningRows rows;
    private final ScreeningReviewRows reviews;
    private final Tickets tickets;
    private final TicketNotes notes;
    private final CallRecords calls;
    private final Rules rules;
    private final Clock clock;

    /** Gathered because they always travel together: the city's kinds, and when advice counts as told away. */
    @Component
    record Rules(ObjectProvider<Screener> screener, ScreeningSettings settings) {}

    ScreeningReviews(
            ScreeningRows rows,
            ScreeningReviewRows reviews,
            Tickets tickets,
            TicketNotes notes,
            CallRecords calls,
            Rules rules,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.tickets = tickets;
        this.notes = notes;
        this.calls = calls;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where a record stands with the reviewers. */
    public enum Standing {
        WAITING,
        AGREED,
        DISAGREED
    }

    /**
     * @param kind code; empty for all
     * @param agent account that decided, or whose call it was; empty for all
     */
    public record Query(
            String kind,
            @Nullable Outcome outcome,
            String agent,
            @Nullable Standing standing,
            int page,
            int size) {}

    /** @param agents of all that is shown, not of this page only */
    public record Page(List<ScreeningRecord> rows, long total, List<String> agents) {}

    /**
     * Of one kind.
     *
     * @param refusals that were reviewed
     * @param wrongRefusals of these, found wrong
     * @param judged pieces of the machine's advice that were reviewed
     * @param wrongAdvice of these, about demands that were of another kind or of none
     * @param missed demands found to be of this kind by a person, without the machine having said so
     */
    public record KindCounts(
            String kind,
            String title,
            long advised,
            long declined,
            long overridden,
            long insisted,
            long refusals,
            long wrongRefusals,
            long judged,
            long wrongAdvice,
            long missed) {

        static KindCounts nothingBut(String kind, long missed) {
            return new KindCounts(kind, "", 0, 0, 0, 0, 0, 0, 0, 0, missed);
        }

        KindCounts missed(long now) {
            return new KindCounts(
                    kind,
                    title,
                    advised,
                    declined,
                    overridden,
                    insisted,
                    refusals,
                    wrongRefusals,
                    judged,
                    wrongAdvice,
                    now);
        }
    }

    /**
     * @param right whether the decision was
     * @param note needed where it was not
     * @param label what the demand really was: a kind of the city or {@code none}
     */
    public record Verdict(boolean right, String note, String label) {}

    /** The demand as it is filed when a refusal is taken back; who and where come from the call or the declined ticket. */
    public record Again(String kind, String title, String content) {}

    public Page search(Query query) {
        Instant before = toldAwayBefore();
        return new Page(reviews.page(query, before), reviews.count(query, before), reviews.agents(before));
    }

    /** How many wait for a reviewer. */
    public long waiting() {
        return reviews.count(new Query("", null, "", Standing.WAITING, 0, 1), toldAwayBefore());
    }

    public List<KindCounts> counts(Instant from, Instant until) {
        return reviews.counts(from, until);
    }

    /** For the learner: what people found, the oldest first. */
    public List<ScreeningRecord> labelled() {
        return reviews.labelled();
    }

    public Optional<ScreeningRecord> find(long id) {
        return rows.find(id);
    }

    private Instant toldAwayBefore() {
        return clock.instant().minus(rules.settings().unrecordedAfter());
    }

    /**
     * A reviewer may think better of the own verdict as long as no ticket came of it.
     *
     * @param again null where nothing is taken up again
     * @throws RefusedByRule for one's own decision, for what another reviewer has judged, and where a demand that goes on is to
     *     be taken up again
     * @throws UnknownCode for a label that is no kind
     * @throws MissingWords without a note where the decision was wrong
     */
    @Transactional
    public ScreeningRecord review(long id, Verdict verdict, @Nullable Again again, String actor) {
        ScreeningRecord one = rows.lock(id).orElseThrow(() -> new RefusedByRule("noRecord", "没有这条甄别记录，请刷新后再试", ""));
        var decided = one.decision();
        if (actor.equals(decided == null ? one.agent() : decided.by())) {
            throw new RefusedByRule("own", "不能复核自己的决定，请由其他人复核", "");
        }
        Review before = one.review();
        if (before != null && (before.again() != null || !before.by().equals(actor))) {
            throw new RefusedByRule("reviewed", "这条记录已经复核过，请刷新后查看结论", "");
        }
        if (again != null && (verdict.right() || !one.refusal())) {
            throw new RefusedByRule("goesOn", "只有复核为不当的不予受理才能重新立单", "");
        }
        String note = verdict.right() ? verdict.note().strip() : MissingWords.needed("reason", verdict.note());
        String label = known(verdict.label(), one);
        Instant now = Sql.now(clock);
        TicketId taken = again == null ? null : takeUp(one, again, note, actor, now);
        if (!verdict.right() && one.outcome() == Outcome.DECLINED) {
            overturn(one, taken, note, actor, now);
        }
        reviews.review(id, new Review(verdict.right(), note, label, actor, now, taken));
        return rows.lock(id).orElseThrow();
    }

    private String known(String label, ScreeningRecord one) {
        var kinds = new ArrayList<>(List.of(ScreeningAdvice.NONE, one.advice().kind()));
        rules.screener().getObject().kinds().forEach(kind -> kinds.add(kind.code()));
        if (!kinds.contains(label)) {
            throw new UnknownCode("甄别类型", label, kinds);
        }
        return label;
    }

    private TicketId takeUp(ScreeningRecord one, Again again, String note, String actor, Instant now) {
        Ticket filed = tickets.file(demand(one, again), actor);
        notes.write(
                filed,
                "takenUpAgain",
                now,
                actor,
                "复核认为不予受理不当：" + note,
                one.advice().basis());
        return filed.id();
    }

    private NewTicket demand(ScreeningRecord one, Again again) {
        TicketId declined = one.ticket();
        if (declined != null) {
            NewTicket before = tickets.find(declined).orElseThrow().demand();
            return new NewTicket(
                    again.kind(),
                    before.matter(),
                    again.title(),
                    again.content(),
                    before.place(),
                    before.area(),
                    before.happened(),
                    before.phone(),
                    before.name(),
                    before.secret(),
                    before.urgent(),
                    before.call(),
                    null,
                    null);
        }
        CallId call = one.call();
        String phone = call == null
                ? ""
                : calls.find(call).map(c -> c.head().citizenNumber()).orElse("");
        return new NewTicket(
                again.kind(),
                null,
                again.title(),
                again.content(),
                null,
                null,
                null,
                phone,
                null,
                false,
                false,
                call,
                null,
                null);
    }

    private void overturn(ScreeningRecord one, @Nullable TicketId again, String note, String actor, Instant now) {
        TicketId declined = one.ticket();
        if (declined != null) {
            String told = again == null ? note : note + "；已另立工单 " + again;
            notes.write(notes.take(declined), "refusalOverturned", now, actor, told, null);
        }
    }
}
