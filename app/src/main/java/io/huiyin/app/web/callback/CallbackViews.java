package io.huiyin.app.web.callback;

import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.call.CallViews;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.callbackrobot.result.Callbacks;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.core.call.CallId;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Callbacks as managers look at them: each answer beside the words that it came from. */
@Component
public class CallbackViews {

    /**
     * One callback.
     *
     * @param state due, ringing, talking or done
     * @param outcome of the last try, a word of the product's commands; null before the first
     * @param contacted yes, no or unsure
     * @param resolved yes, partly or no
     * @param satisfaction 5…1
     * @param at when it ended; before that when it is due
     */
    public record CallbackView(
            String id,
            String ticket,
            String title,
            @Nullable String unitName,
            String state,
            @Nullable String outcome,
            int tries,
            Instant dueAt,
            @Nullable String contacted,
            @Nullable String resolved,
            @Nullable Integer satisfaction,
            boolean doubtful,
            String note,
            List<AnswerView> answers,
            List<Line> lines,
            @Nullable String recordingUrl,
            Instant at) {}

    /**
     * One answer.
     *
     * @param heard the citizen's words as recognised
     * @param corrected what a human heard; null when nobody corrected
     */
    public record AnswerView(
            Question question,
            @Nullable String value,
            double confidence,
            boolean doubtful,
            String heard,
            @Nullable String corrected) {}

    private final Callbacks callbacks;
    private final Tickets tickets;
    private final Units units;
    private final CallViews calls;

    CallbackViews(Callbacks callbacks, Tickets tickets, Units units, CallViews calls) {
        this.callbacks = callbacks;
        this.tickets = tickets;
        this.units = units;
        this.calls = calls;
    }

    /** A viewer who may not know the citizen reads what came of it, not the citizen's own words. */
    public List<CallbackView> of(Ticket ticket, Viewer viewer) {
        return callbacks.of(ticket.id()).stream()
                .map(c -> view(c, Optional.of(ticket), viewer))
                .toList();
    }

    CallbackView view(Callbacks.CallbackView callback, Viewer viewer) {
        return view(callback, tickets.find(callback.ticket()), viewer);
    }

    private CallbackView view(Callbacks.CallbackView callback, Optional<Ticket> ticket, Viewer viewer) {
        boolean citizen = ticket.map(viewer::maySeeCitizen).orElse(true);
        CallId call = callback.call();
        String satisfaction = callback.value(Question.SATISFACTION);
        return new CallbackView(
                callback.id().toString(),
                callback.ticket().value(),
                ticket.map(t -> viewer.words(t, t.demand().title())).orElse(""),
                ticket.map(Ticket::unit).flatMap(units::find).map(Unit::name).orElse(null),
                callback.state().name().toLowerCase(Locale.ROOT),
                callback.outcome(),
                callback.tries(),
                callback.dueAt(),
                callback.value(Question.CONTACTED),
                callback.value(Question.RESOLVED),
                satisfaction == null ? null : Integer.valueOf(satisfaction),
                callback.doubtful(),
                ticket.map(t -> viewer.words(t, callback.note())).orElseGet(callback::note),
                callback.answers().stream()
                        .map(a -> new AnswerView(
                                a.question(),
                                a.value(),
                                a.confidence(),
                                a.doubtful(),
                                citizen ? a.heard() : "",
                                a.corrected()))
                        .toList(),
                call == null || !citizen ? List.of() : calls.lines(call),
                call == null ? null : calls.recordingUrl(call, viewer),
                callback.at());
    }
}
