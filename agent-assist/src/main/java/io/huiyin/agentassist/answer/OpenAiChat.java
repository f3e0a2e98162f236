package io.huiyin.agentassist.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST chat/completions} of any service with OpenAI's interface. Interrupted, it stops waiting. */
final class OpenAiChat implements ChatModel, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final WriterSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OpenAiChat(WriterSettings settings) {
        this.settings = settings;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        try {
            var answer = http.send(request(prompt), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return new ChatResponse(List.of(new Generation(new AssistantMessage(text(answer.body())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private HttpRequest request(Prompt prompt) {
        var messages = prompt.getInstructions().stream()
                .map(message -> Map.of(
                        "role", message.getMessageType().name().toLowerCase(Locale.ROOT), "content", message.getText()))
                .toList();
        var body = Map.of(
                "model",
                settings.model(),
                "messages",
                messages,
                "temperature",
                0,
                "max_tokens",
                settings.mostTokens(),
                "stream",
                false);
        var base = Objects.requireNonNull(settings.address()).toString();
        var request = HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + "chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return (settings.key().isEmpty() ? request : request.header("Authorization", "Bearer " + settings.key()))
                .build();
    }

    private static String text(String body) throws IOException {
        try {
            var text = JsonMapper.shared()
                    .readTree(body)
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content");
            if (!text.isString()) {
                throw new IOException("its answer has no text");
            }
            return text.asString();
        } catch (JacksonException e) {
            throw new IOException("its answer is no JSON", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
