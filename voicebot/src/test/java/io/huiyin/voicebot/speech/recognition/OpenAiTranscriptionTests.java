package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.remote.RemoteSettings;
import io.huiyin.voicebot.speech.remote.RemoteSpeech;
import io.huiyin.voicebot.speech.remote.SpeechService;
import io.huiyin.voicebot.speech.worker.WorkerPool.Health.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server. */
class OpenAiTranscriptionTests {

    private static final AudioFrame SOUND = new AudioFrame(new short[] {1, -2, 3, 4_000, -5_000});

    private SpeechService service;
    private RemoteSpeech speech;

    @BeforeEach
    void start() throws IOException {
        service = new SpeechService();
        speech = speech(Duration.ofMinutes(1));
    }

    private RemoteSpeech speech(Duration timeout) {
        var policy = CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(Duration.ofHours(1))
                .build();
        var settings = new RemoteSettings(service.address(), "a-key", "large", 1, timeout);
        return new RemoteSpeech(
                new OpenAiTranscription(),
                settings,
                CircuitBreakerRegistry.of(Map.of("speech", policy)),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        speech.close();
        service.close();
    }

    @Test
    void anUtteranceGoesThereAsAFileAndComesBackInSimplifiedCharacters() throws IOException {
        service.answers(200, "{\"text\": \"路燈壞了\"}".getBytes(StandardCharsets.UTF_8));
        var heard = new WorkerRecognizer(speech, Duration.ZERO).recognize(SOUND, new Manner("满意", false));
        assertThat(heard.text()).isEqualTo("路灯坏了");
        assertThat(heard.raw()).isEqualTo("路燈壞了");
        var asked = service.asked();
        assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
        assertThat(asked.authorization()).isEqualTo("Bearer a-key");
        assertThat(asked.text())
                .contains("name=\"model\"\r\n\r\nlarge\r\n")
                .contains("name=\"prompt\"\r\n\r\n满意\r\n")
                .contains("name=\"language\"\r\n\r\nzh\r\n");
        assertThat(Wav.parse("sent", asked.file()).mono()).containsExactly(SOUND.samples());
    }

    @Test
    void whatNobodyCanHaveSaidIsNoText() {
        service.answers(200, "{\"text\": \"(音乐)\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(new WorkerRecognizer(speech, Duration.ZERO)
                        .recognize(SOUND, Manner.FINAL)
                        .text())
                .isEmpty();
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAlone() {
        var recognizer = new WorkerRecognizer(speech, Duration.ZERO);
        service.answers(500, new byte[0]);
        for (var answer : new String[] {"{}", "no JSON"}) {
            assertThatThrownBy(() -> recognizer.recognize(SOUND, Manner.FINAL))
                    .isInstanceOf(SpeechUnavailable.class)
                    .hasMessageContaining("500");
            service.answers(200, answer.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> recognizer.recognize(SOUND, Manner.FINAL))
                    .isInstanceOf(SpeechUnavailable.class)
                    .hasMessageContaining("its answer");
            service.answers(500, new byte[0]);
        }
        assertThat(speech.health().state()).isEqualTo(State.DOWN);
        var before = service.times();
        assertThatThrownBy(() -> recognizer.recognize(SOUND, Manner.FINAL))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("left alone");
        assertThat(service.times()).isEqualTo(before);
    }

    @Test
    void aServiceThatHangsIsGivenUp() {
        speech.close();
        speech = speech(Duration.ofMillis(100));
        service.hangs();
        assertThatThrownBy(() -> new WorkerRecognizer(speech, Duration.ZERO).recognize(SOUND, Manner.FINAL))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("no answer within");
    }
}
