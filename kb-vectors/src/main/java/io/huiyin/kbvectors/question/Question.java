package io.huiyin.kbvectors.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that no entry answered; nothing in it tells who wanted to know.
 *
 * @param said in a few words
 * @param detail at length; empty when there is no more
 * @param asks somebody wanted to know something; else something was to be done
 * @param call in which it was asked; null for a search
 */
public record Question(
        long id,
        Source source,
        String said,
        String detail,
        boolean asks,
        @Nullable UUID call,
        Instant at) {

    public enum Source {
        /** asked of an agent */
        CALL,
        /** asked of the robot after hours */
        NIGHT,
        /** looked for by somebody of the staff */
        SEARCH
    }
}
