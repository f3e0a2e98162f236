package io.huiyin.core.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Those who are told things of one kind: how they are reached, and what their answer means. */
public interface Recipient {

    Delivery.Kind kind();

    /** What each target is called, for people. */
    Map<String, String> targets();

    /**
     * What is sent now, signed for this moment; empty while the target rests by somebody's wish.
     *
     * @throws Unreachable when it may not or cannot be sent at present
     */
    Optional<Request> request(Delivery delivery, Instant now);

    /** It has arrived; in the transaction that says so. */
    void arrived(Delivery delivery, String answer);

    /** It is dead; in the transaction that says so. */
    void died(Delivery delivery, String why);

    /** @param body sent as JSON, byte for byte what was signed */
    record Request(URI address, Map<String, String> headers, String body) {}

    /** There is no way to it now: counted as a try that failed. */
    final class Unreachable extends RuntimeException {

        /** @param why in words for people */
        public Unreachable(String why) {
            super(why);
        }
    }
}
