package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.synthesis.MandarinReading.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Text to telephone sound with Kokoro, in this process: for speech workers and the command line. The application speaks
 * through {@link WorkerSynthesizer}. For one thread.
 */
public final class KokoroSpeech implements AutoCloseable {

    /** Between two pieces of one sentence; what one hears at a comma. */
    private static final int JOINT_SAMPLES = AudioFrame.SAMPLE_RATE * 120 / 1_000;

    /** Frames of 25 ms that are made before the first that is heard: a consonant begins softly. */
    private static final int BEFORE = 3;
    /** … and after the last: a voice dies away. */
    private static final int AFTER = 6;
    /** … and on both sides of a place where two parts meet. */
    private static final int AROUND = 8;

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
        speech.speak("您好。", VOICE, 1);
        return speech;
    }

    /**
     * @param text any length: what is too long for the model is cut at its pauses
     * @param name of the voice
     * @param speed 1 is the voice's own
     */
    public AudioFrame speak(String text, String name, float speed) {
        var parts = new ArrayList<AudioFrame>();
        for (var phonemes : pieces(MandarinReading.of(text, lexicon).phrases())) {
            var plan = voice.plan(phonemes, name, speed);
            pause(parts::add, parts.isEmpty());
            render(plan, List.of(plan.begin(), plan.end()), parts::add);
        }
        return AudioFrame.joined(parts);
    }

    /** The same in parts, the first after a second of sound was made. Parts cost a tenth more than the whole. */
    public void speak(String text, String name, float speed, Consumer<AudioFrame> part) {
        var first = true;
        for (var phonemes : pieces(MandarinReading.of(text, lexicon).phrases())) {
            var plan = voice.plan(phonemes, name, speed);
            pause(part, first);
            render(plan, plan.cuts(), part);
            first = false;
        }
    }

    private static void pause(Consumer<AudioFrame> part, boolean first) {
        if (!first) {
            part.accept(new AudioFrame(new short[JOINT_SAMPLES]));
        }
    }

    private void render(Prosody plan, List<Integer> cuts, Consumer<AudioFrame> part) {
        var sound = new TelephoneSound(KokoroVoice.SAMPLE_RATE, AROUND * KokoroVoice.FRAME_SAMPLES);
        for (var i = 1; i < cuts.size(); i++) {
            var last = i == cuts.size() - 1;
            var from = Math.max(0, cuts.get(i - 1) - (i == 1 ? BEFORE : AROUND));
            var to = Math.min(plan.frames(), cuts.get(i) + (last ? AFTER : AROUND));
            part.accept(sound.next(voice.sound(plan, from, to), plan.power(from, to), last));
        }
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
