package io.huiyin.core.background;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Work that nobody waits for: warming up, reading in. The product's end cuts it off before what it works with is closed;
 * what breaks because of that is no error. Safe for many threads.
 */
@Component
public class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** Long enough for a statement of the database or one embedding; the whole end may last ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean ending;

    /**
     * Returns at once.
     *
     * @param name of the thread
     * @param ifItFails what that means, for the log
     */
    public void run(String name, String ifItFails, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> guarded(ifItFails, work));
        threads.add(thread);
        thread.start();
    }

    private void guarded(String ifItFails, Runnable work) {
        try {
            if (!ending) {
                work.run();
            }
        } catch (RuntimeException e) {
            if (ending) {
                LOG.debug("cut off by the end: {}", ifItFails, e);
            } else {
                LOG.error(ifItFails, e);
            }
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        ending = true;
        threads.forEach(Thread::interrupt);
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
