package io.huiyin.voicebot.dialogue;

import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;

/** A robot's side of one call: it says, it listens. Used by one thread; blocks. */
public interface Conversation {

    CallId call();

    /**
     * Speaks sentence by sentence; stops when the citizen interrupts. Returns at the end of the sound. What the citizen
     * said before it began no longer counts as an answer, so that nobody answers a question not yet asked: put a
     * question and its introduction into one call.
     */
    void say(String text);

    /**
     * Waits for the citizen's answer to what was said last.
     *
     * @param prompt words that the recogniser should expect; empty for none
     * @param patience how long to wait for the first sound
     */
    Answer listen(String prompt, Duration patience);

    /**
     * The same, knowing what is waited for: the end of a turn is decided by what an answer to this question has when it
     * is whole. Without it, a demand in the citizen's own words is waited for.
     */
    default Answer listen(String prompt, Expectation expectation, Duration patience) {
        return listen(prompt, patience);
    }

    /**
     * Connects the citizen to a human, if one is there; the robot's part ends. Waits until somebody takes it and
     * returns whether somebody did; after false the robot may go on.
     */
    boolean handToHuman(String reason);

    /**
     * Hands the citizen to a number outside, e.g. 119; the robot's part ends.
     *
     * @return false when the telephone did not do it: the robot may go on
     */
    boolean transfer(String number);

    /** Tells the call's listeners what the robot has decided. */
    void decided(Decision decision);

    void hangUp();

    /** What came back. */
    sealed interface Answer {
        /** @param text empty when something was said that could not be written down */
        record Words(String text) implements Answer {}

        record Key(char digit) implements Answer {}

        record Silence() implements Answer {}

        /** The citizen has hung up. */
        record Gone() implements Answer {}
    }
}
