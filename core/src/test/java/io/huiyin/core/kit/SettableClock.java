package io.huiyin.core.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    private SettableClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param local e.g. {@code 2026-11-23T09:00} in the test city */
    public static SettableClock at(String local) {
        return new SettableClock(
                TestCity.ZONE, LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant());
    }

    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(TestCity.ZONE).toInstant();
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, now);
    }
}
