package io.huiyin.agentassist.suggestion;

import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.SimilarTickets.Similar;
import io.huiyin.core.assist.TicketDraft;
import java.util.List;

/** Everything that was last said to {@link AssistListener} about one call; a desk that reconnects starts from it. */
public record AssistSnapshot(
        List<Answer> cards,
        WrittenAnswer answer,
        ScreeningAdvice screening,
        TicketDraft draft,
        DispatchAdvice prediction,
        List<Similar> similar) {

    static final AssistSnapshot EMPTY = new AssistSnapshot(
            List.of(),
            WrittenAnswer.NONE,
            ScreeningAdvice.NOTHING,
            TicketDraft.EMPTY,
            new DispatchAdvice(List.of(), false, ""),
            List.of());

    public AssistSnapshot {
        cards = List.copyOf(cards);
        similar = List.copyOf(similar);
    }

    AssistSnapshot withCards(List<Answer> now) {
        return new AssistSnapshot(now, answer, screening, draft, prediction, similar);
    }

    AssistSnapshot withAnswer(WrittenAnswer now) {
        return new AssistSnapshot(cards, now, screening, draft, prediction, similar);
    }

    AssistSnapshot withScreening(ScreeningAdvice now) {
        return new AssistSnapshot(cards, answer, now, draft, prediction, similar);
    }

    AssistSnapshot withDraft(TicketDraft now) {
        return new AssistSnapshot(cards, answer, screening, now, prediction, similar);
    }

    AssistSnapshot withPrediction(DispatchAdvice now) {
        return new AssistSnapshot(cards, answer, screening, draft, now, similar);
    }

    AssistSnapshot withSimilar(List<Similar> now) {
        return new AssistSnapshot(cards, answer, screening, draft, prediction, now);
    }
}
