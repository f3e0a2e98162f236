package io.huiyin.voicebot.speech.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service with OpenAI's interface answers. What callers say and what they are told goes there: it must be one that the
 * city may trust with it.
 *
 * @param address up to and with the version, {@code https://host/v1}; null where none is used
 * @param key sent as a bearer; empty for none
 * @param model as the service calls it
 * @param atOnce requests at a time
 * @param timeout for one answer
 */
public record RemoteSettings(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("4") int atOnce,
        @DefaultValue("15s") Duration timeout) {

    /** @param path below the address, such as {@code audio/speech} */
    public HttpRequest.Builder request(String path) {
        if (address == null) {
            throw new IllegalStateException("no address of a speech service is set");
        }
        var base = address.toString();
        var request = HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }
}
