package io.huiyin.voicebot.dialogue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.speech.Synthesizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sentence that is being made sound, part by part, on a thread of its own. */
final class Sentence {

    private static final Logger log = LoggerFactory.getLogger(Sentence.class);

    /** A part is a second or more: no sentence that a robot says has so many. */
    private static final int MOST_PARTS = 256;

    /** Ends with an empty one. */
    private final BlockingQueue<Optional<AudioFrame>> parts = new ArrayBlockingQueue<>(MOST_PARTS);

    /** Something is there to be played, or nothing will come any more. */
    private final CountDownLatch begun = new CountDownLatch(1);

    private Sentence() {}

    /** @param synthesizer null for a robot that only shows its words: no part ever comes */
    static Sentence of(String text, @Nullable Synthesizer synthesizer, CallId call) {
        var sentence = new Sentence();
        if (synthesizer == null) {
            sentence.add(Optional.empty());
        } else {
            Thread.ofVirtual().name("robot-" + call).start(() -> sentence.make(text, synthesizer, call));
        }
        return sentence;
    }

    private void make(String text, Synthesizer synthesizer, CallId call) {
        try {
            synthesizer.speak(text, part -> add(Optional.of(part)));
        } catch (RuntimeException e) {
            log.warn("call {}: a sentence is only shown, or its end: {}", call, e.toString());
            synthesizer.ready(RobotPrompts.UNSAID).ifPresent(part -> add(Optional.of(part)));
        } finally {
            add(Optional.empty());
        }
    }

    private void add(Optional<AudioFrame> part) {
        parts.add(part);
        begun.countDown();
    }

    /** @return false when nothing is there to be heard within the patience */
    boolean beginsWithin(Duration patience) {
        try {
            return begun.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the next part; empty after the last, and no more then. */
    Optional<AudioFrame> next() {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
