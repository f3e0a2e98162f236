package io.huiyin.voicebot.telephony;

import io.huiyin.voicebot.telephony.Leg.Received;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a socket has brought and the call's thread has not read yet. Bounded: when the reader falls behind, the oldest
 * sound goes; keys and words stay, and too many of those end the leg.
 */
final class Inbox {

    /** 5 s of 20 ms frames: a reader that is later than this has lost the call's thread anyway. */
    static final int SOUNDS = 250;

    /** More keys and words than a person can send in the time in which sounds may pile up. */
    static final int OTHERS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Received> items = new ArrayDeque<>();
    private int sounds;
    private boolean ended;
    private long dropped;

    /** @return false when something was lost by it */
    boolean put(Received item) {
        lock.lock();
        try {
            if (ended) {
                return true;
            }
            var whole = makeRoom(item);
            if (!ended) {
                items.add(item);
                sounds += item instanceof Received.Sound ? 1 : 0;
            }
            changed.signal();
            return whole;
        } finally {
            lock.unlock();
        }
    }

    private boolean makeRoom(Received item) {
        if (item instanceof Received.Sound) {
            if (sounds < SOUNDS) {
                return true;
            }
            var oldest = items.iterator();
            while (oldest.hasNext()) {
                if (oldest.next() instanceof Received.Sound) {
                    oldest.remove();
                    break;
                }
            }
            sounds--;
            dropped++;
            return false;
        }
        if (items.size() - sounds >= OTHERS) {
            ended = true;
            return false;
        }
        return true;
    }

    /** What was put before is still read. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Frames lost because nobody read in time. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** @return null at the end; {@link Received.Quiet} when nothing comes in time */
    @Nullable
    Received take() {
        lock.lock();
        try {
            var left = Leg.QUIET.toNanos();
            while (items.isEmpty() && !ended) {
                if (left <= 0) {
                    return new Received.Quiet();
                }
                left = changed.awaitNanos(left);
            }
            var item = items.poll();
            sounds -= item instanceof Received.Sound ? 1 : 0;
            return item;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }
}
