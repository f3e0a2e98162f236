package io.huiyin.core.notice;

/** The way to telephones. Without one, messages stand in the outbox. */
public interface SmsGateway {

    /** What became of a message. */
    sealed interface Outcome {

        /** @param receipt what the gateway says about it */
        record Accepted(String receipt) implements Outcome {}

        /** No gateway: it is only shown. */
        record Shown() implements Outcome {}

        /** The gateway has not taken it: it may be tried again. */
        record Refused(String why) implements Outcome {}

        /** Nobody knows whether the gateway has taken it. */
        record Lost(String why) implements Outcome {}
    }

    /**
     * Hands a message over; returns within seconds and throws nothing.
     *
     * @param id the same for each try of the same message, so that a gateway can tell
     */
    Outcome send(long id, String phone, String words);
}
