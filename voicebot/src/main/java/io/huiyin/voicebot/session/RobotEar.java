package io.huiyin.voicebot.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a robot hears of the citizen, on the threads of the call's media: it must return at once. */
public interface RobotEar {

    /** @param began when the utterance began @param speech how much of it was speech so far */
    void speaking(Duration began, Duration speech);

    /**
     * An utterance in words.
     *
     * @param words null when they could not be written down, empty when it was no speech
     * @param more true when it was cut and may go on
     */
    void heard(Duration began, @Nullable String words, boolean more);

    void digit(char digit);

    void gone();

    /** Nobody listens. */
    RobotEar NOBODY = new RobotEar() {
        @Override
        public void speaking(Duration began, Duration speech) {}

        @Override
        public void heard(Duration began, @Nullable String words, boolean more) {}

        @Override
        public void digit(char digit) {}

        @Override
        public void gone() {}
    };
}
