package io.huiyin.agentassist.suggestion;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.SimilarTickets.Similar;
import io.huiyin.core.assist.TicketDraft;
import java.util.List;

/** Everything that was last said to {@link AssistListener} about one call; a desk that reconnects starts from it. */
public record AssistSnapshot(
        List<Answer> cards,
        ScreeningAdvice screening,
        TicketDraft draft,
        DispatchAdvice prediction,
        List<Similar> similar) {

    static final AssistSnapshot EMPTY = new AssistSnapshot(
            List.of(), ScreeningAdvice.NOTHING, TicketDraft.EMPTY, new DispatchAdvice(List.of(), false, ""), List.of());

    public AssistSnapshot {
        cards = List.copyOf(cards);
        similar = List.copyOf(similar);
    }
}
