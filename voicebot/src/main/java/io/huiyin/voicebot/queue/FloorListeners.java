package io.huiyin.voicebot.queue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners in order, on a thread outside the floor's lock. */
final class FloorListeners implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FloorListeners.class);

    private static final int BOUND = 10_000;

    private final Supplier<List<FloorListener>> listeners;
    private final ExecutorService teller;

    FloorListeners(Supplier<List<FloorListener>> listeners) {
        this.listeners = listeners;
        this.teller = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(BOUND),
                Thread.ofVirtual().name("floor-listeners").factory(),
                // a page that misses a change hears of the next one
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    void tell(Consumer<FloorListener> news) {
        teller.execute(() -> listeners.get().forEach(listener -> {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                log.error("a listener of the floor failed", e);
            }
        }));
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
