package io.huiyin.agentassist.suggestion;

import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallListener;
import io.huiyin.core.call.Speaker;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Listens to every call and has its assistance worked out beside it. A call has one slot: while it is worked on, newer
 * words only note that it must be done again, so a flood of words never piles up work.
 */
@Component
class LiveAssist implements CallListener, Assistance {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAssist.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Map<CallId, CallNotes> calls = new ConcurrentHashMap<>();
    private final CallWork work;
    private final AssistSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    LiveAssist(CallWork work, AssistSettings settings, Clock clock) {
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.calls()),
                Thread.ofPlatform().daemon().name("assist-", 0).factory());
    }

    @Override
    public void on(CallEvent event) {
        switch (event) {
            case CallEvent.Rang e -> {
                forgetOld(e.at());
                calls.put(e.call(), new CallNotes(e.head().citizenNumber()));
            }
            case CallEvent.TextFinal e -> heard(e.call(), e.speaker(), e.utterance(), e.text());
            case CallEvent.Ended e -> Optional.ofNullable(calls.get(e.call())).ifPresent(c -> c.ended(e.at()));
            default -> {
                // bells, keys and words that may still change say nothing about the matter
            }
        }
    }

    @Override
    public Optional<AssistSnapshot> of(CallId call) {
        return Optional.ofNullable(calls.get(call)).map(CallNotes::shown);
    }

    @Override
    public void corrected(CallId call, Speaker speaker, int utterance, String text) {
        var notes = calls.get(call);
        if (notes != null && notes.knows(speaker, utterance)) {
            heard(call, speaker, utterance, text);
        }
    }

    private void heard(CallId call, Speaker speaker, int utterance, String text) {
        // a call that rang before this process began is taken up at its next words
        var notes = calls.computeIfAbsent(call, c -> new CallNotes(""));
        if (text.isBlank() || !notes.said(speaker, utterance, text) || speaker != Speaker.CITIZEN) {
            return;
        }
        notes.heardAt(System.nanoTime());
        if (notes.begin()) {
            try {
                threads.execute(() -> workOn(call, notes));
            } catch (RejectedExecutionException e) {
                notes.drop();
                LOG.warn("call {}: no room for assistance, left to its next words", call);
            }
        }
    }

    private void workOn(CallId call, CallNotes notes) {
        try {
            do {
                work.workOut(call, notes);
            } while (notes.again());
        } catch (RuntimeException e) {
            notes.drop();
            LOG.error("call {}: assistance failed", call, e);
        }
    }

    private void forgetOld(Instant now) {
        var longAgo = now.minus(settings.keptAfterEnd());
        calls.values().removeIf(c -> c.endedBefore(longAgo));
    }

    /** Calls that are remembered now. */
    int remembered() {
        forgetOld(clock.instant());
        return calls.size();
    }

    /** Waits for what is being worked out, so that nothing asks a database that has gone. */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.getQueue().clear();
        threads.shutdown();
        if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("assistance did not stop within {}", STOP_WITHIN);
        }
    }
}
