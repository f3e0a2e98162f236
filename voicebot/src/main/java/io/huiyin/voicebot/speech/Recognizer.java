package io.huiyin.voicebot.speech;

import io.huiyin.core.audio.AudioFrame;

/** Writes down one utterance of telephone sound. Blocks; safe for many threads, each waits for a free decoder. */
public interface Recognizer {

    /**
     * How to listen.
     *
     * @param prompt words to expect; empty for none
     * @param quick true for words that will be revised (partials), false for words that stay
     * @param free whether it is told in somebody's own words, so that the city's language may put it right; not a number and
     *     not one of the answers that were expected
     */
    record Manner(String prompt, boolean quick, boolean free) {
        public static final Manner FINAL = new Manner("", false);
        public static final Manner PARTIAL = new Manner("", true);

        /** Where words are expected, nothing else is free. */
        public Manner(String prompt, boolean quick) {
            this(prompt, quick, prompt.isEmpty());
        }

        /** The same for words that will be revised. */
        public Manner hurried() {
            return new Manner(prompt, true, free);
        }
    }

    /** @param text simplified characters; empty when nothing was said @param raw as the engine gave it */
    record Heard(String text, String raw) {}

    /**
     * @param utterance whole utterance at 8,000 Hz
     * @throws SpeechUnavailable if the engine died, timed out or is not there
     */
    Heard recognize(AudioFrame utterance, Manner manner);

    /** How many utterances whose words stay it listens to at a time, at least 1: further ones wait in it. */
    default int atOnce() {
        return 1;
    }

    /** How many more it listens to beside them for words that will be revised by a recogniser of their own; 0 where all share one. */
    default int revisedAtOnce() {
        return 0;
    }

    /** Name and version of the engine and its model. */
    String engine();
}
