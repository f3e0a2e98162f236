package io.huiyin.agentassist.answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server with OpenAI's interface, whose model answers as it is told. */
final class ChatService implements AutoCloseable {

    record Asked(String path, String authorization, JsonNode body) {
        /** What the last message says. */
        JsonNode material() {
            var messages = body.path("messages");
            return JsonMapper.shared()
                    .readTree(messages.path(messages.size() - 1).path("content").asString());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile UnaryOperator<String> model = material -> "无";
    private volatile int status = 200;
    private volatile boolean hanging;
    volatile Asked asked;
    volatile int times;

    ChatService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void answers(String text) {
        model = material -> text;
    }

    void fails(int withStatus) {
        status = withStatus;
    }

    void hangs() {
        hanging = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        times++;
        var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        asked = new Asked(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"), body);
        if (hanging) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var text = model.apply(body.path("messages").toString());
        var answer = JsonMapper.shared().writeValueAsBytes(Map.of("choices", new Object[] {
            Map.of("index", 0, "message", Map.of("role", "assistant", "content", text))
        }));
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
