package io.huiyin.voicebot.queue;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.queue.LiveCall.Phase;
import io.huiyin.voicebot.queue.Seat.State;
import io.huiyin.voicebot.session.CallSession;
import io.huiyin.voicebot.telephony.Headsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The calls and the seats of this moment. One lock for the few decisions of a call (who gets it); no sound passes
 * through it.
 */
final class Floor implements Headsets.Handling, AutoCloseable {

    private final Headsets headsets;
    private final FloorListeners listeners;
    private final QueueSettings settings;
    private final Clock clock;
    private final String greeting;
    private final Seats seats;
    private final Map<CallId, Standing> calls = new LinkedHashMap<>();
    private final WaitingLine waiting;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("floor-timer").daemon().factory());

    /** @param listeners asked at the first news */
    Floor(
            Headsets headsets,
            Supplier<List<FloorListener>> listeners,
            QueueSettings settings,
            Clock clock,
            String greeting) {
        this.headsets = headsets;
        this.listeners = new FloorListeners(listeners);
        this.settings = settings;
        this.clock = clock;
        this.greeting = greeting;
        this.seats = new Seats(clock, seat -> this.listeners.tell(l -> l.seat(seat)));
        this.waiting = new WaitingLine(count -> this.listeners.tell(l -> l.waiting(count)));
        headsets.listen(this);
    }

    /** A call exists from here on. */
    synchronized void opened(CallSession session) {
        calls.put(session.head().id(), new Standing(session));
    }

    /** The call waits for a human, at the end of the line. */
    synchronized void enqueue(CallSession session) {
        var standing = calls.get(session.head().id());
        if (standing != null && session.ended() == null) {
            standing.phase = Phase.WAITING;
            waiting.addLast(standing);
            assign();
        }
    }

    synchronized void withRobot(CallSession session) {
        var standing = calls.get(session.head().id());
        if (standing != null) {
            standing.phase = Phase.WITH_ROBOT;
            standing.answeredAt = clock.instant();
        }
    }

    /**
     * Puts a robot's call before everybody who waits.
     *
     * @param taken counted down once an agent has it, or once it is over
     * @return false when no seat is ready
     */
    synchronized boolean offerFirst(CallSession session, CountDownLatch taken) {
        var standing = calls.get(session.head().id());
        if (standing == null || session.ended() != null || seats.ready().isEmpty()) {
            return false;
        }
        standing.handedOver = taken;
        standing.phase = Phase.WAITING;
        session.handedTo("queue");
        waiting.addFirst(standing);
        assign();
        return true;
    }

    /** Nobody came: the call is the robot's again. @return false when an agent has it after all */
    synchronized boolean takeBack(CallSession session) {
        var standing = calls.get(session.head().id());
        if (standing == null || standing.phase == Phase.WITH_AGENT) {
            return standing == null;
        }
        withdraw(standing, State.BREAK);
        standing.phase = Phase.WITH_ROBOT;
        standing.handedOver = null;
        return true;
    }

    /** Takes a call from the line and from the seat that it rings at. */
    private void withdraw(Standing standing, State seatThen) {
        waiting.remove(standing);
        var agent = standing.agent;
        if (standing.phase == Phase.OFFERED && agent != null) {
            headsets.quiet(standing.session.head().id(), agent);
            standing.agent = null;
            standing.phase = Phase.WAITING;
            seats.released(agent, seatThen);
        }
    }

    private void assign() {
        for (var standing : waiting.all()) {
            var seat = standing.phase == Phase.WAITING ? seats.ready() : Optional.<Seat>empty();
            if (seat.isPresent()) {
                offer(standing, seat.get().agent());
            }
        }
    }

    private void offer(Standing standing, String agent) {
        var head = standing.session.head();
        standing.phase = Phase.OFFERED;
        standing.agent = agent;
        seats.offered(agent, head.id());
        standing.session.offered(agent);
        headsets.ring(head, agent);
        later(settings.offerFor(), () -> notTaken(standing, agent));
    }

    private synchronized void notTaken(Standing standing, String agent) {
        if (standing.phase == Phase.OFFERED && agent.equals(standing.agent)) {
            passOn(standing);
        }
    }

    /** The seat does not take it: a break for the seat, the first place in the line for the call. */
    private void passOn(Standing standing) {
        withdraw(standing, State.BREAK);
        waiting.addFirst(standing);
        assign();
    }

    @Override
    public void pickUp(CallId call, String agent) {
        try {
            answer(call, agent);
        } catch (NoSuchCallException | CallTakenException | SeatBusyException e) {
            headsets.quiet(call, agent);
        }
    }

    @Override
    public synchronized void decline(CallId call, String agent) {
        var standing = calls.get(call);
        if (standing != null && standing.phase == Phase.OFFERED && agent.equals(standing.agent)) {
            passOn(standing);
        }
    }

    void answer(CallId call, String agent) {
        Standing standing;
        synchronized (this) {
            standing = existing(call);
            if (standing.phase == Phase.WITH_AGENT && agent.equals(standing.agent)) {
                return;
            }
            var seat = seats.of(agent);
            if (seat.state() == State.TALKING || (seat.state() == State.OFFERED && !call.equals(seat.call()))) {
                throw new SeatBusyException(agent);
            }
            if (!standing.open()) {
                throw new CallTakenException(call);
            }
            if (!agent.equals(standing.agent)) {
                withdraw(standing, State.READY);
            }
            waiting.remove(standing);
            standing.phase = Phase.WITH_AGENT;
            standing.agent = agent;
            standing.answeredAt = clock.instant();
            seats.talking(agent, call);
            assign();
        }
        connect(standing, agent);
    }

    private void connect(Standing standing, String agent) {
        var session = standing.session;
        session.answered(agent);
        session.bridge(headsets.open(session.head(), agent));
        var robot = standing.handedOver;
        if (robot != null) {
            robot.countDown();
        } else if (settings.greet() && session.head().direction() == Call.Direction.INBOUND && !greeting.isBlank()) {
            session.announce(greeting);
        }
    }

    /** The call is over. */
    synchronized void closed(CallSession session) {
        var standing = calls.remove(session.head().id());
        if (standing == null) {
            return;
        }
        withdraw(standing, State.READY);
        var agent = standing.agent;
        if (standing.phase == Phase.WITH_AGENT && agent != null) {
            var seat = seats.released(agent, State.WRAP_UP);
            if (seat.state() == State.WRAP_UP) {
                later(settings.wrapUp(), () -> wrappedUp(seat));
            }
        }
        var robot = standing.handedOver;
        if (robot != null) {
            robot.countDown();
        }
        assign();
    }

    private synchronized void wrappedUp(Seat seat) {
        if (seats.of(seat.agent()).equals(seat)) {
            seat(seat.agent(), State.READY);
        }
    }

    synchronized Seat seat(String agent, State wanted) {
        var seat = seats.wants(agent, wanted);
        assign();
        return seats.of(seat.agent());
    }

    synchronized Seat seat(String agent) {
        return seats.of(agent);
    }

    synchronized List<Seat> seats() {
        return seats.all();
    }

    synchronized List<CallId> waiting() {
        return waiting.all().stream().map(s -> s.session.head().id()).toList();
    }

    synchronized List<LiveCall> talking() {
        return calls.values().stream()
                .filter(s -> s.phase == Phase.WITH_AGENT || s.phase == Phase.WITH_ROBOT)
                .map(Standing::view)
                .toList();
    }

    synchronized Optional<LiveCall> call(CallId call) {
        return Optional.ofNullable(calls.get(call)).map(Standing::view);
    }

    synchronized Optional<LiveCall> callOf(String agent) {
        return Optional.ofNullable(seats.of(agent).call()).flatMap(this::call);
    }

    CallSession session(CallId call) {
        synchronized (this) {
            return existing(call).session;
        }
    }

    private Standing existing(CallId call) {
        var standing = calls.get(call);
        if (standing == null || standing.session.ended() != null) {
            throw new NoSuchCallException(call);
        }
        return standing;
    }

    private void later(Duration delay, Runnable work) {
        if (!timer.isShutdown()) {
            var ignored = timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized List<CallSession> sessions() {
        return calls.values().stream().map(standing -> standing.session).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        listeners.close();
    }
}
