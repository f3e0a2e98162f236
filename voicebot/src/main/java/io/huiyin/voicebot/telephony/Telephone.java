package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.CallId;
import java.time.Duration;

/** A telephone system: the browser softphone or Asterisk. Calls that come in go to the {@link Switchboard}. */
public interface Telephone {

    /** @throws TelephoneUnavailable if the system cannot be reached; says what to do */
    void start(Switchboard switchboard);

    /**
     * Rings an outside number. Returns at once; the outcome comes by {@link Dialled} on a thread of the telephone.
     *
     * @param call the id that the media will carry
     */
    void dial(CallId call, String number, Duration ringFor, Dialled outcome);

    /** Is it able to ring and to be rung? Returns a value, never throws. */
    Health check();

    void stop();

    /** @param detail for the operator; empty when up */
    record Health(boolean up, String detail) {}

    /** What became of a number that was rung. */
    interface Dialled {
        void answered(Leg leg);

        void failed(Failure failure);
    }

    /** Why nobody was reached. */
    enum Failure {
        NO_ANSWER,
        BUSY,
        REJECTED,
        UNREACHABLE,
        FAILED
    }
}
