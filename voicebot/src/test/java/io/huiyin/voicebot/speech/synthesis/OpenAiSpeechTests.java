package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.remote.RemoteSettings;
import io.huiyin.voicebot.speech.remote.RemoteSpeech;
import io.huiyin.voicebot.speech.remote.SpeechService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server. */
class OpenAiSpeechTests {

    @Test
    void aSentenceGoesThereAndItsSoundComesBackLevelled() throws IOException {
        try (var service = new SpeechService();
                var speech = speech(service)) {
            var loud = new short[8_000];
            for (var i = 0; i < loud.length; i++) {
                loud[i] = (short) (30_000 * Math.sin(i / 5.0));
            }
            service.answers(200, WavWriter.bytes(new AudioFrame(loud)));
            var synthesizer = new WorkerSynthesizer(speech, speech.engine(), "alloy", 1.2, Duration.ZERO);
            var sound = synthesizer.speak("您好。");
            assertThat(sound.millis()).isBetween(900, 1_100);
            for (var sample : sound.samples()) {
                assertThat(sample).isBetween((short) -6_000, (short) 6_000);
            }
            assertThat(service.asked().path()).isEqualTo("/v1/audio/speech");
            assertThat(service.asked().text())
                    .contains("\"input\":\"您好。\"", "\"voice\":\"alloy\"", "\"speed\":1.2", "\"model\":\"large\"");
            assertThat(synthesizer.engine()).contains("large at 127.0.0.1", "alloy");
        }
    }

    @Test
    void whatIsNoSoundIsNoAnswer() throws IOException {
        try (var service = new SpeechService();
                var speech = speech(service)) {
            service.answers(200, new byte[] {1, 2, 3});
            assertThatThrownBy(() -> new WorkerSynthesizer(speech, "x", "alloy", 1, Duration.ZERO).speak("您好。"))
                    .isInstanceOf(SpeechUnavailable.class);
        }
    }

    private static RemoteSpeech speech(SpeechService service) {
        return new RemoteSpeech(
                new OpenAiSpeech(),
                new RemoteSettings(service.address(), "", "large", 1, Duration.ofMinutes(1)),
                CircuitBreakerRegistry.of(Map.of("speech", CircuitBreakerConfig.ofDefaults())),
                new SimpleMeterRegistry());
    }
}
