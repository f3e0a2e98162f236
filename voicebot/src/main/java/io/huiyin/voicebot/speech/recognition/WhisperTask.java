package io.huiyin.voicebot.speech.recognition;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Resampler;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whisper base. Request: sound at 8,000 Hz, {@code quick}, {@code prompt}. Answer: {@code raw} as the model said it,
 * {@code text} the same or empty when it is a hallucination. The same sound gives the same text.
 */
final class WhisperTask implements WorkerTask {

    private static final String ENGINE = "whisper base, 8 bits, ONNX Runtime";
    /** The model sees 30 s at most, and of several sentences in a row it begins to leave some out long before. */
    private static final int LONGEST_SAMPLES = 8 * LogMel.RATE;
    /** Of less than about a second it makes inventions. */
    private static final int SHORTEST_SAMPLES = 11 * LogMel.RATE / 10;
    /** Steps of silence behind the sound that the encoder needs: measured; with 64 the text gets visibly worse. */
    private static final int FINAL_ROOM = 256;

    private static final int PARTIAL_ROOM = 128;
    private static final int BEAM = 5;
    /** Mandarin has up to eight syllables a second, and a rare character takes up to three words. */
    private static final int WORDS_PER_SECOND = 12;
    /** Signs, and a name in Latin letters. */
    private static final int FEWEST_WORDS = 12;
    /** Half of the positions, as in training. */
    private static final int LONGEST_PROMPT = 223;
    /** Makes simplified characters likelier. */
    static final String PROMPT = "以下是普通话的句子。";

    private final WhisperModel model;
    private final WhisperVocabulary vocabulary;
    private final int previous;
    private final int[] instruction;

    private WhisperTask(Path folder, int threads) throws IOException {
        vocabulary = WhisperVocabulary.read(folder.resolve(WhisperPreparation.VOCABULARY));
        previous = vocabulary.mark("startofprev");
        instruction = new int[] {
            vocabulary.mark("startoftranscript"),
            vocabulary.mark("zh"),
            vocabulary.mark("transcribe"),
            vocabulary.mark("notimestamps")
        };
        model = new WhisperModel(folder, threads);
    }

    @Override
    public WorkerMessage work(WorkerMessage request, Consumer<WorkerMessage> early) {
        var sound = request.samples();
        if (Silences.isSilent(sound)) {
            return WorkerMessage.empty().with("text", "").with("raw", "");
        }
        var samples = Resampler.resample(sound, AudioFrame.SAMPLE_RATE, LogMel.RATE);
        var given = request.text("prompt");
        var lead = lead(given.isEmpty() ? PROMPT : given);
        var raw = new StringBuilder();
        var text = new StringBuilder();
        for (var at = 0; at < samples.length; ) {
            var end = Silences.quietestCut(samples, at, LONGEST_SAMPLES, LogMel.RATE);
            var piece = decode(Arrays.copyOfRange(samples, at, end), lead, request.flag(WorkerRecognizer.QUICK));
            raw.append(piece);
            text.append(Hallucination.removed(piece));
            at = end;
        }
        return WorkerMessage.empty().with("text", text.toString()).with("raw", raw.toString());
    }

    /** What the decoder is made to believe that it has said: the prompt before, then what it has to do. */
    private int[] lead(String prompt) {
        var words = vocabulary.encode(' ' + prompt.strip());
        var from = Math.max(0, words.length - LONGEST_PROMPT);
        var kept = words.length - from;
        var lead = new int[1 + kept + instruction.length];
        lead[0] = previous;
        System.arraycopy(words, from, lead, 1, kept);
        System.arraycopy(instruction, 0, lead, 1 + kept, instruction.length);
        return lead;
    }

    private String decode(short[] samples, int[] lead, boolean quick) {
        var floats = new float[Math.max(samples.length, SHORTEST_SAMPLES)];
        for (var i = 0; i < samples.length; i++) {
            floats[i] = samples[i] / 32_768f;
        }
        var limit = FEWEST_WORDS + WORDS_PER_SECOND * samples.length / LogMel.RATE;
        try (var utterance = model.hear(floats, quick ? PARTIAL_ROOM : FINAL_ROOM)) {
            var search = new BeamSearch(quick ? 1 : BEAM, vocabulary.end(), vocabulary.blank());
            return vocabulary
                    .decode(search.search(utterance.begin(lead), utterance, limit))
                    .strip();
        }
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public void close() {
        model.close();
    }

    /** Options: {@code model} another prepared folder (else the model folder's), {@code threads}. */
    public static final class Factory implements WorkerTask.Factory {

        @Override
        public String name() {
            return "whisper";
        }

        @Override
        public Optional<String> missing(ModelFolder models, Map<String, String> options) {
            return Files.isRegularFile(model(models, options).resolve(WhisperPreparation.DECODER))
                    ? Optional.empty()
                    : Optional.of("the model whisper is not here: bin/huiyin models fetch whisper");
        }

        @Override
        public WorkerTask open(ModelFolder models, Map<String, String> options) {
            try {
                return new WhisperTask(model(models, options), Integer.parseInt(options.getOrDefault("threads", "2")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path model(ModelFolder models, Map<String, String> options) {
            var given = options.getOrDefault("model", "");
            return given.isEmpty() ? models.whisper() : Path.of(given);
        }
    }
}
