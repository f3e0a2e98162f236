package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import java.util.Iterator;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Renders the fixed prompts that are not kept yet, once the application is up: the first call shall not wait for its
 * greeting. One after the other, resting after each as long as it took, so that a call that is already there keeps half
 * of the machine.
 */
final class PromptRendering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PromptRendering.class);

    private final CachedSynthesizer synthesizer;
    private final Synthesizer patient;
    private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("prompts").factory());

    /** @param patient waits for a worker that still loads its model */
    PromptRendering(CachedSynthesizer synthesizer, Synthesizer patient) {
        this.synthesizer = synthesizer;
        this.patient = patient;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var missing = synthesizer.missing();
        if (!missing.isEmpty()) {
            log.info("{} prompts are rendered in the background and kept", missing.size());
            clockwork.execute(() -> next(missing.iterator()));
        }
    }

    private void next(Iterator<String> missing) {
        var started = System.nanoTime();
        try {
            var text = missing.next();
            synthesizer.keep(text, patient.speak(text));
        } catch (SpeechUnavailable e) {
            log.warn("prompts are rendered when they are first said: {}", e.getMessage());
            return;
        }
        if (missing.hasNext()) {
            clockwork.schedule(() -> next(missing), System.nanoTime() - started, TimeUnit.NANOSECONDS);
        } else {
            log.info("all prompts are kept");
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
