package io.huiyin.voicebot.queue;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallEvent.EndReason;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.city.CityProfile;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.dialogue.NightDesk;
import io.huiyin.voicebot.dialogue.RobotConversation;
import io.huiyin.voicebot.session.CallSession;
import io.huiyin.voicebot.session.Sessions;
import io.huiyin.voicebot.telephony.Leg;
import io.huiyin.voicebot.telephony.Telephone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/** The call centre on a telephone: what comes in goes to the floor or to the night desk, what goes out to the robot. */
final class TelephoneCallCentre implements CallCentre, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelephoneCallCentre.class);

    /** A stop of the whole system waits so long for each call's end to be heard of. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Telephone telephone;
    private final Sessions sessions;
    private final Floor floor;
    private final Supplier<@Nullable NightDesk> nightDesk;
    private final QueueSettings settings;
    private final CityProfile profile;
    private final Clock clock;
    private volatile boolean running;

    TelephoneCallCentre(
            Telephone telephone,
            Sessions sessions,
            Floor floor,
            Supplier<@Nullable NightDesk> nightDesk,
            QueueSettings settings,
            CityProfile profile,
            Clock clock) {
        this.telephone = telephone;
        this.sessions = sessions;
        this.floor = floor;
        this.nightDesk = nightDesk;
        this.settings = settings;
        this.profile = profile;
        this.clock = clock;
    }

    @Override
    public void start() {
        telephone.start(this::incoming);
        running = true;
    }

    /** Ends the calls while their listeners still stand. */
    @Override
    public void stop() {
        running = false;
        telephone.stop();
        var open = floor.sessions();
        open.forEach(session -> session.end(EndReason.FAILED));
        for (var session : open) {
            try {
                session.awaitOver(LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        floor.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void incoming(Call head, Leg citizen) {
        MDC.put("call", head.id().toString());
        var session = sessions.ring(head, floor::closed);
        floor.opened(session);
        session.connect(citizen);
        var night = nightDesk.get();
        try {
            if (night != null && !agentsWork()) {
                robotTakes(session, conversation -> night.take(head, conversation));
            } else {
                session.ringBack(true);
                floor.enqueue(session);
            }
            awaitEnd(session);
        } finally {
            MDC.remove("call");
        }
    }

    private boolean agentsWork() {
        var office = profile.office();
        return switch (settings.hours()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case PROFILE -> {
                var now = LocalTime.ofInstant(clock.instant(), profile.zone());
                var from = office.agentsFrom();
                var until = office.agentsUntil();
                // the same time twice means around the clock; until before from means over midnight
                yield from.equals(until)
                        || (from.isBefore(until)
                                ? !now.isBefore(from) && now.isBefore(until)
                                : !now.isBefore(from) || now.isBefore(until));
            }
        };
    }

    /** Lets the robot speak on this thread; hangs up after it unless a human has taken over. */
    private void robotTakes(CallSession session, Consumer<Conversation> talk) {
        session.answered(null);
        floor.withRobot(session);
        var conversation = new RobotConversation(
                session, sessions.synthesizer(), reason -> new Handover(floor, settings.offerFor()).toHuman(session));
        try {
            session.talk(() -> talk.accept(conversation));
            if (!withAgent(session)) {
                session.end(EndReason.ROBOT_HUNG_UP);
            }
        } catch (RuntimeException e) {
            log.error("the robot failed in the middle of a call", e);
            session.end(EndReason.FAILED);
        }
    }

    private boolean withAgent(CallSession session) {
        return floor.call(session.head().id())
                .filter(call -> call.phase() == LiveCall.Phase.WITH_AGENT)
                .isPresent();
    }

    private static void awaitEnd(CallSession session) {
        try {
            session.awaitOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            session.end(EndReason.FAILED);
        }
    }

    @Override
    public Reach callOut(CallId call, String number, String ticket, Consumer<Conversation> talk) {
        var head = new Call(call, Call.Direction.OUTBOUND, number, profile.line(), clock.instant(), ticket);
        var session = sessions.ring(head, floor::closed);
        floor.opened(session);
        return reached(session, rung(call, number), talk);
    }

    /** What came of ringing: exactly one of the two is there. */
    private record Rung(@Nullable Leg leg, Telephone.@Nullable Failure failure) {}

    private Rung rung(CallId call, String number) {
        var outcome = new CompletableFuture<Rung>();
        telephone.dial(call, number, settings.ringFor(), new Telephone.Dialled() {
            @Override
            public void answered(Leg leg) {
                if (!outcome.complete(new Rung(leg, null))) {
                    leg.close();
                }
            }

            @Override
            public void failed(Telephone.Failure failure) {
                outcome.complete(new Rung(null, failure));
            }
        });
        try {
            // a telephone that says nothing about a call it should have given up long ago is broken
            return outcome.get(settings.ringFor().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.error("call {}: the telephone has not said what became of it", call, e);
        }
        var failed = new Rung(null, Telephone.Failure.FAILED);
        outcome.complete(failed);
        return outcome.getNow(failed);
    }

    private Reach reached(CallSession session, Rung rung, Consumer<Conversation> talk) {
        var leg = rung.leg();
        if (leg != null) {
            session.connect(leg);
            robotTakes(session, talk);
            awaitEnd(session);
            return Reach.ANSWERED;
        }
        var failure = rung.failure() == null ? Telephone.Failure.FAILED : rung.failure();
        session.end(EndReason.valueOf(failure.name()));
        awaitEnd(session);
        return Reach.valueOf(failure.name());
    }

    @Override
    public void answer(CallId call, String agent) {
        floor.answer(call, agent);
    }

    @Override
    public void hangUp(CallId call) {
        floor.session(call).end(EndReason.AGENT_HUNG_UP);
    }

    @Override
    public void transfer(CallId call, String to) {
        floor.session(call).transfer(to);
    }

    @Override
    public void say(CallId call, String text) {
        floor.session(call).typed(Speaker.AGENT, text);
    }

    @Override
    public Seat seat(String agent, Seat.State wanted) {
        return floor.seat(agent, wanted);
    }

    @Override
    public Seat seat(String agent) {
        return floor.seat(agent);
    }

    @Override
    public List<Seat> seats() {
        return floor.seats();
    }

    @Override
    public List<CallId> waiting() {
        return floor.waiting();
    }

    @Override
    public List<LiveCall> talking() {
        return floor.talking();
    }

    @Override
    public Optional<LiveCall> call(CallId call) {
        return floor.call(call);
    }

    @Override
    public Optional<LiveCall> callOf(String agent) {
        return floor.callOf(agent);
    }
}
