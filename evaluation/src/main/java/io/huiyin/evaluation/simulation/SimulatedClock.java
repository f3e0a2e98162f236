package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Stands still until the simulation moves on; never goes back. */
final class SimulatedClock extends Clock {

    /** A Monday; the calendar of the demo city is published for the weeks after it. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);

    private final ZoneId zone;
    private volatile Instant now;

    SimulatedClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** At the beginning of the simulated days. */
    static SimulatedClock of(CityProfile profile) {
        return new SimulatedClock(
                profile.zone(), FIRST_DAY.atStartOfDay(profile.zone()).toInstant());
    }

    void advanceTo(Instant then) {
        if (then.isAfter(now)) {
            now = then;
        }
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
        return new SimulatedClock(other, now);
    }
}
