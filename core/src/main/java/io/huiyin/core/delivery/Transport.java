package io.huiyin.core.delivery;

import java.io.IOException;
import java.time.Duration;

/** Carries a request to another system. */
public interface Transport {

    /** @param body its first characters */
    record Answer(int status, String body) {}

    /**
     * @param to names the other system: what goes wrong with it concerns no other
     * @throws IOException without an answer
     * @throws NotNow when it was not tried
     */
    Answer post(String to, Recipient.Request request) throws IOException, NotNow;

    /** The other system has failed lately, or is being spoken to: it is left alone for a while. No try is counted. */
    final class NotNow extends Exception {

        private final Duration wait;

        public NotNow(Duration wait) {
            super("not before " + wait, null, false, false);
            this.wait = wait;
        }

        Duration untilThen() {
            return wait;
        }
    }
}
