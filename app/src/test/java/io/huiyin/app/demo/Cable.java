package io.huiyin.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The line to another system: it can be cut, and it remembers what went over it. */
final class Cable implements AutoCloseable {

    /** What went over it. */
    record Sent(String path, Map<String, String> headers, String body) {}

    private static final List<String> HEADERS =
            List.of("x-huiyin-peer", "webhook-id", "webhook-timestamp", "webhook-signature");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private volatile URI to;
    private volatile int status;
    private volatile String said = "";

    Cable() throws IOException {
        server = open(0);
        port = server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void leadsTo(URI system) {
        to = system;
    }

    /** Nobody answers any more. */
    void cut() {
        server.stop(0);
    }

    void mend() throws IOException {
        server = open(port);
    }

    /** Instead of the system; 0: the system answers again. */
    void answers(int code, String words) {
        said = words;
        status = code;
    }

    List<Sent> sent() {
        return sent;
    }

    /** What was sent, again or changed. */
    HttpResponse<String> send(Sent what) throws Exception {
        var request = HttpRequest.newBuilder(to.resolve(what.path()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(what.body()));
        what.headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpServer open(int where) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 0);
        opened.createContext("/", this::carry);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.start();
        return opened;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            for (String name : HEADERS) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            var what = new Sent(
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int instead = status;
            if (instead != 0) {
                answer(exchange, instead, said);
                return;
            }
            HttpResponse<String> answer = send(what);
            sent.add(what);
            answer(exchange, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
