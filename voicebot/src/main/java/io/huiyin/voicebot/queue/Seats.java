package io.huiyin.voicebot.queue;

import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.queue.Seat.State;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who sits where and does what. Guarded by the floor's lock. */
final class Seats {

    private final Clock clock;
    private final Consumer<Seat> changed;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    /** What a seat in a call wants to be afterwards. */
    private final Map<String, State> afterwards = new LinkedHashMap<>();

    Seats(Clock clock, Consumer<Seat> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    Seat of(String agent) {
        var seat = seats.get(agent);
        return seat == null ? new Seat(agent, State.AWAY, null, clock.instant()) : seat;
    }

    List<Seat> all() {
        return seats.values().stream()
                .filter(seat -> seat.state() != State.AWAY)
                .toList();
    }

    /** The seat that is ready for longest. */
    Optional<Seat> ready() {
        return seats.values().stream()
                .filter(seat -> seat.state() == State.READY)
                .min(Comparator.comparing(Seat::since));
    }

    Seat wants(String agent, State wanted) {
        if (wanted != State.READY && wanted != State.BREAK && wanted != State.AWAY) {
            throw new IllegalArgumentException("a seat is put to " + wanted + " by a call only");
        }
        var seat = of(agent);
        if (seat.state() == State.TALKING || seat.state() == State.OFFERED) {
            afterwards.put(agent, wanted);
            return seat;
        }
        return seat.state() == wanted ? seat : put(agent, wanted, null);
    }

    Seat offered(String agent, CallId call) {
        return put(agent, State.OFFERED, call);
    }

    Seat talking(String agent, CallId call) {
        return put(agent, State.TALKING, call);
    }

    /** The call is over for this seat. @return its new state */
    Seat released(String agent, State then) {
        var wanted = afterwards.remove(agent);
        return put(agent, wanted == null || wanted == State.READY ? then : wanted, null);
    }

    private Seat put(String agent, State state, @Nullable CallId call) {
        var seat = new Seat(agent, state, call, clock.instant());
        seats.put(agent, seat);
        changed.accept(seat);
        return seat;
    }
}
