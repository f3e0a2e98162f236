package io.huiyin.voicebot.queue;

import io.huiyin.voicebot.session.CallSession;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A robot's wait for a human, on the robot's thread. */
final class Handover {

    private final Floor floor;
    private final Duration patience;

    Handover(Floor floor, Duration patience) {
        this.floor = floor;
        this.patience = patience;
    }

    /** @return whether an agent took the call; after false it is the robot's again */
    boolean toHuman(CallSession session) {
        var taken = new CountDownLatch(1);
        if (!floor.offerFirst(session, taken)) {
            return false;
        }
        session.ringBack(true);
        try {
            if (taken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return session.ended() == null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!floor.takeBack(session)) {
            return true;
        }
        session.ringBack(false);
        return false;
    }
}
