package io.huiyin.voicebot.dialogue;

import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.session.RobotEar;
import io.huiyin.voicebot.turn.TurnSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen answers, between the media's threads that bring it and the robot's thread that waits for it. Words
 * whose utterance began before the question do not count.
 */
final class Answers implements RobotEar {

    /** More keys than anybody presses ahead. */
    private static final int BOUND = 32;

    private record Heard(Answer answer, boolean more) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Heard> heard = new ArrayDeque<>();
    private final Duration bargeIn;
    private Duration question = Duration.ZERO;
    private Runnable onInterruption = () -> {};
    private boolean interrupted;
    /** Somebody has begun to speak and their words are not there yet. */
    private boolean speaking;

    private boolean gone;

    Answers(TurnSettings turns) {
        this.bargeIn = turns.bargeIn();
    }

    /** The robot begins to speak: what came before is no answer to it. */
    void questionBegins(Duration at) {
        lock.lock();
        try {
            question = at;
            heard.clear();
            speaking = false;
            interrupted = gone;
        } finally {
            lock.unlock();
        }
    }

    /** @param stop called at once when the citizen speaks, presses a key, types or hangs up */
    void onInterruption(Runnable stop) {
        boolean already;
        lock.lock();
        try {
            onInterruption = stop;
            already = interrupted;
        } finally {
            lock.unlock();
        }
        if (already) {
            stop.run();
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
    public void speaking(Duration began, Duration speech) {
        lock.lock();
        try {
            if (began.compareTo(question) < 0) {
                return;
            }
            speaking = true;
            changed.signalAll();
            if (speech.compareTo(bargeIn) < 0) {
                return;
            }
        } finally {
            lock.unlock();
        }
        interrupt();
    }

    private void interrupt() {
        Runnable stop;
        lock.lock();
        try {
            if (interrupted) {
                return;
            }
            interrupted = true;
            stop = onInterruption;
        } finally {
            lock.unlock();
        }
        stop.run();
    }

    @Override
    public void heard(Duration began, @Nullable String words, boolean more) {
        lock.lock();
        try {
            if (began.compareTo(question) < 0) {
                return;
            }
            speaking = false;
            // no speech after all: the wait goes on
            if (words == null || !words.isEmpty()) {
                add(new Heard(new Answer.Words(words == null ? "" : words), more));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (words != null && !words.isEmpty()) {
            interrupt();
        }
    }

    @Override
    public void digit(char digit) {
        lock.lock();
        try {
            add(new Heard(new Answer.Key(digit), false));
        } finally {
            lock.unlock();
        }
        interrupt();
    }

    @Override
    public void gone() {
        lock.lock();
        try {
            gone = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        interrupt();
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
    Answer next(Duration patience, Duration wordsCome, Duration pause) throws InterruptedException {
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
                // cut in the middle: the rest follows at once, or there is none
                var rest = first(pause, wordsCome);
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
}
