package io.huiyin.agentassist.suggestion;

import io.huiyin.agentassist.answer.Answers;
import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.agentassist.suggestion.AnswerSlot.Asked;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.call.CallId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the answer to a call's demand on the desk: the entries' own sentences at once, a language model's when they have
 * come and stood the check. A written answer stays while the next is written, as long as its entries are on the desk.
 */
@Component
class LiveAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

    private final Answers answers;
    private final ObjectProvider<AssistListener> listeners;
    /** They wait for a service elsewhere; how many at a time is the writer's to say. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("answers-", 0).factory());

    LiveAnswers(Answers answers, ObjectProvider<AssistListener> listeners) {
        this.answers = answers;
        this.listeners = listeners;
    }

    void workOut(CallId call, String question, CallNotes notes) {
        var cards = notes.shown().cards();
        var asked = new Asked(question, cards);
        if (cards.isEmpty() || !notes.answer.ask(asked)) {
            return;
        }
        boolean writable = answers.mayBeWritten();
        if (!writable || !stillStands(notes.shown().answer(), cards)) {
            extract(call, asked, notes);
        }
        if (writable && notes.answer.begin()) {
            threads.execute(() -> write(call, notes));
        }
    }

    private static boolean stillStands(WrittenAnswer answer, List<Answer> cards) {
        return answer.model() != null
                && answer.sources().stream()
                        .allMatch(source ->
                                cards.stream().anyMatch(card -> card.entry().equals(source.entry())));
    }

    private void extract(CallId call, Asked asked, CallNotes notes) {
        try {
            show(call, answers.extracted(asked.question(), asked.cards()), asked, notes);
        } catch (RuntimeException e) {
            LOG.warn("call {}: no answer", call, e);
        }
    }

    private void write(CallId call, CallNotes notes) {
        try {
            for (var asked = notes.answer.next(); asked != null; asked = notes.answer.next()) {
                var written = answers.written(asked.question(), asked.cards());
                if (written.isPresent()) {
                    show(call, written.get(), asked, notes);
                } else {
                    extract(call, asked, notes);
                }
            }
        } catch (RuntimeException e) {
            notes.answer.drop();
            LOG.warn("call {}: no written answer", call, e);
        }
    }

    private void show(CallId call, WrittenAnswer answer, Asked asked, CallNotes notes) {
        notes.update(before -> {
            if (!notes.answer.isNewest(asked) || answer.equals(before.answer())) {
                return before;
            }
            listeners.orderedStream().forEach(listener -> {
                try {
                    listener.answer(call, answer);
                } catch (RuntimeException e) {
                    LOG.warn("call {}: a listener failed", call, e);
                }
            });
            return before.withAnswer(answer);
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
