package io.huiyin.voicebot.speech.recognition;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
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

/**
 * Whisper base by whisper.cpp. Request: sound at 8,000 Hz, {@code quick}, {@code prompt}. Answer: {@code raw} as the
 * model said it, {@code text} the same or empty when it is a hallucination.
 */
final class WhisperTask implements WorkerTask {

    /** Whisper's own rate. */
    private static final int RATE = 16_000;
    /** The model sees 30 s at most, and of several sentences in a row it begins to leave some out long before. */
    private static final int LONGEST_SAMPLES = 12 * RATE;
    /** libwhisper refuses less than 1 s. */
    private static final int SHORTEST_SAMPLES = 11 * RATE / 10;
    /** The encoder makes 50 steps a second of sound. */
    private static final int STEPS_PER_SECOND = 50;
    /** Room behind the sound that the encoder needs: measured; with 64 the text gets visibly worse. */
    private static final int FINAL_ROOM = 256;

    private static final int PARTIAL_ROOM = 128;
    private static final int FULL_CONTEXT = 1_500;
    private static final int BEAM = 5;
    /** Makes simplified characters likelier. */
    static final String PROMPT = "以下是普通话的句子。";

    private final WhisperJNI whisper = new WhisperJNI();
    private final WhisperContext context;
    private final String engine;
    private final int threads;

    private WhisperTask(Path model, int threads) throws IOException {
        WhisperJNI.loadLibrary();
        WhisperJNI.setLibraryLogger(null);
        context = whisper.initNoState(model);
        engine = "whisper.cpp 1.7.1 " + model.getFileName();
        this.threads = threads;
    }

    @Override
    public WorkerMessage work(WorkerMessage request) {
        var sound = request.samples();
        if (Loudness.isSilent(sound)) {
            return WorkerMessage.empty().with("text", "").with("raw", "");
        }
        var samples = Resampler.resample(sound, AudioFrame.SAMPLE_RATE, RATE);
        var raw = new StringBuilder();
        var text = new StringBuilder();
        for (var at = 0; at < samples.length; ) {
            var end = Loudness.quietestCut(samples, at, LONGEST_SAMPLES, RATE);
            var piece = decode(Arrays.copyOfRange(samples, at, end), request);
            raw.append(piece);
            text.append(Hallucination.removed(piece));
            at = end;
        }
        return WorkerMessage.empty().with("text", text.toString()).with("raw", raw.toString());
    }

    private String decode(short[] samples, WorkerMessage request) {
        var floats = new float[Math.max(samples.length, SHORTEST_SAMPLES)];
        for (var i = 0; i < samples.length; i++) {
            floats[i] = samples[i] / 32_768f;
        }
        // beam search draws from the state's random numbers: with a fresh state (10 ms) the same sound gives the same
        // text
        try (var state = whisper.initState(context)) {
            var code = whisper.fullWithState(context, state, parameters(floats.length, request), floats, floats.length);
            if (code != 0) {
                throw new IllegalStateException("whisper.cpp answered " + code);
            }
            var text = new StringBuilder();
            for (var i = 0; i < whisper.fullNSegmentsFromState(state); i++) {
                text.append(whisper.fullGetSegmentTextFromState(state, i));
            }
            return text.toString().strip();
        }
    }

    private WhisperFullParams parameters(int samples, WorkerMessage request) {
        var quick = request.flag("quick");
        var parameters =
                new WhisperFullParams(quick ? WhisperSamplingStrategy.GREEDY : WhisperSamplingStrategy.BEAN_SEARCH);
        parameters.beamSearchBeamSize = BEAM;
        parameters.nThreads = threads;
        var steps = (samples * STEPS_PER_SECOND + RATE - 1) / RATE;
        parameters.audioCtx = Math.clamp(steps + (quick ? PARTIAL_ROOM : FINAL_ROOM), PARTIAL_ROOM, FULL_CONTEXT);
        parameters.language = "zh";
        var prompt = request.text("prompt");
        parameters.initialPrompt = prompt.isEmpty() ? PROMPT : prompt;
        parameters.noTimestamps = true;
        parameters.singleSegment = true;
        parameters.noContext = true;
        parameters.suppressBlank = true;
        // true removes the brackets by which its inventions are known
        parameters.suppressNonSpeechTokens = false;
        parameters.temperatureInc = 0;
        parameters.printProgress = false;
        parameters.printTimestamps = false;
        return parameters;
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Options: {@code model} a ggml file (else the model folder's), {@code threads}. */
    public static final class Factory implements WorkerTask.Factory {

        @Override
        public String name() {
            return "whisper";
        }

        @Override
        public Optional<String> missing(ModelFolder models, Map<String, String> options) {
            return Files.isRegularFile(model(models, options))
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
