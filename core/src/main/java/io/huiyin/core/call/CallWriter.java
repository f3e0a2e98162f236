package io.huiyin.core.call;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries events from the media plane to the database: one bounded queue, one writing thread, as many events in a
 * transaction as are waiting. The queue's policy: nothing is thrown out of it; when it is full the newest event waits for
 * the setting's patience and is then lost and counted. While the database is away the batch at hand is tried again and
 * again; an event that the database refuses for its own sake is logged, counted and left, so that it holds up no other.
 *
 * <p>Arithmetic: offered = accepted + dropped; accepted = stored + refused + waiting (in the queue or at hand).
 */
@Component
class CallWriter implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(CallWriter.class);

    private static final int LOST_PER_LOG_LINE = 100;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** Before the telephone's own beans (phase 0 and later) begin, and after they have ended. */
    private static final int PHASE = -1000;

    private sealed interface Item {
        record Event(CallEvent event) implements Item {}

        record Marker(CompletableFuture<Void> reached) implements Item {}
    }

    private final CallRows rows;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final CallSettings settings;
    private final BlockingQueue<Item> queue;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder stored = new LongAdder();
    private final LongAdder refused = new LongAdder();

    private volatile boolean running;
    private volatile @Nullable Thread writer;

    CallWriter(
            CallRows rows,
            PlatformTransactionManager manager,
            ApplicationEventPublisher events,
            CallSettings settings) {
        this.rows = rows;
        this.transactions = new TransactionTemplate(manager);
        this.events = events;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /** Takes the event over; returns at once, or after the patience of the settings when the queue is full. */
    void accept(CallEvent event) {
        if (enqueue(new Item.Event(event))) {
            accepted.increment();
        } else {
            dropped.increment();
            long lost = dropped.sum();
            // one line tells it; a line for each would be a second flood
            if (lost % LOST_PER_LOG_LINE == 1) {
                LOG.error(
                        "Call {}: {} lost ({} so far): the database is away or slow", event.call(), kind(event), lost);
            }
        }
    }

    private boolean enqueue(Item item) {
        try {
            return queue.offer(item) || queue.offer(item, settings.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until everything accepted so far is written. @return false when that took longer than this */
    boolean flush(Duration longest) {
        var reached = new CompletableFuture<Void>();
        return enqueue(new Item.Marker(reached))
                && reached.orTimeout(longest.toNanos(), TimeUnit.NANOSECONDS)
                        .handle((nothing, failure) -> failure == null)
                        .join();
    }

    @Override
    public void start() {
        int broken = rows.endBroken(settings.node());
        if (broken > 0) {
            LOG.warn("{} calls of an earlier run had no end: marked FAILED, their lines are kept", broken);
        }
        running = true;
        writer = Thread.ofPlatform().name("call-records").daemon(true).start(this::run);
    }

    private void run() {
        List<Item> items = new ArrayList<>(settings.batch());
        try {
            while (running || !queue.isEmpty()) {
                Item first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    items.add(first);
                    queue.drainTo(items, settings.batch() - 1);
                    store(items.stream()
                            .filter(Item.Event.class::isInstance)
                            .map(item -> ((Item.Event) item).event())
                            .toList());
                    items.forEach(item -> {
                        if (item instanceof Item.Marker(var reached)) {
                            reached.complete(null);
                        }
                    });
                    items.clear();
                }
            }
        } catch (InterruptedException e) {
            LOG.error("Stopped with {} events unwritten: the database did not take them", queue.size() + items.size());
        }
    }

    private void store(List<CallEvent> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                transactions.executeWithoutResult(status -> write(batch));
                stored.add(batch.size());
                return;
            } catch (RuntimeException e) {
                if (!mayPass(e)) {
                    leaveOut(batch, e);
                    return;
                }
                // the class only: a database's message can quote what a citizen said
                LOG.warn(
                        "The database takes no call records, {} wait: {}",
                        queue.size() + batch.size(),
                        e.getClass().getName());
                LockSupport.parkNanos(pause.toNanos());
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped while the database was away");
                }
            }
        }
    }

    private void write(List<CallEvent> batch) {
        rows.write(settings.node(), batch);
        for (CallEvent event : batch) {
            if (event instanceof CallEvent.Rang(Call head, var at)) {
                events.publishEvent(new CallBegan(head));
            }
        }
    }

    /** One of the batch is at fault: each is tried alone. */
    private void leaveOut(List<CallEvent> batch, RuntimeException failure) throws InterruptedException {
        if (batch.size() > 1) {
            for (CallEvent event : batch) {
                store(List.of(event));
            }
            return;
        }
        refused.increment();
        CallEvent event = batch.getFirst();
        // the class only: a database's message can quote what a citizen said
        LOG.error(
                "Call {}: {} cannot be stored: {}",
                event.call(),
                kind(event),
                failure.getClass().getName());
    }

    /** Whether the same batch can succeed later: the database is away or busy, not the batch at fault. */
    private static boolean mayPass(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static String kind(CallEvent event) {
        return event.getClass().getSimpleName();
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = writer;
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(settings.stopPatience())) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "accepted", accepted);
        counter(registry, "dropped", dropped);
        counter(registry, "stored", stored);
        counter(registry, "refused", refused);
        Gauge.builder("huiyin.calls.waiting", queue, BlockingQueue::size)
                .description("events of calls that wait for the database")
                .register(registry);
    }

    private static void counter(MeterRegistry registry, String fate, LongAdder count) {
        FunctionCounter.builder("huiyin.calls.events", count, LongAdder::sum)
                .tag("fate", fate)
                .description("events of calls on their way to the database")
                .register(registry);
    }
}
