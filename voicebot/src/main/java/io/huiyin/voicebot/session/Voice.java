package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.turn.Expectation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How a robot is heard and read, and what it waits for. */
public interface Voice {

    /**
     * Plays a sound, after what plays now and without a gap.
     *
     * @return true once it was sent whole, false when it was cut off
     */
    CompletableFuture<Boolean> play(AudioFrame sound);

    void stop();

    /** Falls silent until {@link #goOn} or {@link #stop}. */
    void hold();

    /** Goes on where it held, a little before. */
    void goOn();

    /** What the robot waits for from now on, and words that the recogniser should expect; empty for none. */
    void expect(String prompt, Expectation expectation);

    /** Shows words on the citizen's screen, where there is one. */
    void show(String text);

    /** How long the call's media have run. */
    Duration elapsed();

    /** Tells the call's listeners what the robot has decided. */
    void decided(Decision decision);

    /** A new line of the transcript. */
    Line line();

    /** A line of the robot, growing sentence by sentence. */
    interface Line {
        /** What is being said. */
        void growing(String text);

        /** What was said. */
        void settled(String text);
    }
}
