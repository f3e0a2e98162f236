package io.huiyin.voicebot.telephony;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call: a citizen's telephone, an agent's headset. One thread reads, one thread writes.
 */
public interface Leg extends AutoCloseable {

    /** A silent line sends no packets: after so long without any, {@link Received.Quiet} is delivered. */
    Duration QUIET = Duration.ofMillis(100);

    CallId call();

    /** Accepts a ringing leg; from now on it carries sound. Does nothing when already answered. */
    void answer();

    /**
     * The next thing from this end; waits for it, at most {@link #QUIET}.
     *
     * @return null once the leg has ended
     */
    @Nullable
    Received receive();

    /**
     * Sends sound now. Does not pace: the caller sends 20 ms of sound every 20 ms. Dropped when the leg has ended.
     */
    void send(AudioFrame frame);

    /** Shows words to an end that has a screen (a typed call); others ignore it. */
    default void showText(Speaker speaker, String text) {}

    /** Hands this end to another extension or number, out of our media; the leg ends by it. */
    void transfer(String extension);

    /** Hangs up. */
    @Override
    void close();

    /** What an end can send. */
    sealed interface Received {
        record Sound(AudioFrame frame) implements Received {}

        /** Nothing came for {@link #QUIET}. */
        record Quiet() implements Received {}

        record Digit(char digit) implements Received {}

        /** Typed words, as good as spoken ones. */
        record Typed(String text) implements Received {}
    }
}
