package io.huiyin.app.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who may be refused: the answers as they come, whatever their status. */
final class Person {

    static final String PASSWORD = "yunting-2026";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private final String address;

    private Person(URI base, String address) {
        this.base = base;
        this.address = address;
    }

    static Person nobody(URI base) throws IOException, InterruptedException {
        return nobody(base, "127.0.0.1");
    }

    /** @param address where the product is to think that this person sits: what is counted by address begins anew */
    static Person nobody(URI base, String address) throws IOException, InterruptedException {
        Person person = new Person(base, address);
        // any answer brings the token's cookie
        person.ask("GET", "/api/session", null);
        return person;
    }

    static Person signedIn(URI base, String account) throws IOException, InterruptedException {
        Person person = nobody(base);
        HttpResponse<String> answer = person.ask("POST", "/api/session", Map.of("name", account, "password", PASSWORD));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(account + " cannot sign in: HTTP " + answer.statusCode());
        }
        return person;
    }

    HttpResponse<String> ask(String method, String path, Object body) throws IOException, InterruptedException {
        var request = request(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return http.send(
                request.method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(
                                                JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** One file and what else the form has, as a browser sends it. */
    HttpResponse<String> upload(String path, String name, byte[] content, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = "part-of-a-form";
        var form = new StringBuilder();
        fields.forEach((field, value) -> form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        form.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name));
        byte[] head = form.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, end)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("X-XSRF-TOKEN", token())
                .header("X-Forwarded-For", address);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
