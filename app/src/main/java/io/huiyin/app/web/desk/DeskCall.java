package io.huiyin.app.web.desk;

import io.huiyin.app.web.call.CallViews;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.knowledge.Cards.Card;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.text.Masking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call that is going on, as far as a desk needs it for a snapshot. Guarded by its own lock, held for copying only. */
final class DeskCall {

    final Call head;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable String agent;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private List<Card> cards = List.of();
    private @Nullable DeskAnswer answer;
    private @Nullable ScreeningAdvice screening;
    private @Nullable TicketDraft draft;
    private @Nullable DispatchAdvice prediction;

    DeskCall(Call head) {
        this.head = head;
    }

    synchronized void offeredTo(String account) {
        agent = account;
    }

    synchronized void answered(@Nullable String by, Instant at) {
        answeredAt = at;
        if (by != null) {
            agent = by;
        }
    }

    synchronized void ended(Instant at) {
        endedAt = at;
    }

    synchronized @Nullable String agent() {
        return agent;
    }

    synchronized @Nullable Instant endedAt() {
        return endedAt;
    }

    Line revised(CallEvent.TextRevised e) {
        return put(new Line(
                e.speaker(), e.utterance(), e.text(), null, false, null, sinceAnswered(e.at()), e.at(), false));
    }

    Line settled(CallEvent.TextFinal e) {
        String raw = CallViews.heard(e.text(), e.raw());
        Duration from = e.from();
        return put(new Line(e.speaker(), e.utterance(), e.text(), raw, true, null, from.toMillis(), e.at(), false));
    }

    Line missing(CallEvent.TextMissing e) {
        return put(
                new Line(e.speaker(), e.utterance(), "", null, true, e.reason(), sinceAnswered(e.at()), e.at(), false));
    }

    /** An agent's correction; null when there is no such line. */
    synchronized @Nullable Line corrected(Speaker speaker, int utterance, String text) {
        for (Line line : lines) {
            if (line.speaker() == speaker && line.utterance() == utterance) {
                String raw = line.raw() == null ? line.text() : line.raw();
                return put(new Line(speaker, utterance, text, raw, true, null, line.fromMillis(), line.at(), true));
            }
        }
        return null;
    }

    synchronized void cards(List<Card> shown) {
        cards = shown;
    }

    synchronized void answer(DeskAnswer written) {
        answer = written;
    }

    synchronized void screening(ScreeningAdvice advice) {
        screening = advice;
    }

    synchronized void draft(TicketDraft written) {
        draft = written;
    }

    synchronized void prediction(DispatchAdvice advice) {
        prediction = advice;
    }

    /** What the citizen has said so far. */
    synchronized String words() {
        return lines.stream()
                .filter(line -> line.speaker() == Speaker.CITIZEN && line.settled())
                .map(Line::text)
                .collect(Collectors.joining("。"));
    }

    synchronized @Nullable ScreeningAdvice screening() {
        return screening;
    }

    synchronized CallView view(
            List<TicketRow> history,
            CallView.@Nullable Caller caller,
            List<CallView.Screened> screened,
            @Nullable String name) {
        CallView.State state = endedAt != null
                ? CallView.State.ended
                : answeredAt != null ? CallView.State.talking : CallView.State.ringing;
        return new CallView(
                head.id().toString(),
                state,
                head.direction(),
                head.citizenNumber(),
                Masking.phone(head.citizenNumber()),
                name,
                head.line(),
                head.rangAt(),
                answeredAt,
                endedAt,
                history,
                caller,
                List.copyOf(lines),
                cards,
                answer,
                screening,
                screened,
                draft,
                prediction);
    }

    /** Where the utterance would be in the recording, as long as the recogniser has not said it. */
    private synchronized long sinceAnswered(Instant at) {
        return answeredAt == null
                ? 0
                : Math.max(0, Duration.between(answeredAt, at).toMillis());
    }

    /** The newest word on an utterance replaces the one before it, in its place. */
    private synchronized Line put(Line line) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line known = lines.get(i);
            if (known.speaker() == line.speaker() && known.utterance() == line.utterance()) {
                lines.set(i, line);
                return line;
            }
        }
        lines.add(line);
        return line;
    }
}
