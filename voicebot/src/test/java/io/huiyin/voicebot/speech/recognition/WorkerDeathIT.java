package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of a recognition: that text is missing, the next one is not. */
class WorkerDeathIT {

    private static final Duration LONG = Duration.ofSeconds(120);

    @Test
    void oneUtteranceIsLostAndTheNextIsHeardByANewWorker() throws Exception {
        Sounds.need(Sounds.models().whisper().resolve("decoder.onnx"));
        try (var pool = RecognizerContract.pool("whisper", Map.of());
                var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var recognizer = new WorkerRecognizer(pool, LONG);
            assertThat(recognizer.recognize(Sounds.unhappy(), Manner.FINAL).text())
                    .contains("不满意");
            var worker = ProcessHandle.of(pool.pids().getFirst()).orElseThrow();

            var before = worker.info().totalCpuDuration().orElseThrow();
            var lost = caller.submit(() -> recognizer.recognize(tenTimes(Sounds.water()), Manner.FINAL));
            // ten sentences take seconds of CPU: after 0.2 s it is in the middle of them
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(LONG)
                    .until(() -> worker.info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .minus(before)
                                    .compareTo(Duration.ofMillis(200))
                            > 0);
            worker.destroyForcibly();

            assertThatThrownBy(lost::get).hasCauseInstanceOf(SpeechUnavailable.class);
            assertThat(recognizer.recognize(Sounds.unhappy(), Manner.FINAL).text())
                    .contains("不满意");
            assertThat(pool.pids()).doesNotContain(worker.pid());
        }
    }

    private static AudioFrame tenTimes(AudioFrame sound) {
        var one = sound.samples();
        var many = new short[one.length * 10];
        for (var i = 0; i < 10; i++) {
            System.arraycopy(one, 0, many, i * one.length, one.length);
        }
        return new AudioFrame(many);
    }
}
