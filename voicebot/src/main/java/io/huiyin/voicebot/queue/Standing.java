package io.huiyin.voicebot.queue;

import io.huiyin.voicebot.queue.LiveCall.Phase;
import io.huiyin.voicebot.session.CallSession;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** How one call stands. Guarded by the floor's lock. */
final class Standing {

    final CallSession session;
    Phase phase = Phase.RINGING;

    @Nullable
    String agent;

    @Nullable
    Instant answeredAt;
    /** A robot that wants to hand over waits here for the agent. */
    @Nullable
    CountDownLatch handedOver;

    Standing(CallSession session) {
        this.session = session;
    }

    boolean open() {
        return phase == Phase.WAITING || phase == Phase.OFFERED || phase == Phase.RINGING;
    }

    LiveCall view() {
        return new LiveCall(session.head(), phase, agent, answeredAt, session.recording());
    }
}
