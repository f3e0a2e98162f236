package io.huiyin.app.web.desk;

import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.knowledge.Cards.Card;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.screening.ScreeningReason;
import io.huiyin.core.screening.ScreeningRecord;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call as the desk shows it.
 *
 * @param history the caller's tickets: those that are open, and the newest
 * @param caller how often this number has come back; null when it is not shown, or has never been here
 * @param screened what people have made of screening's advice on it
 */
public record CallView(
        String id,
        State state,
        Call.Direction direction,
        String number,
        String maskedNumber,
        @Nullable String name,
        String line,
        Instant rangAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        List<TicketRow> history,
        @Nullable Caller caller,
        List<Line> lines,
        List<Card> cards,
        @Nullable DeskAnswer answer,
        @Nullable ScreeningAdvice screening,
        List<Screened> screened,
        @Nullable TicketDraft draft,
        @Nullable DispatchAdvice prediction) {

    /**
     * A person's word on one kind of advice.
     *
     * @param part which of the call's matters
     * @param ticket what the matter has become; null before it is filed
     */
    public record Screened(
            String kind,
            String title,
            int part,
            ScreeningRecord.Way way,
            ScreeningReason reason,
            String why,
            @Nullable String ticket) {

        static List<Screened> of(List<ScreeningRecord> records) {
            return records.stream().flatMap(one -> Stream.ofNullable(of(one))).toList();
        }

        private static @Nullable Screened of(ScreeningRecord one) {
            var decision = one.decision();
            TicketId became = one.ticket();
            return decision == null
                    ? null
                    : new Screened(
                            one.advice().kind(),
                            one.advice().title(),
                            one.part(),
                            decision.way(),
                            decision.reason(),
                            decision.why(),
                            became == null ? null : became.value());
        }
    }

    /**
     * Somebody who has been here before.
     *
     * @param open tickets that have not ended
     * @param lately tickets of the last 90 days
     */
    public record Caller(int open, int lately) {}

    /** Where the call stands, as the page names it. */
    public enum State {
        ringing,
        talking,
        ended
    }
}
