package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to one browser on a virtual thread of the socket's own. Words go before sound; sound that the browser does not
 * take in time is dropped, oldest first, and counted: given − dropped = sent.
 */
final class SocketWire implements Wire {

    private static final Logger log = LoggerFactory.getLogger(SocketWire.class);

    /** 1 s of 20 ms frames: what is older would only delay what follows. */
    private static final int SOUNDS = 50;

    /** A browser that leaves so many words lying is gone. */
    private static final int WORDS = 256;

    private final WebSocketSession session;
    private final JsonMapper json;
    private final Counter dropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<AudioFrame> sounds = new ArrayDeque<>();
    private final ArrayDeque<SoftphoneMessage> words = new ArrayDeque<>();
    private @Nullable CloseStatus closing;

    SocketWire(WebSocketSession session, JsonMapper json, Counter dropped) {
        this.session = session;
        this.json = json;
        this.dropped = dropped;
        Thread.ofVirtual().name("softphone-" + session.getId()).start(this::sendAll);
    }

    @Override
    public void sound(AudioFrame frame) {
        lock.lock();
        try {
            if (closing != null) {
                return;
            }
            if (sounds.size() >= SOUNDS) {
                sounds.poll();
                dropped.increment();
            }
            sounds.add(frame);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void tell(SoftphoneMessage message) {
        lock.lock();
        try {
            if (closing != null) {
                return;
            }
            if (words.size() >= WORDS) {
                closing = CloseStatus.SESSION_NOT_RELIABLE;
            } else {
                words.add(message);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void refuse(String reason) {
        close(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }

    /** Words that wait are sent first. */
    void close(CloseStatus status) {
        lock.lock();
        try {
            closing = closing == null ? status : closing;
            sounds.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void sendAll() {
        try {
            for (var next = next(); next != null; next = next()) {
                session.sendMessage(next);
            }
            session.close(closing == null ? CloseStatus.NORMAL : closing);
        } catch (IOException | IllegalStateException e) {
            log.debug("socket {} cannot be sent to any more", session.getId(), e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return null when the socket is to be closed */
    private @Nullable WebSocketMessage<?> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (words.isEmpty() && sounds.isEmpty() && closing == null) {
                changed.await();
            }
            var word = words.poll();
            if (word != null) {
                return new TextMessage(json.writeValueAsString(word));
            }
            var sound = sounds.poll();
            return sound == null ? null : new BinaryMessage(bytes(sound));
        } finally {
            lock.unlock();
        }
    }

    static ByteBuffer bytes(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(frame.samples());
        return bytes;
    }

    /** @return null when it is no sound: an odd number of bytes, or none */
    static @Nullable AudioFrame frame(ByteBuffer bytes) {
        if (!bytes.hasRemaining() || bytes.remaining() % Short.BYTES != 0) {
            return null;
        }
        var samples = new short[bytes.remaining() / Short.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new AudioFrame(samples);
    }
}
