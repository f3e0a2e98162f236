package io.huiyin.evaluation.transcript;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.transcript.Utterances.Utterance;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Heard;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.language.Corrector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Has each utterance recognised once, one after the other, and keeps the account. */
final class Listening {

    /** Told how far it is. */
    interface Progress {
        void at(int done, int all);
    }

    private final Recognizer recognizer;
    private final @Nullable Corrector corrector;
    private final boolean telephone;
    private final @Nullable Path resampled;
    private final Progress progress;

    private final CharacterErrors oneForm = new CharacterErrors();
    private final CharacterErrors raw = new CharacterErrors();
    private final CharacterErrors plain = new CharacterErrors();
    private final CharacterErrors perfect = new CharacterErrors();
    private long broken;
    private long repaired;
    private double seconds;
    private int failed;

    /** @param corrector null to leave what was heard as it is */
    Listening(
            Recognizer recognizer,
            @Nullable Corrector corrector,
            boolean telephone,
            @Nullable Path resampled,
            Progress progress) {
        this.recognizer = recognizer;
        this.corrector = corrector;
        this.telephone = telephone;
        this.resampled = resampled;
        this.progress = progress;
    }

    /** @throws SpeechUnavailable if not even the first utterance could be recognised */
    TranscriptResult to(Utterances utterances, int threads) throws IOException {
        var all = utterances.all();
        // waits for the model and warms both; not counted
        all.forEach(utterance -> corrected(utterance.said()));
        recognizer.recognize(all.getFirst().sound(telephone), Manner.FINAL);
        var millis = new double[all.size()];
        var corrections = new double[all.size()];
        for (var i = 0; i < all.size(); i++) {
            var utterance = all.get(i);
            var sound = utterance.sound(telephone);
            keep(utterance, sound);
            var started = System.nanoTime();
            var heard = hear(sound);
            millis[i] = (System.nanoTime() - started) / 1e6;
            seconds += sound.samples().length / (double) AudioFrame.SAMPLE_RATE;
            started = System.nanoTime();
            var corrected = corrected(heard.text());
            corrections[i] = (System.nanoTime() - started) / 1e6;
            count(utterance.said(), heard, corrected);
            progress.at(i + 1, all.size());
        }
        return new TranscriptResult(
                oneForm.rate(),
                raw.rate(),
                plain.rate(),
                broken,
                repaired,
                corrector == null ? 0 : perfect.rate(),
                all.size(),
                seconds,
                Arrays.stream(millis).sum() / 1_000 / seconds,
                Percentile.of(millis, 0.5),
                Percentile.of(millis, 0.95),
                corrector == null ? 0 : Percentile.of(corrections, 0.95),
                failed,
                telephone,
                threads,
                recognizer.engine());
    }

    private Heard hear(AudioFrame sound) {
        try {
            return recognizer.recognize(sound, Manner.FINAL);
        } catch (SpeechUnavailable e) {
            failed++;
            return new Heard("", "");
        }
    }

    private String corrected(String heard) {
        return corrector == null ? heard : corrector.correct(heard);
    }

    private void count(String said, Heard heard, String corrected) {
        oneForm.add(CharacterErrors.oneForm(said), CharacterErrors.oneForm(corrected));
        var change = CharacterErrors.change(
                CharacterErrors.plain(said), CharacterErrors.plain(heard.text()), CharacterErrors.plain(corrected));
        broken += change.broken();
        repaired += change.repaired();
        perfect.add(CharacterErrors.plain(said), CharacterErrors.plain(corrected(said)));
        raw.add(CharacterErrors.plain(said), CharacterErrors.plain(heard.raw()));
        plain.add(CharacterErrors.oneForm(said), CharacterErrors.oneForm(heard.raw()));
    }

    private void keep(Utterance utterance, AudioFrame sound) throws IOException {
        if (resampled != null) {
            Files.createDirectories(resampled);
            WavWriter.write(resampled.resolve(utterance.file().getFileName()), sound);
        }
    }
}
