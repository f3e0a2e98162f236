package io.huiyin.voicebot.speech.recognition;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.voicebot.speech.remote.RemoteSettings;
import io.huiyin.voicebot.speech.remote.RemoteSpeech;
import io.huiyin.voicebot.speech.remote.RemoteTask;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST audio/transcriptions}: one utterance as a WAV file of 8,000 Hz. */
public final class OpenAiTranscription implements RemoteTask {

    OpenAiTranscription() {}

    /**
     * A service by itself, without the settings of a product that runs: to be measured, one request after the other.
     *
     * @param address up to and with the version, {@code https://host/v1}
     * @param key sent as a bearer; empty for none
     * @param model as the service calls it
     * @param timeout for one answer
     */
    public static WorkerPool service(URI address, String key, String model, Duration timeout) {
        return new RemoteSpeech(
                new OpenAiTranscription(),
                new RemoteSettings(address, key, model, 1, timeout),
                CircuitBreakerRegistry.of(Map.of("speech", CircuitBreakerConfig.ofDefaults())),
                new SimpleMeterRegistry());
    }

    @Override
    public String name() {
        return "openai-transcription";
    }

    @Override
    public HttpRequest request(RemoteSettings base, WorkerMessage work) {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        field(body, boundary, "model", base.model());
        field(body, boundary, "language", "zh");
        field(body, boundary, "response_format", "json");
        field(body, boundary, "temperature", "0");
        if (!work.text("prompt").isEmpty()) {
            field(body, boundary, "prompt", work.text("prompt"));
        }
        text(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"utterance.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n");
        body.writeBytes(WavWriter.bytes(new AudioFrame(work.samples())));
        text(body, "\r\n--" + boundary + "--\r\n");
        return base.request("audio/transcriptions")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        text(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public WorkerMessage answer(byte[] body) throws IOException {
        try {
            var text = JsonMapper.shared().readTree(body).path("text");
            if (!text.isString()) {
                throw new IOException("its answer has no text");
            }
            return WorkerMessage.empty()
                    .with("text", Hallucination.removed(text.asString()))
                    .with("raw", text.asString());
        } catch (JacksonException e) {
            throw new IOException("its answer is no JSON", e);
        }
    }
}
