package io.huiyin.agentassist.suggestion;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.assist.Dispatcher;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.EarlierAnswers;
import io.huiyin.core.assist.Screener;
import io.huiyin.core.assist.SimilarTickets;
import io.huiyin.core.call.CallId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out what a desk is shown for a call: the cards first, since the citizen waits for an answer. */
@Component
class CallWork {

    private static final Logger LOG = LoggerFactory.getLogger(CallWork.class);
    private static final int CARDS = 3;
    private static final int SIMILAR = 3;
    /** Sentences that a question may reach back: "and what does that cost?" needs the one before. */
    private static final int REACH = 3;

    private final Ports ports;
    private final LiveAnswers answers;
    private final ObjectProvider<AssistListener> listeners;
    private final Timer cardTimer;

    /** The questions that are asked about a call; gathered because they always travel together. */
    @Component
    record Ports(
            AnswerSource answers,
            Screener screener,
            EarlierAnswers earlier,
            Drafter drafter,
            Dispatcher dispatcher,
            SimilarTickets similar) {}

    CallWork(Ports ports, LiveAnswers answers, ObjectProvider<AssistListener> listeners, MeterRegistry metrics) {
        this.ports = ports;
        this.answers = answers;
        this.listeners = listeners;
        cardTimer = Timer.builder("huiyin.assist.card")
                .description(
                        "from a final text to its first card handed to the screen; texts without a card not counted")
                .publishPercentiles(0.5, 0.95)
                .register(metrics);
    }

    void workOut(CallId call, CallNotes notes) {
        long heardAt = notes.heardAt();
        var citizen = notes.citizen();
        if (citizen.isEmpty()) {
            return;
        }
        var demand = String.join("。", citizen);
        attempt(
                call,
                "cards",
                () -> cards(citizen, notes.shown().cards()),
                (before, cards) -> {
                    if (cards.isEmpty() || entries(cards).equals(entries(before.cards()))) {
                        return before;
                    }
                    publish(call, l -> l.cards(call, cards));
                    cardTimer.record(System.nanoTime() - heardAt, TimeUnit.NANOSECONDS);
                    return before.withCards(cards);
                },
                notes);
        answers.workOut(call, String.join("，", recent(citizen)), notes);
        attempt(
                call,
                "screening",
                () -> ports.screener().screen(demand, notes.earlier(ports.earlier())),
                (before, advice) -> {
                    if (!advice.equals(before.screening())) {
                        publish(call, l -> l.screening(call, advice));
                    }
                    return before.withScreening(advice);
                },
                notes);
        if (notes.outdated()) {
            // the rest takes longer and newer words are there: they come first
            return;
        }
        attempt(
                call,
                "draft",
                () -> ports.drafter().draft(notes.conversation()),
                (before, draft) -> {
                    if (!draft.equals(before.draft())) {
                        publish(call, l -> l.draft(call, draft));
                    }
                    return before.withDraft(draft);
                },
                notes);
        predict(call, demand, notes);
    }

    private void predict(CallId call, String demand, CallNotes notes) {
        var area = notes.shown().draft().area();
        attempt(
                call,
                "prediction",
                () -> ports.dispatcher().advise(demand, null, area),
                (before, advice) -> {
                    if (!advice.equals(before.prediction())) {
                        publish(call, l -> l.prediction(call, advice));
                    }
                    return before.withPrediction(advice);
                },
                notes);
        attempt(
                call,
                "similar tickets",
                () -> ports.similar().similar(demand, SIMILAR),
                (before, similar) -> {
                    if (!similar.equals(before.similar())) {
                        publish(call, l -> l.similar(call, similar));
                    }
                    return before.withSimilar(similar);
                },
                notes);
    }

    private List<Answer> cards(List<String> citizen, List<Answer> shown) {
        var newest = ports.answers().answers(citizen.getLast(), CARDS);
        if (!newest.isEmpty() || citizen.size() == 1) {
            return newest;
        }
        var together = ports.answers().answers(String.join("，", recent(citizen)), CARDS);
        // still about what is shown: "yes, thank you" must not shuffle the desk
        boolean known = !together.isEmpty()
                && entries(shown).contains(together.getFirst().entry());
        return known ? shown : together;
    }

    private static List<String> recent(List<String> citizen) {
        return citizen.subList(Math.max(0, citizen.size() - REACH), citizen.size());
    }

    /** The same cards with other scores are no news. */
    private static List<String> entries(List<Answer> cards) {
        return cards.stream().map(Answer::entry).toList();
    }

    /** One station's failure leaves the others' values on the desk. */
    private static <T> void attempt(
            CallId call,
            String what,
            Supplier<T> question,
            BiFunction<AssistSnapshot, T, AssistSnapshot> use,
            CallNotes notes) {
        try {
            T value = Objects.requireNonNull(question.get());
            notes.update(before -> use.apply(before, value));
        } catch (RuntimeException e) {
            LOG.warn("call {}: no {}", call, what, e);
        }
    }

    private void publish(CallId call, Consumer<AssistListener> value) {
        listeners.orderedStream().forEach(listener -> {
            try {
                value.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("call {}: a listener failed", call, e);
            }
        });
    }
}
