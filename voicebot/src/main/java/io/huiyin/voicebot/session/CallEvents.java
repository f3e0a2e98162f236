package io.huiyin.voicebot.session;

import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Brings the events of one call to its listeners, in order, on one virtual thread. When listeners fall behind, words
 * that are not settled are left out first; nothing else is, unless a listener blocks for good.
 */
final class CallEvents {

    private static final Logger log = LoggerFactory.getLogger(CallEvents.class);

    /** An hour's call has about so many events; half of it is kept for what may not be lost. */
    private static final int BOUND = 2_048;

    /** A listener that lets an event wait so long has broken its promise of a few milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<CallListener> listeners;
    private final BlockingQueue<CallEvent> waiting = new ArrayBlockingQueue<>(BOUND);
    private final CountDownLatch delivered = new CountDownLatch(1);

    CallEvents(CallId call, List<CallListener> listeners) {
        this.listeners = listeners;
        Thread.ofVirtual().name("events-" + call).start(() -> deliverAll(call));
    }

    void publish(CallEvent event) {
        if (event instanceof CallEvent.TextRevised && waiting.remainingCapacity() < BOUND / 2) {
            return;
        }
        try {
            if (!waiting.offer(event, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error(
                        "a listener blocks: {} of call {} is lost",
                        event.getClass().getSimpleName(),
                        event.call());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until {@code Ended} has reached every listener. */
    boolean awaitEnd(Duration patience) {
        try {
            return delivered.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deliverAll(CallId call) {
        MDC.put("call", call.toString());
        try {
            CallEvent event;
            do {
                event = waiting.take();
                deliver(event);
            } while (!(event instanceof CallEvent.Ended));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delivered.countDown();
        }
    }

    private void deliver(CallEvent event) {
        for (var listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                log.error("a listener failed at {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
