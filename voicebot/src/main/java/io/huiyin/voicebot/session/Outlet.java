package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.telephony.Leg;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to one leg, 20 ms every 20 ms by the clock on a virtual thread of its own, for below it nothing paces: what is
 * sent at once is lost. Mixes what is played (prompts, the robot) with what passes through (the other leg).
 */
final class Outlet implements AutoCloseable {

    private static final int FRAME = AudioFrame.SAMPLES_PER_20_MILLIS;
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Later than this the clock is taken anew: catching up would send a burst, and a burst is lost. */
    private static final long TOO_LATE_NANOS = 5 * TICK_NANOS;

    /** What passes through waits for so much before it goes on, so that jitter makes no holes. */
    private static final int START_AT = 2 * FRAME;

    /** 300 ms behind is a delay that people notice: the oldest goes, down to {@link #START_AT}. */
    private static final int TOO_MUCH = 15 * FRAME;

    private final Leg leg;
    private final Consumer<short[]> sent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final short[] passing = new short[2 * TOO_MUCH];
    private int passingLength;
    private boolean passingFlows;
    /** What plays, and what follows it. */
    private final Deque<Playing> playing = new ArrayDeque<>();

    /** What plays waits. */
    private boolean held;

    private short[] background = new short[0];
    private int backgroundAt;
    /** Of the frame that is next to leave; for the sending thread alone. */
    private boolean onlyBackground;

    private boolean closed;

    /** After a break the word is said again in which it came: 240 ms, a syllable. */
    private static final int REPEATED = 12 * FRAME;

    private static final class Playing {
        private final short[] sound;
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private int at;

        Playing(short[] sound) {
            this.sound = sound;
        }
    }

    /** @param sent hears what goes out, frame by frame (the recording), but for the background, which is no part of a talk */
    Outlet(Leg leg, Consumer<short[]> sent) {
        this.leg = leg;
        this.sent = sent;
        Thread.ofVirtual().name("outlet-" + leg.call()).start(this::run);
    }

    /**
     * Plays a sound as soon as what plays is sent, without a gap.
     *
     * @return true once its last frame is sent, false when it was cut off
     */
    CompletableFuture<Boolean> play(AudioFrame sound) {
        var next = new Playing(sound.samples());
        lock.lock();
        try {
            if (closed) {
                next.done.complete(false);
            } else {
                playing.add(next);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
        return next.done;
    }

    /** Stops what is played: barge-in is simply to stop sending. */
    void stopPlaying() {
        lock.lock();
        try {
            cutOff();
        } finally {
            lock.unlock();
        }
    }

    /** What plays, and what will play, waits until {@link #goOn} or {@link #stopPlaying}. */
    void hold() {
        lock.lock();
        try {
            held = true;
        } finally {
            lock.unlock();
        }
    }

    void goOn() {
        lock.lock();
        try {
            if (held && !playing.isEmpty()) {
                var current = playing.getFirst();
                current.at = Math.max(0, current.at - REPEATED);
            }
            held = false;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void cutOff() {
        held = false;
        playing.forEach(cut -> cut.done.complete(false));
        playing.clear();
    }

    /** Repeats a sound while nothing else is sent; an empty one ends it. */
    void background(short[] sound) {
        lock.lock();
        try {
            background = sound;
            backgroundAt = 0;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Passes on sound of the other leg, in frames of any length. */
    void pass(AudioFrame frame) {
        var samples = frame.samples();
        lock.lock();
        try {
            var over = passingLength + samples.length - TOO_MUCH;
            if (over > 0) {
                drop(Math.min(passingLength, passingLength + samples.length - START_AT));
            }
            var some = Math.min(samples.length, passing.length - passingLength);
            System.arraycopy(samples, samples.length - some, passing, passingLength, some);
            passingLength += some;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void drop(int samples) {
        System.arraycopy(passing, samples, passing, 0, passingLength - samples);
        passingLength -= samples;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            cutOff();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        var due = System.nanoTime();
        while (true) {
            var frame = next();
            if (frame == null) {
                return;
            }
            var now = System.nanoTime();
            if (now - due > TOO_LATE_NANOS) {
                due = now;
            }
            while (now < due) {
                LockSupport.parkNanos(due - now);
                now = System.nanoTime();
            }
            due += TICK_NANOS;
            // known before it can come back
            if (!onlyBackground) {
                sent.accept(frame);
            }
            leg.send(new AudioFrame(frame));
        }
    }

    /** Waits until there is something to send. @return null at the end */
    private short @Nullable [] next() {
        lock.lock();
        try {
            while (!closed) {
                var frame = mixed();
                if (frame != null) {
                    return frame;
                }
                changed.await();
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private short @Nullable [] mixed() {
        var frame = new short[FRAME];
        var something = false;
        passingFlows = passingLength >= (passingFlows ? FRAME : START_AT);
        if (passingFlows) {
            System.arraycopy(passing, 0, frame, 0, FRAME);
            drop(FRAME);
            something = true;
        }
        if (!playing.isEmpty() && !held) {
            mixPlaying(frame);
            something = true;
        }
        onlyBackground = !something;
        if (!something && background.length > 0) {
            for (var i = 0; i < FRAME; i++) {
                frame[i] = background[(backgroundAt + i) % background.length];
            }
            backgroundAt = (backgroundAt + FRAME) % background.length;
            something = true;
        }
        return something ? frame : null;
    }

    /** Fills the frame, beyond the end of one sound with the beginning of the next. */
    private void mixPlaying(short[] frame) {
        var at = 0;
        while (!playing.isEmpty()) {
            var current = playing.getFirst();
            while (at < FRAME && current.at < current.sound.length) {
                var sum = frame[at] + current.sound[current.at++];
                frame[at++] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
            }
            if (current.at < current.sound.length) {
                return;
            }
            playing.removeFirst();
            current.done.complete(true);
        }
    }
}
