package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.ProcessWorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every recogniser keeps to, whichever engine listens. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecognizerContract {

    private ProcessWorkerPool pool;
    private Recognizer recognizer;

    /** Task and options of the engine; skips the test when its model is not here. */
    abstract Map.Entry<String, Map<String, String>> engine();

    final Recognizer recognizer() {
        return recognizer;
    }

    @BeforeAll
    void start() {
        var engine = engine();
        pool = pool(engine.getKey(), engine.getValue());
        recognizer = new WorkerRecognizer(pool, Duration.ofSeconds(120));
    }

    @AfterAll
    void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    static ProcessWorkerPool pool(String task, Map<String, String> options) {
        var settings = new WorkerSettings(
                task, Sounds.models(), options, 1, 8, Duration.ofSeconds(120), Duration.ofSeconds(120));
        return new ProcessWorkerPool(settings, CircuitBreaker.ofDefaults(task), new SimpleMeterRegistry()).start();
    }

    @Test
    void hearsSomethingInSpeechAndSaysItInSimplifiedCharacters() {
        var heard = recognizer.recognize(Sounds.water(), Manner.FINAL);
        assertThat(heard.text()).isNotBlank();
        assertThat(heard.raw()).isNotBlank();
    }

    @Test
    void hearsNothingWhereNothingIs() {
        assertThat(recognizer
                        .recognize(new AudioFrame(new short[0]), Manner.FINAL)
                        .text())
                .isEmpty();
        assertThat(recognizer
                        .recognize(new AudioFrame(new short[16_000]), Manner.FINAL)
                        .text())
                .isEmpty();
    }

    @Test
    void canBeAskedOnTheWay() {
        var samples = Sounds.water().samples();
        for (var end = 16_000; end < samples.length; end += 12_000) {
            recognizer.recognize(new AudioFrame(Arrays.copyOf(samples, end)), Manner.PARTIAL);
        }
        assertThat(recognizer.recognize(Sounds.water(), Manner.FINAL).text()).isNotBlank();
    }

    @Test
    void manyCallersGetTheirOwnWords() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Recognizer.Heard>>();
            for (var i = 0; i < 4; i++) {
                var sound = i % 2 == 0 ? Sounds.water() : Sounds.unhappy();
                all.add(callers.submit(() -> recognizer.recognize(sound, Manner.FINAL)));
            }
            for (var i = 0; i < 4; i += 2) {
                var water = all.get(i).get().text();
                assertThat(water).hasSizeGreaterThan(all.get(i + 1).get().text().length());
            }
        }
    }

    @Test
    void saysWhoItIs() {
        recognizer.recognize(Sounds.unhappy(), Manner.FINAL);
        assertThat(recognizer.engine()).contains(" ");
    }

    @Test
    void isQuicklyUnavailableWhenItsModelIsNotThere() {
        var engine = engine();
        try (var without = pool(engine.getKey(), Map.of("model", "/nowhere"))) {
            var deaf = new WorkerRecognizer(without, Duration.ofSeconds(60));
            var started = System.nanoTime();
            assertThatThrownBy(() -> deaf.recognize(Sounds.unhappy(), Manner.FINAL))
                    .isInstanceOf(SpeechUnavailable.class)
                    .hasMessageContaining("bin/huiyin models");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
