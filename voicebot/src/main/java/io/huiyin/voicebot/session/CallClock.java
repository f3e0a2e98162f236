package io.huiyin.voicebot.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Time in a call: the wall's for its events, and how long its recording has run, which never steps. */
final class CallClock {

    private final Clock wall;
    private final LongSupplier nanos;
    private volatile long began;

    CallClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** The recording begins now. */
    void restart() {
        began = nanos.getAsLong();
    }

    Instant now() {
        return wall.instant();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - began);
    }
}
