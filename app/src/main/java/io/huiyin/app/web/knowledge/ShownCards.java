package io.huiyin.app.web.knowledge;

import io.huiyin.agentassist.suggestion.AssistListener;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallId;
import io.huiyin.kbvectors.use.EntryUses;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts which entries stand on a desk in a call; after the desk has them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ShownCards implements AssistListener {

    private final EntryUses uses;

    ShownCards(EntryUses uses) {
        this.uses = uses;
    }

    @Override
    public void cards(CallId call, List<Answer> answers) {
        answers.forEach(answer -> uses.note(answer.entry(), EntryUses.How.SHOWN, call.toString()));
    }

    @Override
    public void screening(CallId call, ScreeningAdvice advice) {}

    @Override
    public void draft(CallId call, TicketDraft draft) {}

    @Override
    public void prediction(CallId call, DispatchAdvice advice) {}
}
