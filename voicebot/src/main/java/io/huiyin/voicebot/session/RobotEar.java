package io.huiyin.voicebot.session;

import io.huiyin.voicebot.turn.Interruption.Sign;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a robot hears of the citizen, on the threads of the call's media: it must return at once. */
public interface RobotEar {

    /** @param began when the utterance began that is being said */
    void speaking(Duration began);

    /** Whether the citizen interrupts, from the sound alone. @param began when the voice began that it is about */
    void interrupts(Sign sign, Duration began);

    /** Words of a turn that may be over; {@link #heard} brings the same if it is. */
    void soFar(Duration began, String words);

    /**
     * An utterance in words.
     *
     * @param words null when they could not be written down, empty when it was no speech
     * @param more true when it was cut: the turn goes on, until another utterance or {@link #fellSilent} ends it
     */
    void heard(Duration began, @Nullable String words, boolean more);

    /** Nothing follows the utterance that was cut; its words may still come. */
    void fellSilent();

    void digit(char digit);

    void gone();

    /** Nobody listens. */
    RobotEar NOBODY = new RobotEar() {
        @Override
        public void speaking(Duration began) {}

        @Override
        public void interrupts(Sign sign, Duration began) {}

        @Override
        public void soFar(Duration began, String words) {}

        @Override
        public void heard(Duration began, @Nullable String words, boolean more) {}

        @Override
        public void fellSilent() {}

        @Override
        public void digit(char digit) {}

        @Override
        public void gone() {}
    };
}
