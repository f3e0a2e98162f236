package io.huiyin.voicebot.dialogue;

import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.session.RobotEar;
import io.huiyin.voicebot.session.Voice;
import io.huiyin.voicebot.turn.Interruption.Sign;
import io.huiyin.voicebot.turn.Yielding;
import io.huiyin.voicebot.turn.Yielding.Deed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen answers, between the media's threads that bring it and the robot's thread that waits for it. Words
 * whose utterance began before the question do not count. While the robot speaks, whatever is more than a murmur stops
 * its voice, on the thread that heard it.
 */
final class Answers implements RobotEar {

    /** More keys than anybody presses ahead. */
    private static final int BOUND = 32;

    private record Heard(Answer answer, boolean more) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Heard> heard = new ArrayDeque<>();
    private final Voice voice;
    private final Yielding yielding = new Yielding();
    private Duration question = Duration.ZERO;
    /** The robot has the word. */
    private boolean asking;

    private boolean interrupted;
    /** Somebody has begun to speak and their words are not there yet. */
    private boolean speaking;
    /** Nothing follows what was heard last. */
    private boolean turnOver;

    private boolean gone;

    Answers(Voice voice) {
        this.voice = voice;
    }

    /** The robot begins to speak: what came before is no answer to it. */
    void questionBegins(Duration at) {
        lock.lock();
        try {
            question = at;
            heard.clear();
            speaking = false;
            turnOver = false;
            yielding.begins();
            asking = true;
            interrupted = gone;
            voice.goOn();
        } finally {
            lock.unlock();
        }
    }

    /** The robot has said what it wanted, or was interrupted. */
    void questionEnds() {
        lock.lock();
        try {
            asking = false;
            voice.goOn();
        } finally {
            lock.unlock();
        }
    }

    boolean interrupted() {
        lock.lock();
        try {
            return interrupted;
        } finally {
            lock.unlock();
        }
    }

    boolean isGone() {
        lock.lock();
        try {
            return gone;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void speaking(Duration began) {
        lock.lock();
        try {
            if (began.compareTo(question) >= 0) {
                speaking = true;
                turnOver = false;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void interrupts(Sign sign, Duration began) {
        lock.lock();
        try {
            // who was still speaking when the robot began has not interrupted it
            if (!asking || interrupted || began.compareTo(question) < 0) {
                return;
            }
            switch (yielding.sound(sign)) {
                case HOLD -> voice.hold();
                case GO_ON -> voice.goOn();
                case STOP -> interrupt();
                case NONE -> {}
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void soFar(Duration began, String words) {
        lock.lock();
        try {
            if (began.compareTo(question) >= 0 && !words.isEmpty()) {
                interruptedBy(words);
            }
        } finally {
            lock.unlock();
        }
    }

    /** @return whether these words are for the robot, and not only said to show that somebody listens */
    private boolean interruptedBy(String words) {
        if (asking && !interrupted) {
            if (yielding.words(words) != Deed.STOP) {
                voice.goOn();
                return false;
            }
            interrupt();
        }
        return true;
    }

    /** With the lock. */
    private void interrupt() {
        if (asking && !interrupted) {
            interrupted = true;
            voice.stop();
        }
    }

    @Override
    public void heard(Duration began, @Nullable String words, boolean more) {
        lock.lock();
        try {
            if (began.compareTo(question) < 0) {
                return;
            }
            speaking = false;
            turnOver = turnOver || !more;
            // empty is no speech after all: the wait goes on
            if (words == null || (!words.isEmpty() && interruptedBy(words))) {
                add(new Heard(new Answer.Words(words == null ? "" : words), more));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void fellSilent() {
        lock.lock();
        try {
            turnOver = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void digit(char digit) {
        lock.lock();
        try {
            add(new Heard(new Answer.Key(digit), false));
            interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void gone() {
        lock.lock();
        try {
            gone = true;
            interrupt();
            interrupted = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(Heard item) {
        if (heard.size() < BOUND) {
            heard.add(item);
        }
        changed.signalAll();
    }

    /**
     * @param patience until the first sound
     * @param wordsCome until the words of a sound that has begun
     */
    Answer next(Duration patience, Duration wordsCome) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var first = first(patience, wordsCome);
            if (first == null) {
                return gone ? new Answer.Gone() : new Answer.Silence();
            }
            if (!(first.answer() instanceof Answer.Words words)) {
                return first.answer();
            }
            var text = new StringBuilder(words.text());
            var more = first.more();
            while (more) {
                // cut in the middle: the rest follows, or there is none
                var rest = rest(wordsCome);
                if (rest == null || !(rest.answer() instanceof Answer.Words further)) {
                    break;
                }
                text.append(further.text());
                more = rest.more();
            }
            return new Answer.Words(text.toString());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Heard first(Duration patience, Duration wordsCome) throws InterruptedException {
        var quiet = patience.toNanos();
        var words = wordsCome.toNanos();
        while (heard.isEmpty() && !gone) {
            if (speaking) {
                if (words <= 0) {
                    speaking = false;
                    return new Heard(new Answer.Words(""), false);
                }
                words = changed.awaitNanos(words);
            } else if (quiet <= 0) {
                return null;
            } else {
                quiet = changed.awaitNanos(quiet);
            }
        }
        return heard.poll();
    }

    private @Nullable Heard rest(Duration wordsCome) throws InterruptedException {
        var words = wordsCome.toNanos();
        while (heard.isEmpty() && !gone && (speaking || !turnOver) && words > 0) {
            words = changed.awaitNanos(words);
        }
        return heard.poll();
    }
}
