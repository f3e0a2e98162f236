package io.huiyin.voicebot.speech.worker;

import java.time.Duration;
import java.util.function.Consumer;

/** A few workers of one task. Safe for many threads; blocks its caller, which may be a virtual thread. */
public interface WorkerPool extends AutoCloseable {

    /** What a health page shows: {@code warming} while the first worker loads, {@code up}, {@code down} with a reason. */
    record Health(State state, String detail, int up, int workers) {
        public enum State {
            WARMING,
            UP,
            DOWN
        }
    }

    /**
     * Has one request done by the first free worker.
     *
     * @param patience longest wait for a free worker; zero means now or never
     * @param early takes parts of the answer that come before the last one, on the caller's thread
     * @return the last part
     * @throws io.huiyin.voicebot.speech.SpeechUnavailable if none is free in time, none is up, or it died or timed out at
     *     this request
     */
    WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early);

    /** The same for an answer that comes as one. */
    default WorkerMessage ask(WorkerMessage request, Duration patience) {
        return ask(request, patience, part -> {});
    }

    Health health();

    /** How many requests are worked at, at a time; at least 1. */
    default int atOnce() {
        return health().workers();
    }

    /** How many quick requests are worked at beside those, by workers of their own; 0 where there are none. */
    default int quickAtOnce() {
        return 0;
    }

    /** Has the workers loaded in the background; once. A pool that has nothing to load is ready as it is. */
    default WorkerPool start() {
        return this;
    }

    /** What the workers said they run; the task's name until one is up. */
    String engine();

    @Override
    void close();
}
