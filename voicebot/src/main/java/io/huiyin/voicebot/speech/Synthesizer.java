package io.huiyin.voicebot.speech;

import io.huiyin.core.audio.AudioFrame;
import java.util.Optional;
import java.util.function.Consumer;

/** Speaks one sentence. Blocks; safe for many threads. */
public interface Synthesizer {

    /**
     * @param text one sentence of Chinese, numbers and dates as people write them
     * @return the whole sentence at 8,000 Hz, levelled to about −20 dBFS
     * @throws SpeechUnavailable if the engine died, timed out or is not there
     */
    AudioFrame speak(String text);

    /**
     * The same sentence in parts that follow each other without a gap, each as soon as it is there.
     *
     * @param part called on this thread, in their order, at least once unless nothing in the text can be said
     * @throws SpeechUnavailable also after some parts were given
     */
    default void speak(String text, Consumer<AudioFrame> part) {
        part.accept(speak(text));
    }

    /** The sound of a text that need not be made: recorded, kept or said just now. Takes some milliseconds, never throws. */
    default Optional<AudioFrame> ready(String text) {
        return Optional.empty();
    }

    String engine();
}
