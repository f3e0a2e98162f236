package io.huiyin.voicebot.speech;

import io.huiyin.core.audio.AudioFrame;
import java.util.Optional;

/** Speaks one sentence. Blocks; safe for many threads. */
public interface Synthesizer {

    /**
     * @param text one sentence of Chinese, numbers and dates as people write them
     * @return the whole sentence at 8,000 Hz, levelled to about −20 dBFS
     * @throws SpeechUnavailable if the engine died, timed out or is not there
     */
    AudioFrame speak(String text);

    /** The sound of a text that need not be made: recorded, kept or said just now. Takes some milliseconds, never throws. */
    default Optional<AudioFrame> ready(String text) {
        return Optional.empty();
    }

    String engine();
}
