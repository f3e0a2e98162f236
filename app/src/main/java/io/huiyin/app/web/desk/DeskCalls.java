package io.huiyin.app.web.desk;

import io.huiyin.agentassist.answer.WrittenAnswer;
import io.huiyin.agentassist.suggestion.AssistListener;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.knowledge.Cards;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallListener;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.screening.Screenings;
import io.huiyin.voicebot.queue.CallCentre;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls of this moment as desks show them; what happens in a call goes to the desk of its agent. */
@Component
class DeskCalls implements CallListener, AssistListener {

    /** An ended call stays for the wrap-up, and for a desk that comes back after a reload. */
    private static final Duration KEPT_AFTER_END = Duration.ofMinutes(30);

    private final Map<CallId, DeskCall> calls = new ConcurrentHashMap<>();
    private final Desks desks;
    private final CallCentre centre;
    private final Cards cards;
    private final Screenings screenings;
    private final Clock clock;
    private final Timer textOnScreen;

    DeskCalls(Desks desks, CallCentre centre, Cards cards, Screenings screenings, Clock clock, MeterRegistry metrics) {
        this.screenings = screenings;
        this.centre = centre;
        this.desks = desks;
        this.cards = cards;
        this.clock = clock;
        this.textOnScreen = Timer.builder("huiyin.text.screen")
                .description("from the decision that an utterance has ended to its final text handed to the screen")
                .publishPercentiles(0.5, 0.95)
                .register(metrics);
        metrics.gaugeMapSize("huiyin.calls.shown", List.of(), calls);
    }

    Optional<DeskCall> find(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** All that an agent's page needs to begin with. */
    DeskMessage.Snapshot snapshot(String agent) {
        return new DeskMessage.Snapshot(
                desks.view(centre.seat(agent)),
                centre.waiting().size(),
                of(agent).map(c -> desks.view(c, agent)).orElse(null));
    }

    /** The call that an agent's desk should show: the one going on, else the last one. */
    Optional<DeskCall> of(String agent) {
        return calls.values().stream()
                .filter(c -> agent.equals(c.agent()))
                .max((a, b) -> a.head.rangAt().compareTo(b.head.rangAt()));
    }

    @Override
    public void on(CallEvent event) {
        switch (event) {
            case CallEvent.Rang e -> {
                forgetOld();
                calls.put(e.call(), new DeskCall(e.head()));
            }
            case CallEvent.Offered e ->
                change(e.call(), c -> {
                    c.offeredTo(e.agent());
                    desks.showHead(c);
                });
            case CallEvent.Answered e ->
                change(e.call(), c -> {
                    c.answered(e.agent(), e.at());
                    desks.showHead(c);
                });
            case CallEvent.TextRevised e -> change(e.call(), c -> desks.show(c, text(c, c.revised(e))));
            case CallEvent.TextFinal e ->
                change(e.call(), c -> {
                    desks.show(c, text(c, c.settled(e)));
                    measure(e.timeline());
                });
            case CallEvent.TextMissing e -> change(e.call(), c -> desks.show(c, text(c, c.missing(e))));
            case CallEvent.Ended e ->
                change(e.call(), c -> {
                    c.ended(e.at());
                    desks.showHead(c);
                });
            case CallEvent.DigitPressed e -> {}
            case CallEvent.Decided e -> {}
            case CallEvent.Transferred e -> {}
        }
    }

    @Override
    public void cards(CallId call, List<Answer> answers) {
        change(call, c -> {
            List<Cards.Card> shown = cards.of(answers);
            c.cards(shown);
            desks.show(c, new DeskMessage.CardsShown(call.toString(), shown));
        });
    }

    @Override
    public void answer(CallId call, WrittenAnswer answer) {
        change(call, c -> {
            DeskAnswer shown = DeskAnswer.of(answer, cards::owner);
            c.answer(shown);
            desks.show(c, new DeskMessage.AnswerShown(call.toString(), shown));
        });
    }

    @Override
    public void screening(CallId call, ScreeningAdvice advice) {
        change(call, c -> {
            c.screening(advice);
            desks.show(c, new DeskMessage.Screening(call.toString(), advice));
            kept(c, advice);
        });
    }

    /** On assist's own thread; advice for a call that no person holds is nobody's to decide. */
    private void kept(DeskCall call, ScreeningAdvice advice) {
        String agent = call.agent();
        if (agent != null) {
            screenings.advised(call.head.id(), advice, call.words(), agent);
        }
    }

    /** What a person decided is told to the call's desk; the advice is kept first, should it be older than the agent's part. */
    void decide(DeskCall call, Runnable decision) {
        ScreeningAdvice advice = call.screening();
        if (advice != null && !advice.kind().equals(ScreeningAdvice.NONE)) {
            kept(call, advice);
        }
        decision.run();
        desks.showHead(call);
    }

    @Override
    public void draft(CallId call, TicketDraft draft) {
        change(call, c -> {
            c.draft(draft);
            desks.show(c, new DeskMessage.Draft(call.toString(), draft));
        });
    }

    @Override
    public void prediction(CallId call, DispatchAdvice advice) {
        change(call, c -> {
            c.prediction(advice);
            desks.show(c, new DeskMessage.Prediction(call.toString(), advice));
        });
    }

    void corrected(DeskCall call, Line line) {
        desks.show(call, text(call, line));
    }

    private static DeskMessage text(DeskCall call, Line line) {
        return new DeskMessage.Text(call.head.id().toString(), line);
    }

    private void change(CallId id, Consumer<DeskCall> change) {
        @Nullable DeskCall call = calls.get(id);
        if (call != null) {
            change.accept(call);
        }
    }

    private void measure(Timeline timeline) {
        Instant decided = timeline.marks().get(Timeline.Station.END_DECIDED);
        if (decided != null) {
            textOnScreen.record(Duration.between(decided, clock.instant()));
        }
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(KEPT_AFTER_END);
        calls.values().removeIf(c -> {
            Instant ended = c.endedAt();
            return ended != null && ended.isBefore(limit);
        });
    }
}
