package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Two recognisers: one for words that stay, one for those on the way, so that many quick looks at a sentence never hold up
 * the careful one at its end. Where the careful one has no time or is away, the other writes down what stays, too: words
 * with more errors are worth more than words that are missing.
 */
final class SideBySide implements WorkerPool {

    private final WorkerPool finals;
    private final WorkerPool partials;

    /** Closes both. */
    SideBySide(WorkerPool finals, WorkerPool partials) {
        this.finals = finals;
        this.partials = partials;
    }

    @Override
    public WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early) {
        if (request.flag(WorkerRecognizer.QUICK)) {
            return partials.ask(request, patience, early);
        }
        try {
            return finals.ask(request, patience, early);
        } catch (SpeechUnavailable e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return partials.ask(request, patience, early);
        }
    }

    /** Of the one whose words stay: without the other a call has its text, only later. */
    @Override
    public Health health() {
        var health = finals.health();
        return new Health(
                health.state(),
                health.detail() + "; partials: " + partials.health().detail(),
                health.up(),
                health.workers());
    }

    @Override
    public WorkerPool start() {
        finals.start();
        partials.start();
        return this;
    }

    @Override
    public int atOnce() {
        return finals.atOnce();
    }

    @Override
    public int quickAtOnce() {
        return partials.atOnce();
    }

    @Override
    public String engine() {
        return finals.engine();
    }

    @Override
    public void close() {
        finals.close();
        partials.close();
    }
}
