package io.huiyin.voicebot.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a child process: politely, then not. */
final class Stopping {

    private Stopping() {}

    static void within(Process process, Duration patience) {
        process.destroy();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forcibly(process);
    }

    static void forcibly(Process process) {
        process.destroyForcibly().onExit().join();
    }
}
