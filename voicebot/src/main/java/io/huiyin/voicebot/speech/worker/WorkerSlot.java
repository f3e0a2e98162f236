package io.huiyin.voicebot.speech.worker;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One place in a pool: keeps a worker process running in it. In the idle queue while it is up and has no work. */
final class WorkerSlot {

    private static final Logger log = LoggerFactory.getLogger(WorkerSlot.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private enum State {
        STARTING,
        UP,
        PAUSING,
        CLOSED
    }

    private final WorkerSettings settings;
    private final ScheduledExecutorService clockwork;
    private final Queue<WorkerSlot> idle;
    private final Counter restarts;

    private State state = State.STARTING;
    private @Nullable WorkerProcess process;
    private @Nullable Process unborn;
    private String engine = "";
    private String trouble = "not started";
    /** Failures since the last good answer. */
    private int failures;

    WorkerSlot(WorkerSettings settings, ScheduledExecutorService clockwork, Queue<WorkerSlot> idle, Counter restarts) {
        this.settings = settings;
        this.clockwork = clockwork;
        this.idle = idle;
        this.restarts = restarts;
    }

    /** Starts a process in the background. */
    synchronized void start() {
        if (state == State.CLOSED) {
            return;
        }
        var missing = SpeechWorker.factory(settings.task()).missing(settings.models(), settings.options());
        if (missing.isPresent()) {
            trouble = missing.get();
            state = State.PAUSING;
            later(this::start, LONGEST_PAUSE); // somebody may fetch it meanwhile
            return;
        }
        state = State.STARTING;
        Thread.ofVirtual().name("worker-start-" + settings.task()).start(this::run);
    }

    private void run() {
        var alarm = later(this::giveUpStarting, settings.startTime());
        try {
            up(WorkerProcess.start(order(), this::born));
        } catch (IOException | RuntimeException e) {
            gone(null, String.valueOf(e.getMessage()));
        } finally {
            alarm.ifPresent(future -> future.cancel(false));
        }
    }

    private synchronized void born(Process child) {
        unborn = child;
        if (state == State.CLOSED) {
            child.destroyForcibly();
        }
    }

    private synchronized void up(WorkerProcess started) {
        if (state == State.CLOSED) {
            started.kill();
            return;
        }
        process = started;
        unborn = null;
        engine = started.engine();
        state = State.UP;
        log.info("speech worker {} is up: {}", started.pid(), engine);
        idle.add(this);
        started.whenGone(() -> gone(started, "the worker died"));
    }

    /** Called once a process: when its start failed, or when it ended. */
    private synchronized void gone(@Nullable WorkerProcess ended, String reason) {
        if (state == State.CLOSED || ended != process) {
            return;
        }
        idle.remove(this);
        process = null;
        unborn = null;
        failures++;
        trouble = reason;
        restarts.increment();
        log.warn("speech worker for {} is gone ({} in a row): {}", settings.task(), failures, reason);
        if (failures == 1) {
            start();
        } else {
            state = State.PAUSING;
            var doublings = Math.min(failures - 2, 10);
            var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            later(this::start, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        }
    }

    private Optional<Future<?>> later(Runnable action, Duration pause) {
        try {
            return Optional.of(clockwork.schedule(action, pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            log.debug("the pool is closing", e);
            return Optional.empty();
        }
    }

    /** For the caller that took this slot from the idle queue. */
    WorkerMessage ask(WorkerMessage request, Consumer<WorkerMessage> early) throws IOException {
        WorkerProcess current;
        synchronized (this) {
            current = process;
        }
        if (current == null) {
            throw new IOException("the worker is gone");
        }
        try {
            return current.ask(request, early);
        } catch (WorkerRefusal e) {
            throw e;
        } catch (IOException e) {
            current.kill(); // half an answer may be on the socket: this process cannot be asked again
            throw e;
        }
    }

    /** The answer came: the slot is free again. */
    synchronized void workedWell() {
        failures = 0;
        if (state == State.UP && process != null && process.isAlive() && !idle.contains(this)) {
            idle.add(this);
        }
    }

    /** Ends the process that is at work; the slot starts another. */
    synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    private synchronized void giveUpStarting() {
        if (unborn != null) {
            unborn.destroyForcibly();
        }
    }

    synchronized boolean isUp() {
        return state == State.UP;
    }

    /** Up or about to be: worth waiting for. */
    synchronized boolean hasHope() {
        return state == State.UP || state == State.STARTING;
    }

    synchronized String engine() {
        return engine;
    }

    synchronized String trouble() {
        return trouble;
    }

    synchronized OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    synchronized void close() {
        state = State.CLOSED;
        idle.remove(this);
        kill();
        giveUpStarting();
    }

    private WorkerMessage order() {
        var order = WorkerMessage.empty()
                .with("task", settings.task())
                .with("models", settings.models().root().toAbsolutePath().toString());
        order.head().set("options", JsonMapper.shared().valueToTree(settings.options()));
        return order;
    }
}
