package io.huiyin.voicebot.speech.worker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Workers as child JVMs: one request each at a time, killed when it takes too long, started again when they die, with a
 * growing pause. {@link #start()} begins that in the background; until then requests wait and health says "warming".
 *
 * <p>Metrics: timer {@code huiyin.speech.work} with tags {@code task} and {@code outcome}; what was asked = answered +
 * refused (the task said no) + died + late (killed) + abandoned (its caller was interrupted) + turnedAway (nobody free
 * or up). Gauge {@code
 * huiyin.speech.workers}: workers that are up. Counter {@code huiyin.speech.restarts}.
 */
public final class ProcessWorkerPool implements WorkerPool {

    /** How often a waiting request looks whether there is still hope. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final WorkerSettings settings;
    private final MeterRegistry meters;
    private final CircuitBreaker breaker;
    private final BlockingQueue<WorkerSlot> idle;
    private final Semaphore room;
    private final ScheduledThreadPoolExecutor clockwork;
    private final List<WorkerSlot> slots;

    /** @param breaker opens when workers die or hang one after the other, so that callers are told quickly */
    public ProcessWorkerPool(WorkerSettings settings, CircuitBreaker breaker, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.breaker = breaker;
        idle = new ArrayBlockingQueue<>(settings.workers());
        room = new Semaphore(settings.workers() + settings.waiting());
        clockwork = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("workers-" + settings.task()).factory());
        clockwork.setRemoveOnCancelPolicy(true);
        var restarts = meters.counter("huiyin.speech.restarts", "task", settings.task());
        slots = IntStream.range(0, settings.workers())
                .mapToObj(number -> new WorkerSlot(settings, clockwork, idle, restarts))
                .toList();
        Gauge.builder(
                        "huiyin.speech.workers",
                        slots,
                        all -> all.stream().filter(WorkerSlot::isUp).count())
                .tag("task", settings.task())
                .register(meters);
    }

    /** @param breakers has a policy named {@code speech} */
    public static ProcessWorkerPool of(WorkerSettings settings, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        return new ProcessWorkerPool(settings, breakers.circuitBreaker("speech-" + settings.task(), "speech"), meters);
    }

    /** For a command that would rather wait for a worker than be told quickly. */
    public static ProcessWorkerPool of(WorkerSettings settings, MeterRegistry meters) {
        return new ProcessWorkerPool(settings, CircuitBreaker.ofDefaults(settings.task()), meters);
    }

    @Override
    public ProcessWorkerPool start() {
        slots.forEach(WorkerSlot::start);
        return this;
    }

    @Override
    public WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early) {
        var watch = Timer.start(meters);
        if (!room.tryAcquire()) {
            throw turnedAway(watch, "too many utterances are waiting");
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw turnedAway(watch, "speech workers keep failing");
            }
            var slot = free(patience.toNanos());
            if (slot == null) {
                breaker.releasePermission();
                throw turnedAway(watch, health().detail());
            }
            return exchange(slot, request, early, watch);
        } finally {
            room.release();
        }
    }

    private WorkerMessage exchange(
            WorkerSlot slot, WorkerMessage request, Consumer<WorkerMessage> early, Timer.Sample watch) {
        var late = new AtomicBoolean();
        var started = System.nanoTime();
        var alarm = clockwork.schedule(
                () -> {
                    late.set(true);
                    slot.kill();
                },
                settings.workTime().toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            var answer = slot.ask(request, early);
            succeeded(slot, started);
            count(watch, "answered");
            return answer;
        } catch (WorkerRefusal e) {
            succeeded(slot, started);
            count(watch, "refused");
            throw new SpeechUnavailable("the speech worker refused: " + e.getMessage(), e);
        } catch (ClosedByInterruptException e) {
            // the caller went away, and its socket with it: the worker is replaced, but it is not to blame
            breaker.releasePermission();
            count(watch, "abandoned");
            throw new SpeechUnavailable("nobody waits for this any more", e);
        } catch (IOException e) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            count(watch, late.get() ? "late" : "died");
            throw new SpeechUnavailable(
                    late.get()
                            ? "no answer within " + settings.workTime().toMillis() + " ms"
                            : "the speech worker died at its work",
                    e);
        } finally {
            alarm.cancel(false);
        }
    }

    private void succeeded(WorkerSlot slot, long started) {
        breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        slot.workedWell();
    }

    private @Nullable WorkerSlot free(long patienceNanos) {
        var slot = idle.poll();
        var deadline = System.nanoTime() + patienceNanos;
        try {
            while (slot == null
                    && deadline - System.nanoTime() > 0
                    && slots.stream().anyMatch(WorkerSlot::hasHope)) {
                var wait = Math.min(LOOK.toNanos(), deadline - System.nanoTime());
                slot = idle.poll(wait, TimeUnit.NANOSECONDS);
            }
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private SpeechUnavailable turnedAway(Timer.Sample watch, String reason) {
        count(watch, "turnedAway");
        return new SpeechUnavailable(reason);
    }

    private void count(Timer.Sample watch, String outcome) {
        watch.stop(Timer.builder("huiyin.speech.work")
                .tag("task", settings.task())
                .tag("outcome", outcome)
                .register(meters));
    }

    @Override
    public Health health() {
        var up = (int) slots.stream().filter(WorkerSlot::isUp).count();
        var state = up > 0
                ? Health.State.UP
                : slots.stream().anyMatch(WorkerSlot::hasHope) ? Health.State.WARMING : Health.State.DOWN;
        var detail = switch (state) {
            case UP -> up == slots.size() ? engine() : up + " of " + slots.size() + " workers, " + engine();
            case WARMING -> "loading " + settings.task();
            case DOWN -> slots.getFirst().trouble();
        };
        return new Health(state, detail, up, slots.size());
    }

    @Override
    public String engine() {
        return slots.stream()
                .map(WorkerSlot::engine)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(settings.task());
    }

    /** The children's process ids, for whoever looks after them from outside. */
    public List<Long> pids() {
        return slots.stream().flatMap(slot -> slot.pid().stream().boxed()).toList();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        slots.forEach(WorkerSlot::close);
    }
}
