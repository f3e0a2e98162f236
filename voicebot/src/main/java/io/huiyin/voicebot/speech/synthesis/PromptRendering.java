package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Renders the fixed prompts that are not kept yet, one after the other, once the application is up: the first call shall
 * not wait for its greeting.
 */
final class PromptRendering {

    private static final Logger log = LoggerFactory.getLogger(PromptRendering.class);

    private final CachedSynthesizer synthesizer;
    private final Synthesizer patient;

    /** @param patient waits for a worker that still loads its model */
    PromptRendering(CachedSynthesizer synthesizer, Synthesizer patient) {
        this.synthesizer = synthesizer;
        this.patient = patient;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("prompts").start(this::render);
    }

    void render() {
        var missing = synthesizer.missing();
        try {
            for (var text : missing) {
                synthesizer.keep(text, patient.speak(text));
            }
            if (!missing.isEmpty()) {
                log.info("{} prompts were rendered and are kept", missing.size());
            }
        } catch (SpeechUnavailable e) {
            log.warn("prompts are rendered when they are first said: {}", e.getMessage());
        }
    }
}
