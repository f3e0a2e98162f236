package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.Call;
import io.huiyin.core.call.CallId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A telephone system without telephones: citizens are browsers that have opened a socket under their number. Only a
 * number whose page is open can be rung.
 */
final class SoftphoneTelephone implements Telephone {

    private final String line;
    private final Clock clock;
    private final Semaphore room;
    private final Map<String, CitizenHandset> handsets = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("softphone-timer").daemon().factory());
    private volatile @Nullable Switchboard switchboard;

    /**
     * @param line the hotline's number
     * @param calls how many calls may go on at once
     */
    SoftphoneTelephone(String line, int calls, Clock clock) {
        this.line = line;
        this.room = new Semaphore(calls);
        this.clock = clock;
    }

    String line() {
        return line;
    }

    @Override
    public void start(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public Health check() {
        return switchboard == null ? new Health(false, "not started") : new Health(true, "");
    }

    @Override
    public void stop() {
        switchboard = null;
        timer.shutdownNow();
    }

    /** The newest page under a number is the one that rings. */
    CitizenHandset connected(String number, Wire wire) {
        var handset = new CitizenHandset(number, wire, this);
        handsets.put(number, handset);
        return handset;
    }

    void disconnected(CitizenHandset handset) {
        handsets.remove(handset.number(), handset);
        handset.gone();
    }

    /** @return false when there is no room for the call */
    boolean dialled(String number, SoftphoneLeg leg) {
        var board = switchboard;
        if (board == null || !room.tryAcquire()) {
            return false;
        }
        var head = new Call(leg.call(), Call.Direction.INBOUND, number, line, clock.instant(), null);
        onThreadOf(leg.call(), () -> {
            try {
                board.incoming(head, leg);
            } finally {
                leg.close();
                room.release();
            }
        });
        return true;
    }

    @Override
    public void dial(CallId call, String number, Duration ringFor, Dialled outcome) {
        var handset = handsets.get(number);
        if (handset == null) {
            onThreadOf(call, () -> outcome.failed(Failure.UNREACHABLE));
            return;
        }
        var ringing = new Ringing(call, outcome);
        var leg = handset.ring(call, ringing::pickedUp, () -> ringing.failed(Failure.REJECTED));
        if (leg == null) {
            onThreadOf(call, () -> outcome.failed(Failure.BUSY));
            return;
        }
        var ignored = timer.schedule(
                () -> {
                    if (ringing.failed(Failure.NO_ANSWER)) {
                        leg.end("noanswer");
                    }
                },
                ringFor.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void onThreadOf(CallId call, Runnable work) {
        Thread.ofVirtual().name("call-" + call).start(work);
    }

    /** A handset that rings: decided once, by whoever is first. */
    private static final class Ringing {
        private final CallId call;
        private final AtomicBoolean decided = new AtomicBoolean();
        private final Dialled outcome;

        Ringing(CallId call, Dialled outcome) {
            this.call = call;
            this.outcome = outcome;
        }

        void pickedUp(SoftphoneLeg leg) {
            if (decided.compareAndSet(false, true)) {
                leg.answer();
                onThreadOf(call, () -> outcome.answered(leg));
            }
        }

        boolean failed(Failure failure) {
            if (!decided.compareAndSet(false, true)) {
                return false;
            }
            onThreadOf(call, () -> outcome.failed(failure));
            return true;
        }
    }
}
