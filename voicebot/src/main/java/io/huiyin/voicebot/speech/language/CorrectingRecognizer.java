package io.huiyin.voicebot.speech.language;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what another recogniser wrote for good. Words that will be revised stay as they are, so that they come
 * quickly; and so does an answer for which words were expected, for those were already listened for, unless it is told in
 * somebody's own words all the same.
 */
public final class CorrectingRecognizer implements Recognizer {

    private final Recognizer ears;
    private final Supplier<@Nullable Corrector> corrector;

    /** @param corrector asked anew for each utterance; null while there is none */
    public CorrectingRecognizer(Recognizer ears, Supplier<@Nullable Corrector> corrector) {
        this.ears = ears;
        this.corrector = corrector;
    }

    @Override
    public Heard recognize(AudioFrame utterance, Manner manner) {
        var heard = ears.recognize(utterance, manner);
        var present = corrector.get();
        return present == null || manner.quick() || !manner.free()
                ? heard
                : new Heard(present.correct(heard.text()), heard.raw());
    }

    @Override
    public int atOnce() {
        return ears.atOnce();
    }

    @Override
    public int revisedAtOnce() {
        return ears.revisedAtOnce();
    }

    @Override
    public String engine() {
        return corrector.get() == null ? ears.engine() : ears.engine() + ", corrected";
    }
}
