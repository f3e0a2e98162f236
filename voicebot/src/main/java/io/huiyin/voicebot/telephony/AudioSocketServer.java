package io.huiyin.voicebot.telephony;

import io.huiyin.core.call.CallId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Asterisk brings the media of its calls: one socket a leg, whose first frame says which. */
final class AudioSocketServer implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(AudioSocketServer.class);

    /** Asterisk sends the id at once; whoever does not is not Asterisk. */
    private static final Duration FIRST_FRAME = Duration.ofSeconds(3);

    private static final int BACKLOG = 256;

    /** A socket and what has been read of it. */
    record Connection(Socket socket, AudioSocketReader reader) {}

    /** Takes a leg on the connection's own virtual thread, which it may keep. */
    interface Arrivals {
        void arrived(CallId id, Connection connection) throws IOException;
    }

    private final ServerSocket server;
    private final Thread acceptor;
    private final Semaphore room;
    private final Arrivals arrivals;

    /**
     * @param port 0 for any
     * @param legs how many may be open at once; more are refused by closing, and Asterisk goes on in its dial plan
     * @throws TelephoneUnavailable if the port is taken
     */
    AudioSocketServer(InetAddress address, int port, int legs, Arrivals arrivals) {
        this.room = new Semaphore(legs);
        this.arrivals = arrivals;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            throw new TelephoneUnavailable(
                    "cannot listen for Asterisk's media on port " + port
                            + ": stop whoever has it, or set huiyin.asterisk.media-port and HUIYIN_MEDIA_PORT alike",
                    e);
        }
        acceptor = Thread.ofVirtual().name("audiosocket-accept").start(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                if (room.tryAcquire()) {
                    Thread.ofVirtual().name("audiosocket").start(() -> serve(socket));
                } else {
                    log.warn("a leg is refused: all are taken");
                    socket.close();
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    log.warn("a leg could not be accepted: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            // 20 ms frames must not wait for each other
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout((int) FIRST_FRAME.toMillis());
            var reader = new AudioSocketReader(socket.getInputStream());
            var id = id(reader.next());
            if (id == null) {
                log.warn("a socket without an id is closed");
            } else {
                arrivals.arrived(id, new Connection(socket, reader));
            }
        } catch (IOException e) {
            log.warn("a leg broke off: {}", e.toString());
        } finally {
            room.release();
        }
    }

    private static @Nullable CallId id(@Nullable AudioSocketFrame first) {
        return first instanceof AudioSocketFrame.Id id ? new CallId(id.id()) : null;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.warn("the media port did not close", e);
        }
        try {
            // the port is free for the next one only when nobody waits at it any more
            acceptor.join(CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
