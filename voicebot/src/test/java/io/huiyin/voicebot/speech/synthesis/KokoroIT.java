package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import io.huiyin.voicebot.speech.recognition.Sounds;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The real voice in a real worker. */
@TestInstance(Lifecycle.PER_CLASS)
class KokoroIT extends SynthesizerContract {

    private static final Duration LONG = Duration.ofMinutes(3);

    private ProcessWorkerPool pool;

    @BeforeAll
    void start() {
        Sounds.need(Sounds.models().kokoro().resolve(KokoroPreparation.SOUND));
        pool = pool(Sounds.models());
    }

    @AfterAll
    void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    private static ProcessWorkerPool pool(ModelFolder models) {
        return ProcessWorkerPool.of(
                        new WorkerSettings("kokoro", models, Map.of("threads", "2"), 1, 8, LONG, LONG),
                        new SimpleMeterRegistry())
                .start();
    }

    @Override
    Synthesizer synthesizer() {
        return new WorkerSynthesizer(pool, "zf_xiaobei", 1, LONG);
    }

    @Test
    void aVoiceThatIsNotThereIsRefusedAndTheWorkerGoesOn() {
        var stranger = new WorkerSynthesizer(pool, "zz_nobody", 1, LONG);
        assertThatThrownBy(() -> stranger.speak("您好。")).isInstanceOf(SpeechUnavailable.class);
        assertThat(synthesizer().speak("您好。").samples()).isNotEmpty();
    }

    @Test
    void withoutItsModelItSaysWhatToDo(@TempDir Path empty) {
        try (var without = pool(new ModelFolder(empty))) {
            var mute = new WorkerSynthesizer(without, "zf_xiaobei", 1, LONG);
            assertThatThrownBy(() -> mute.speak("您好。"))
                    .isInstanceOf(SpeechUnavailable.class)
                    .hasMessageContaining("bin/huiyin models fetch kokoro");
        }
    }

    @Test
    void aKeptPromptNeedsNoEngineAnyMore(@TempDir Path folder) throws Exception {
        var text = "您好，这里是一二三四五政务服务便民热线。";
        var said = cached(folder, text).speak(text);
        assertThat(Files.list(folder)).hasSize(1);
        assertThat(cached(folder, text).ready(text))
                .hasValueSatisfying(kept -> assertThat(kept.samples()).isEqualTo(said.samples()));
    }

    private CachedSynthesizer cached(Path folder, String text) {
        return new CachedSynthesizer(
                synthesizer(),
                RecordedPrompts.read(folder),
                new PromptStore(folder, synthesizer().engine()),
                List.of(text),
                new SimpleMeterRegistry());
    }

    @Test
    void theBeginningOfALongSentenceIsThereBeforeItsEnd() {
        var parts = new ArrayList<Integer>();
        synthesizer().speak(LONG_SENTENCE, part -> parts.add(part.millis()));
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.getFirst()).isBetween(700, 1_500);
    }
}
