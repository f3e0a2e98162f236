package io.huiyin.voicebot.speech.synthesis;

import com.sun.management.OperatingSystemMXBean;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallListener;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Renders the fixed prompts that are not kept yet, once the application is up: the first call shall not wait for its
 * greeting. One after the other, never while there is a call, and only while the machine has little else to do: what is
 * said has to be written down at once, and models that load go first.
 */
final class PromptRendering implements CallListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PromptRendering.class);

    /** Above this share of all cores somebody else is at work. */
    private static final double BUSY = 0.4;
    /** How often it is looked whether the machine is idle, and the rest between two prompts. */
    static final Duration LOOK = Duration.ofSeconds(3);

    private final CachedSynthesizer synthesizer;
    private final Synthesizer patient;
    private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("prompts").factory());

    private final DoubleSupplier load;
    private final Duration look;
    private final Set<CallId> calls = ConcurrentHashMap.newKeySet();

    /**
     * @param patient waits for a worker that still loads its model
     * @param load share of all cores that was used since it was last asked, 0 to 1
     */
    PromptRendering(CachedSynthesizer synthesizer, Synthesizer patient, DoubleSupplier load, Duration look) {
        this.synthesizer = synthesizer;
        this.patient = patient;
        this.load = load;
        this.look = look;
        clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Of the whole machine; 0 where the system does not say. */
    static double machineLoad() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getCpuLoad())
                : 0;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var missing = synthesizer.missing();
        if (!missing.isEmpty()) {
            log.info("{} prompts are rendered when the machine is idle, and kept", missing.size());
            var ignored = load.getAsDouble(); // the next answer is about the time from here
            later(missing.iterator());
        }
    }

    @Override
    public void on(CallEvent event) {
        switch (event) {
            case CallEvent.Rang rang -> calls.add(rang.call());
            case CallEvent.Ended ended -> calls.remove(ended.call());
            default -> {}
        }
    }

    private void later(Iterator<String> missing) {
        clockwork.schedule(() -> next(missing), look.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void next(Iterator<String> missing) {
        if (load.getAsDouble() > BUSY || !calls.isEmpty()) {
            later(missing);
            return;
        }
        try {
            var text = missing.next();
            synthesizer.keep(text, patient.speak(text));
        } catch (SpeechUnavailable e) {
            if (clockwork.isShutdown()) {
                return;
            }
            log.warn("prompts are rendered when they are first said: {}", e.getMessage());
            return;
        }
        if (clockwork.isShutdown()) {
            return;
        }
        if (missing.hasNext()) {
            var ignored = load.getAsDouble(); // what this prompt took does not count
            later(missing);
        } else {
            log.info("all prompts are kept");
        }
    }

    /** What is being rendered is left to the workers' own end: interrupted, its worker would die and be called lost. */
    @Override
    public void close() {
        clockwork.shutdown();
    }
}
