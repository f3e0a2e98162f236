package io.huiyin.agentassist.suggestion;

import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.EarlierAnswers;
import io.huiyin.core.assist.Screener.Settled;
import io.huiyin.core.call.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said in one call, what was made of it, and the call's one slot of work. Safe for many threads. */
final class CallNotes {

    /** Hours of talk: beyond it the beginning is forgotten. */
    private static final int MOST_LINES = 400;

    private record Line(Speaker speaker, int utterance, String text) {}

    private final String number;
    private final List<Line> lines = new ArrayList<>();
    private boolean working;
    private boolean newer;
    private volatile long heardAtNanos;
    private volatile AssistSnapshot shown = AssistSnapshot.EMPTY;
    private final Object showing = new Object();
    final AnswerSlot answer = new AnswerSlot();
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable List<Settled> earlier;

    /** @param number the citizen's; empty when it is not shown */
    CallNotes(String number) {
        this.number = number;
    }

    /** What this citizen was answered before: asked for once a call, on whatever thread needs it. */
    List<Settled> earlier(EarlierAnswers answers) {
        var known = earlier;
        if (known == null) {
            known = answers.to(number);
            earlier = known;
        }
        return known;
    }

    /** Adds a line or replaces the one of the same number. Returns whether it says something new. */
    synchronized boolean said(Speaker speaker, int utterance, String text) {
        var line = new Line(speaker, utterance, text);
        for (int i = 0; i < lines.size(); i++) {
            var there = lines.get(i);
            if (there.speaker() == speaker && there.utterance() == utterance) {
                lines.set(i, line);
                return !there.text().equals(text);
            }
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.add(line);
        return true;
    }

    synchronized boolean knows(Speaker speaker, int utterance) {
        return lines.stream().anyMatch(l -> l.speaker() == speaker && l.utterance() == utterance);
    }

    synchronized List<Said> conversation() {
        return lines.stream().map(l -> new Said(l.speaker(), l.text())).toList();
    }

    synchronized List<String> citizen() {
        return lines.stream()
                .filter(l -> l.speaker() == Speaker.CITIZEN)
                .map(Line::text)
                .toList();
    }

    /** Claims the slot. False when somebody works on this call already: they will go round once more. */
    synchronized boolean begin() {
        newer = working;
        boolean mine = !working;
        working = true;
        return mine;
    }

    /** Whether something newer was said since the slot was claimed or asked about last. */
    synchronized boolean outdated() {
        return newer;
    }

    /** Gives the slot back, unless something newer was said: then true, and the work begins again. */
    synchronized boolean again() {
        boolean more = newer;
        newer = false;
        working = more;
        return more;
    }

    /** Gives the slot back in any case. */
    synchronized void drop() {
        working = false;
        newer = false;
    }

    void heardAt(long nanos) {
        heardAtNanos = nanos;
    }

    long heardAt() {
        return heardAtNanos;
    }

    AssistSnapshot shown() {
        return shown;
    }

    /** One change after the other, with what is told about it: those who write answers have threads of their own. */
    void update(UnaryOperator<AssistSnapshot> change) {
        synchronized (showing) {
            shown = change.apply(shown);
        }
    }

    void ended(Instant at) {
        endedAt = at;
    }

    boolean endedBefore(Instant moment) {
        var at = endedAt;
        return at != null && at.isBefore(moment);
    }
}
