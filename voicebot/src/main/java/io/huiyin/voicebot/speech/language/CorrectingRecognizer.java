package io.huiyin.voicebot.speech.language;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;

/**
 * Puts right what another recogniser wrote for good. Words that will be revised stay as they are, so that they come
 * quickly; and so does an answer for which words were expected, for those were already listened for.
 */
public final class CorrectingRecognizer implements Recognizer {

    private final Recognizer ears;
    private final Corrector corrector;

    public CorrectingRecognizer(Recognizer ears, Corrector corrector) {
        this.ears = ears;
        this.corrector = corrector;
    }

    @Override
    public Heard recognize(AudioFrame utterance, Manner manner) {
        var heard = ears.recognize(utterance, manner);
        return manner.quick() || !manner.prompt().isEmpty()
                ? heard
                : new Heard(corrector.correct(heard.text()), heard.raw());
    }

    @Override
    public String engine() {
        return ears.engine() + ", corrected";
    }
}
