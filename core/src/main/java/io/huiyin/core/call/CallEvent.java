package io.huiyin.core.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens in a call. Events of one call reach a listener in order, on one thread at a time. */
public sealed interface CallEvent {

    CallId call();

    Instant at();

    /** The bell: the call exists from here on. */
    record Rang(Call head, Instant at) implements CallEvent {
        @Override
        public CallId call() {
            return head.id();
        }
    }

    /** A seat was chosen; its desk shows the call. {@code agent} is the account's name. */
    record Offered(CallId call, Instant at, String agent) implements CallEvent {}

    /** Taken by an agent (account name) or, when {@code agent} is null, by the robot. */
    record Answered(CallId call, Instant at, @Nullable String agent) implements CallEvent {}

    /**
     * Words not yet settled; each revision replaces the one before it.
     *
     * @param utterance number of the utterance within the call and speaker, from 1
     */
    record TextRevised(CallId call, Instant at, Speaker speaker, int utterance, String text) implements CallEvent {}

    /**
     * Words as they stay.
     *
     * @param text after correction, simplified characters
     * @param raw as the recogniser gave it
     * @param from start of the utterance since the recording began
     * @param to its end
     */
    record TextFinal(
            CallId call,
            Instant at,
            Speaker speaker,
            int utterance,
            String text,
            String raw,
            Duration from,
            Duration to,
            Timeline timeline)
            implements CallEvent {}

    /** Something was said and could not be written down; {@code reason} is for the reader of the transcript. */
    record TextMissing(CallId call, Instant at, Speaker speaker, int utterance, String reason) implements CallEvent {}

    /** A key: 0–9, *, #. */
    record DigitPressed(CallId call, Instant at, Speaker speaker, char digit) implements CallEvent {}

    /**
     * The robot has gone from one state of its dialogue to the next.
     *
     * @param number of the decision within the call, from 1
     */
    record Decided(CallId call, Instant at, int number, Decision decision) implements CallEvent {}

    /** Handed on: to a queue, an agent's extension or an outside number. */
    record Transferred(CallId call, Instant at, String to) implements CallEvent {}

    /** Nothing follows this event. */
    record Ended(CallId call, Instant at, EndReason reason) implements CallEvent {}

    /** Why a call ended. */
    enum EndReason {
        CITIZEN_HUNG_UP,
        AGENT_HUNG_UP,
        ROBOT_HUNG_UP,
        ABANDONED,
        NO_ANSWER,
        BUSY,
        REJECTED,
        UNREACHABLE,
        FAILED
    }
}
