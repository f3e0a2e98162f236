package io.huiyin.core.visit;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a street has asked a grid worker to look at for it on a ticket. The worker answers the street, never the citizen, and
 * gets no hold of the ticket by it.
 *
 * @param unit code of the street that asks
 * @param worker account name
 * @param dueAt until when the finding is awaited
 * @param remindedAt null before the worker was reminded
 * @param finding null before it was left
 * @param withdrawReason why nothing is awaited any more; null unless the street took its question back
 * @param over the ticket has ended, or the street has to do with it no more: nothing is awaited, whatever was asked
 */
public record Visit(
        long id,
        TicketId ticket,
        String unit,
        String worker,
        String question,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Finding finding,
        @Nullable String withdrawReason,
        boolean over) {

    /** @param visitedAt when the worker was there */
    public record Finding(Result result, String words, Instant visitedAt, Instant at) {}

    /** What the worker saw, in a word. */
    public enum Result {
        CONFIRMED("情况属实"),
        PARTLY("部分属实"),
        NOT_FOUND("未发现"),
        SETTLED("已现场解决"),
        UNCLEAR("无法核实");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        FOUND,
        WITHDRAWN,
        OVER
    }

    public State state() {
        if (finding != null) {
            return State.FOUND;
        }
        if (withdrawReason != null) {
            return State.WITHDRAWN;
        }
        return over ? State.OVER : State.OPEN;
    }

    /** The finding is awaited. */
    public boolean open() {
        return state() == State.OPEN;
    }

    public boolean lateAt(Instant now) {
        return open() && now.isAfter(dueAt);
    }
}
