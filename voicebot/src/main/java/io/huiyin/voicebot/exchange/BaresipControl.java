package io.huiyin.voicebot.exchange;

import io.huiyin.voicebot.exchange.Baresip.Ear;
import io.huiyin.voicebot.exchange.Baresip.News;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** baresip's control port: JSON both ways, each piece as a netstring ({@code LENGTH:PIECE,}). Safe for many threads. */
final class BaresipControl implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BaresipControl.class);

    /** No event of one call is longer; what is, is no netstring. */
    private static final int LONGEST = 1 << 20;

    private final Socket socket;
    private volatile boolean closed;

    private BaresipControl(Socket socket) {
        this.socket = socket;
    }

    /** @return null when nobody listens there yet */
    static @Nullable BaresipControl connect(int port, Ear ear) throws IOException {
        try {
            var control = new BaresipControl(new Socket(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().name("baresip-" + port).start(() -> control.listen(ear));
            return control;
        } catch (ConnectException e) {
            return null;
        }
    }

    /** @throws UncheckedIOException if the telephone is gone */
    synchronized void tell(String command, String parameters) {
        var piece = JsonMapper.shared()
                .writeValueAsString(Map.of("command", command, "params", parameters, "token", command))
                .getBytes(StandardCharsets.UTF_8);
        try {
            var out = socket.getOutputStream();
            out.write((piece.length + ":").getBytes(StandardCharsets.US_ASCII));
            out.write(piece);
            out.write(',');
        } catch (IOException e) {
            throw new UncheckedIOException("the telephone cannot be told to " + command, e);
        }
    }

    private void listen(Ear ear) {
        try {
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                hear(JsonMapper.shared().readTree(piece(in)), ear);
            }
        } catch (IOException e) {
            if (!closed) {
                log.debug("the telephone is gone", e);
                ear.hear(News.OVER, "the telephone is gone");
            }
        }
    }

    private static void hear(JsonNode piece, Ear ear) {
        if (piece.path("event").asBoolean(false)) {
            var news = News.of(piece.path("type").asString(""));
            if (news != null) {
                ear.hear(news, piece.path("param").asString(""));
            }
        } else if (!piece.path("ok").asBoolean(true)) {
            ear.hear(
                    News.FAILED,
                    piece.path("token").asString("") + ": " + piece.path("data").asString(""));
        }
    }

    private static byte[] piece(InputStream in) throws IOException {
        var length = 0;
        for (var digit = read(in); digit != ':'; digit = read(in)) {
            length = length * 10 + Character.digit(digit, 10);
            if (!Character.isDigit(digit) || length > LONGEST) {
                throw new IOException("not a netstring");
            }
        }
        var piece = in.readNBytes(length);
        if (read(in) != ',') {
            throw new IOException("not a netstring");
        }
        return piece;
    }

    private static int read(InputStream in) throws IOException {
        var next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("the control port did not close", e);
        }
    }
}
