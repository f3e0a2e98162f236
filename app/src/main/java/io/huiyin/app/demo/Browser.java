package io.huiyin.app.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser: signs in and uses the HTTP API as the pages do, cookie and CSRF token included. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.shared();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;

    Browser(URI base) {
        this.base = base;
    }

    Browser signIn(String name, String password) {
        // any answer brings the token's cookie
        send(HttpRequest.newBuilder(base.resolve("/api/session")).GET(), false);
        post("/api/session", Map.of("name", name, "password", password));
        return this;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET(), true);
    }

    JsonNode post(String path, Object body) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))),
                true);
    }

    WebSocket socket(String path, WebSocket.Listener listener) {
        String header = cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        return http.newWebSocketBuilder()
                .header("Cookie", header)
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws://" + base.getAuthority() + path), listener)
                .join();
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private JsonNode send(HttpRequest.Builder request, boolean mustSucceed) {
        HttpRequest asked = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            if (mustSucceed && answer.statusCode() >= 300) {
                throw new StationFailed(asked.uri().getPath(), "HTTP " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new StationFailed(asked.uri().getPath(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StationFailed(asked.uri().getPath(), "interrupted");
        }
    }
}
