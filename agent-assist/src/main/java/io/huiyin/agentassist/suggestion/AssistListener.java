package io.huiyin.agentassist.suggestion;

import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.SimilarTickets.Similar;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallId;
import java.util.List;

/**
 * Hears what was worked out for a call. Called on the assist's own threads, for one call on one at a time; each value
 * replaces the one before it. What it throws is logged and ends nothing.
 */
public interface AssistListener {

    /** @param answers at most three, best first; never empty: an older answer stays until a better one comes */
    void cards(CallId call, List<Answer> answers);

    /** @param answer made of the cards' entries, for the demand so far */
    default void answer(CallId call, WrittenAnswer answer) {}

    void screening(CallId call, ScreeningAdvice advice);

    void draft(CallId call, TicketDraft draft);

    void prediction(CallId call, DispatchAdvice advice);

    /** @param tickets open tickets that may be the same matter, likest first; may be empty */
    default void similar(CallId call, List<Similar> tickets) {}
}
