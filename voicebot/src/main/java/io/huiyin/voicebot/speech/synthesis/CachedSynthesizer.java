package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Synthesizer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Speaks from what is there before it renders: a person's recording, a fixed prompt that was kept, a sentence that was
 * said just now (questions are repeated). Only fixed prompts reach the disk.
 *
 * <p>Metric: counter {@code huiyin.speech.sentences} with tag {@code from}; what was asked = recorded + kept + recent +
 * rendered + failed.
 */
public final class CachedSynthesizer implements Synthesizer {

    /** Sentences; about 5 s × 16,000 bytes each, so 5 MB. */
    private static final int RECENT = 64;

    private final Synthesizer maker;
    private final RecordedPrompts recorded;
    private final PromptStore store;
    private final Set<String> fixed;
    private final MeterRegistry meters;
    private final Map<String, AudioFrame> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AudioFrame> eldest) {
            return size() > RECENT;
        }
    };

    /** @param fixed pieces of prompts that may be kept on disk */
    CachedSynthesizer(
            Synthesizer maker,
            RecordedPrompts recorded,
            PromptStore store,
            Collection<String> fixed,
            MeterRegistry meters) {
        this.maker = maker;
        this.recorded = recorded;
        this.store = store;
        this.fixed = Collections.unmodifiableSet(new LinkedHashSet<>(fixed));
        this.meters = meters;
    }

    /** Keeps these texts in a folder, for a command that has no application around it. */
    public static CachedSynthesizer keeping(Synthesizer maker, Path folder, Collection<String> fixed) {
        return new CachedSynthesizer(
                maker,
                RecordedPrompts.read(folder),
                new PromptStore(folder, maker.engine()),
                fixed,
                new SimpleMeterRegistry());
    }

    @Override
    public AudioFrame speak(String text) {
        return ready(text).orElseGet(() -> render(text));
    }

    @Override
    public Optional<AudioFrame> ready(String text) {
        var recording = recorded.find(text);
        if (recording.isPresent()) {
            count("recorded");
            return recording;
        }
        var again = recent(text);
        if (again.isPresent()) {
            count("recent");
            return again;
        }
        var kept = fixed.contains(text) ? store.find(text) : Optional.<AudioFrame>empty();
        kept.ifPresent(sound -> {
            count("kept");
            remember(text, sound);
        });
        return kept;
    }

    @Override
    public void speak(String text, Consumer<AudioFrame> part) {
        ready(text).ifPresentOrElse(part, () -> render(text, part));
    }

    private AudioFrame render(String text) {
        List<AudioFrame> parts = new ArrayList<>();
        made(() -> parts.add(maker.speak(text)));
        var sound = AudioFrame.joined(parts);
        remember(text, sound);
        if (fixed.contains(text)) {
            store.keep(text, sound);
        }
        return sound;
    }

    /** What was made in parts is not kept for good: made as a whole it sounds a little better. */
    private void render(String text, Consumer<AudioFrame> part) {
        List<AudioFrame> parts = new ArrayList<>();
        made(() -> maker.speak(text, next -> {
            parts.add(next);
            part.accept(next);
        }));
        remember(text, AudioFrame.joined(parts));
    }

    private void made(Runnable making) {
        try {
            making.run();
        } catch (RuntimeException e) {
            count("failed");
            throw e;
        }
        count("rendered");
    }

    /** Fixed pieces that nobody has recorded and that were not rendered yet, in the order in which they were given. */
    List<String> missing() {
        return fixed.stream()
                .filter(text -> recorded.find(text).isEmpty() && !store.has(text))
                .toList();
    }

    void keep(String text, AudioFrame sound) {
        store.keep(text, sound);
    }

    private Optional<AudioFrame> recent(String text) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(text));
        }
    }

    private void remember(String text, AudioFrame sound) {
        synchronized (recent) {
            recent.put(text, sound);
        }
    }

    private void count(String from) {
        meters.counter("huiyin.speech.sentences", "from", from).increment();
    }

    @Override
    public String engine() {
        return maker.engine();
    }
}
