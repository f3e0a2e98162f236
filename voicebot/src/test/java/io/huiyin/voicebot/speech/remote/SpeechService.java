package io.huiyin.voicebot.speech.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service elsewhere that answers as it is told. */
public final class SpeechService implements AutoCloseable {

    public record Asked(String path, String authorization, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The file at the end of a form. */
        public byte[] file() {
            var bytes = new String(body, StandardCharsets.ISO_8859_1);
            var boundary = bytes.substring(0, bytes.indexOf("\r\n"));
            return Arrays.copyOfRange(body, bytes.indexOf("RIFF"), bytes.lastIndexOf("\r\n" + boundary));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile byte[] answer = {};
    private volatile boolean hanging;
    private volatile Asked asked;
    private volatile int times;

    public SpeechService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public void answers(int withStatus, byte[] body) {
        status = withStatus;
        answer = body;
    }

    public void hangs() {
        hanging = true;
    }

    public Asked asked() {
        return asked;
    }

    public int times() {
        return times;
    }

    private void handle(HttpExchange exchange) throws IOException {
        times++;
        asked = new Asked(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestBody().readAllBytes());
        if (hanging) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
