package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's seat.
 *
 * @param agent account name
 * @param call the call that is offered to it or that it speaks on
 * @param since when it came into this state
 */
public record Seat(String agent, State state, @Nullable CallId call, Instant since) {

    /** What the seat does. */
    public enum State {
        AWAY,
        READY,
        BREAK,
        OFFERED,
        TALKING,
        WRAP_UP
    }
}
