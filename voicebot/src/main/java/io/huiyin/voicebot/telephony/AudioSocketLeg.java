package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One end of a call that Asterisk brings by AudioSocket; whoever receives reads the socket itself. */
final class AudioSocketLeg implements Leg {

    private static final Logger log = LoggerFactory.getLogger(AudioSocketLeg.class);

    /**
     * Asterisk hangs up after 2 s in which neither side sent anything, as when the citizen thinks and the robot waits:
     * half of it after our last frame a frame of silence goes out.
     */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(1);

    private static final AudioFrame SILENCE = new AudioFrame(new short[AudioFrame.SAMPLES_PER_20_MILLIS]);

    /** What Asterisk's side of the leg can be told, by its manager interface. */
    interface Control {
        /** @throws TelephoneUnavailable if Asterisk did not do it; the leg goes on */
        void transfer(CallId leg, String extension);

        void ended(CallId leg);
    }

    private final CallId id;
    private final CallId call;
    private final Socket socket;
    private final AudioSocketReader reader;
    private final OutputStream out;
    private final Duration idle;
    private final Control control;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private long lastFrame = System.nanoTime();
    private volatile long lastSent = System.nanoTime();

    /**
     * @param id what the socket carries
     * @param call the call that it belongs to; another one when this is the agent's end
     * @param idle nothing at all for so long, and the leg is dead; a silent telephone may send nothing for a while
     */
    AudioSocketLeg(CallId id, CallId call, AudioSocketServer.Connection connection, Duration idle, Control control)
            throws IOException {
        this.id = id;
        this.call = call;
        this.socket = connection.socket();
        this.reader = connection.reader();
        this.out = socket.getOutputStream();
        this.idle = idle;
        this.control = control;
        socket.setSoTimeout((int) QUIET.toMillis());
    }

    @Override
    public CallId call() {
        return call;
    }

    /** Asterisk has answered before it opened the socket. */
    @Override
    public void answer() {}

    @Override
    public @Nullable Received receive() {
        while (!over.get()) {
            if (System.nanoTime() - lastSent > KEEP_ALIVE.toNanos()) {
                send(SILENCE);
            }
            try {
                switch (reader.next()) {
                    case AudioSocketFrame.Sound sound -> {
                        lastFrame = System.nanoTime();
                        return new Received.Sound(sound.frame());
                    }
                    case AudioSocketFrame.Digit digit -> {
                        lastFrame = System.nanoTime();
                        return new Received.Digit(digit.digit());
                    }
                    case AudioSocketFrame.Id ignored -> {}
                    case AudioSocketFrame.Hangup ignored -> end();
                    case AudioSocketFrame.Failed failed ->
                        throw new IOException("Asterisk reports error " + failed.code());
                    case null -> end();
                }
            } catch (SocketTimeoutException e) {
                if (System.nanoTime() - lastFrame < idle.toNanos()) {
                    return new Received.Quiet();
                }
                log.warn("call {}: nothing came for {}, the leg is given up", call, idle);
                close();
            } catch (IOException e) {
                if (!over.get()) {
                    log.warn("call {}: the media broke: {}", call, e.toString());
                    close();
                }
            }
        }
        return null;
    }

    @Override
    public void send(AudioFrame frame) {
        lastSent = System.nanoTime();
        write(AudioSocketFrame.sound(frame));
    }

    private void write(byte[] bytes) {
        if (over.get()) {
            return;
        }
        writing.lock();
        try {
            out.write(bytes);
        } catch (IOException e) {
            log.debug("call {}: nothing can be sent any more", call, e);
            end();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void transfer(String extension) {
        control.transfer(id, extension);
        end();
    }

    @Override
    public void close() {
        // a writer that is stuck must not keep the leg open: then the closed socket says it
        if (!over.get() && writing.tryLock()) {
            try {
                out.write(AudioSocketFrame.hangup());
            } catch (IOException e) {
                log.debug("call {}: the other end was faster", call, e);
            } finally {
                writing.unlock();
            }
        }
        end();
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            try {
                socket.close();
            } catch (IOException e) {
                log.debug("call {}: the socket did not close", call, e);
            }
            control.ended(id);
            ended.countDown();
        }
    }

    /** The connection lives as long as the leg. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
