package io.huiyin.app.web.desk;

import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.knowledge.Cards.Card;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call as the desk shows it. */
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
        List<Line> lines,
        List<Card> cards,
        @Nullable DeskAnswer answer,
        @Nullable ScreeningAdvice screening,
        @Nullable TicketDraft draft,
        @Nullable DispatchAdvice prediction) {

    /** Where the call stands, as the page names it. */
    public enum State {
        ringing,
        talking,
        ended
    }
}
