package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;

/**
 * A recogniser and how long its words take.
 *
 * @param millis so long for each text; 0 for as long as it takes here, which on a busy machine is the others' time too
 */
record Ears(Recognizer recognizer, int millis) {

    /** @param millis from the asking to the words */
    record Words(String text, int millis) {}

    Words hear(AudioFrame sound, Recognizer.Manner manner) {
        var started = System.nanoTime();
        var text = recognizer.recognize(sound, manner).text().strip();
        return new Words(text, millis > 0 ? millis : (int) ((System.nanoTime() - started) / 1_000_000));
    }
}
