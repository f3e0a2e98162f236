package io.huiyin.voicebot.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A robot's part of a call. A citizen may hang up in the middle of it: what the robot then decides and files, within some
 * milliseconds, belongs to the call's replay.
 */
final class RobotTalk {

    private static final Logger log = LoggerFactory.getLogger(RobotTalk.class);

    /** Far longer than filing a ticket takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private volatile CountDownLatch going = new CountDownLatch(0);

    void hold(Runnable robot) {
        var mine = new CountDownLatch(1);
        going = mine;
        try {
            robot.run();
        } finally {
            mine.countDown();
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!going.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("the robot works on after the call: what it decides now is missing from the replay");
        }
    }
}
