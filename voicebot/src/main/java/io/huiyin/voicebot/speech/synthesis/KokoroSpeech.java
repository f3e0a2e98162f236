package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.synthesis.MandarinReading.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text to telephone sound with Kokoro, in this process: for speech workers and the command line. The application speaks
 * through {@link WorkerSynthesizer}. For one thread.
 */
public final class KokoroSpeech implements AutoCloseable {

    /** Between two pieces of one sentence; what one hears at a comma. */
    private static final int JOINT_SAMPLES = AudioFrame.SAMPLE_RATE * 120 / 1_000;

    /** Clear by telephone; a citizen's speech in tests takes another. */
    public static final String VOICE = "zf_xiaobei";

    private final Lexicon lexicon = Lexicon.load();
    private final KokoroVoice voice;

    private KokoroSpeech(Path folder, int threads) {
        voice = new KokoroVoice(folder, threads);
    }

    /**
     * Loads the model and says a word to nobody, so that the first sentence is as quick as the next.
     *
     * @param threads 1 or 2
     * @throws io.huiyin.voicebot.speech.SpeechUnavailable if the model is not there or does not load
     */
    public static KokoroSpeech open(ModelFolder models, int threads) {
        var speech = new KokoroSpeech(models.kokoro(), threads);
        speech.voice.speak("ni↗nxau↓.", VOICE, 1);
        return speech;
    }

    /**
     * @param text any length: what is too long for the model is cut at its pauses
     * @param name of the voice
     * @param speed 1 is the voice's own
     */
    public AudioFrame speak(String text, String name, float speed) {
        var sound = new short[0];
        for (var piece : pieces(MandarinReading.of(text, lexicon).phrases())) {
            var next = TelephoneSound.of(voice.speak(piece, name, speed), KokoroVoice.SAMPLE_RATE)
                    .samples();
            var start = sound.length == 0 ? 0 : sound.length + JOINT_SAMPLES;
            sound = Arrays.copyOf(sound, start + next.length);
            System.arraycopy(next, 0, sound, start, next.length);
        }
        return new AudioFrame(sound);
    }

    /** Phonemes of as many phrases at a time as the model should take; a single endless phrase is cut between words. */
    private List<String> pieces(List<Phrase> phrases) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        for (var phrase : phrases) {
            for (var word : phrase.words()) {
                var phonemes = Phonemes.of(word.syllables()).orElse("");
                if (!piece.isEmpty() && voice.length(piece + phonemes) >= KokoroVoice.MAX_TOKENS) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(piece.isEmpty() || piece.charAt(piece.length() - 1) == ' ' ? "" : " ")
                        .append(phonemes);
            }
            piece.append(phrase.pause()).append(' ');
            if (voice.length(piece.toString()) > KokoroVoice.MAX_TOKENS * 2 / 3) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream()
                .map(String::strip)
                .filter(text -> voice.length(text) > 0)
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        voice.close();
    }
}
