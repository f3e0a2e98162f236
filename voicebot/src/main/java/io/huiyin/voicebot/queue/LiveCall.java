package io.huiyin.voicebot.queue;

import io.huiyin.core.call.Call;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as it stands now.
 *
 * @param agent account name of who speaks or is offered the call; null for the robot and for a call nobody has
 * @param recording where its sound is kept; null before it was answered
 */
public record LiveCall(
        Call head,
        Phase phase,
        @Nullable String agent,
        @Nullable Instant answeredAt,
        @Nullable Path recording) {

    /** How far it has come. */
    public enum Phase {
        RINGING,
        WAITING,
        OFFERED,
        WITH_AGENT,
        WITH_ROBOT
    }
}
