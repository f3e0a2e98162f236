package io.huiyin.voicebot.speech.synthesis;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The Kokoro model: phonemes to sound at 24,000 Hz. For one thread; lives in a speech worker. */
final class KokoroVoice implements AutoCloseable {

    static final int SAMPLE_RATE = 24_000;
    /** The model's limit is 510; half of it keeps a sentence below about ten seconds and the memory below 400 MB. */
    static final int MAX_TOKENS = 250;
    /** A voice has one row of style for each length of a sentence. */
    static final int STYLE = 256;
    /** What a frame of a {@link Prosody} becomes: 25 ms. */
    static final int FRAME_SAMPLES = SAMPLE_RATE * Prosody.FRAME_MILLIS / 1_000;
    /** Frames of silence that go with each part of a sentence and stand for all its silence. */
    private static final int SILENCE = 5;

    private final Path folder;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession planner;
    private final OrtSession speaker;
    private final Map<Integer, Integer> tokens;
    private final Map<String, float[]> voices = new HashMap<>();

    /**
     * @param folder the model's folder, prepared
     * @param threads 1 or 2; more do not help
     */
    KokoroVoice(Path folder, int threads) {
        this.folder = folder;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // a spinning thread takes from the recogniser next door what it does not use
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // memory patterns are kept for each length that was ever spoken
            options.setMemoryPatternOptimization(false);
            tokens = vocabulary(folder.resolve("vocab.json"));
            planner = session(KokoroPreparation.PROSODY, options);
            speaker = session(KokoroPreparation.SOUND, options);
        } catch (OrtException | IOException e) {
            throw new SpeechUnavailable("the synthesis model does not load: " + e.getMessage(), e);
        }
    }

    private OrtSession session(String file, OrtSession.SessionOptions options) throws OrtException {
        return environment.createSession(folder.resolve(file).toString(), options);
    }

    private static Map<Integer, Integer> vocabulary(Path file) throws IOException {
        var symbols = new HashMap<Integer, Integer>();
        JsonMapper.shared()
                .readTree(Files.readString(file))
                .path("vocab")
                .properties()
                .forEach(entry -> symbols.put(
                        entry.getKey().codePointAt(0), entry.getValue().asInt()));
        return symbols;
    }

    /** How many tokens phonemes make: what the model has no symbol for makes none. */
    int length(String phonemes) {
        return (int) phonemes.codePoints().filter(tokens::containsKey).count();
    }

    /**
     * A twentieth of the whole work.
     *
     * @param phonemes 1 to {@link #MAX_TOKENS} tokens
     * @param voice name of a file in {@code voices}
     * @param speed 1 is the voice's own
     */
    Prosody plan(String phonemes, String voice, float speed) {
        var ids = phonemes.codePoints()
                .filter(tokens::containsKey)
                .mapToLong(symbol -> tokens.getOrDefault(symbol, 0))
                .toArray();
        var framed = new long[ids.length + 2]; // begins and ends with 0
        System.arraycopy(ids, 0, framed, 1, ids.length);
        var styles = voices.computeIfAbsent(voice, this::styles);
        var row = Math.min(ids.length, styles.length / STYLE) - 1;
        var style = Arrays.copyOfRange(styles, row * STYLE, (row + 1) * STYLE);
        try (var tokenTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(framed), new long[] {1, framed.length});
                var styleTensor = floats(style, 1, STYLE);
                var speedTensor = floats(new float[] {speed}, 1);
                var plan = planner.run(Map.of("tokens", tokenTensor, "style", styleTensor, "speed", speedTensor))) {
            return new Prosody(values(plan.get(0)), values(plan.get(1)), values(plan.get(2)), style);
        } catch (OrtException e) {
            throw new SpeechUnavailable("synthesis failed: " + e.getMessage(), e);
        }
    }

    /**
     * Makes frames of a planned sentence heard. The sound near both ends misses what stands around it.
     *
     * @param from first frame
     * @param to after the last frame
     * @return {@link #FRAME_SAMPLES} samples a frame, between −1 and 1
     */
    float[] sound(Prosody plan, int from, int to) {
        // a sentence that begins at once has no silence to stand for the rest
        var silence = plan.begin() > SILENCE ? SILENCE : 0;
        var frames = silence + to - from;
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try (var run = new OrtSession.RunOptions()) {
            // gives back after each sentence what a long one took
            run.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            var features = window(plan.features(), KokoroPreparation.WIDTH, silence, from, to);
            inputs.put(KokoroPreparation.FEATURES, floats(features, 1, KokoroPreparation.WIDTH, frames));
            inputs.put(
                    KokoroPreparation.PITCH,
                    floats(window(plan.pitch(), 1, 2 * silence, 2 * from, 2 * to), 1, 2L * frames));
            inputs.put(
                    KokoroPreparation.LOUDNESS,
                    floats(window(plan.loudness(), 1, 2 * silence, 2 * from, 2 * to), 1, 2L * frames));
            inputs.put("style", floats(plan.style(), 1, STYLE));
            for (var scale : TimeScale.values()) {
                var weights = scale.weights(frames, silence, silenceShare(plan, from, to, silence));
                inputs.put(scale.weights(), floats(weights, 1, 1, weights.length));
            }
            try (var result = speaker.run(inputs, run)) {
                var samples = values(result.get(0));
                return Arrays.copyOfRange(samples, silence * FRAME_SAMPLES, frames * FRAME_SAMPLES);
            }
        } catch (OrtException e) {
            throw new SpeechUnavailable("synthesis failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** How much the silent frames count beside all frames given, so that means are those of the whole sentence. */
    private static float silenceShare(Prosody plan, int from, int to, int silence) {
        if (silence == 0) {
            return 0;
        }
        var frames = silence + to - from;
        var silent = silence + Math.max(0, plan.begin() - from) + Math.max(0, to - plan.end());
        var heard = (plan.end() - plan.begin()) / (float) plan.frames();
        return 1 - heard * frames / (frames - silent);
    }

    /** Of each row the values at its very beginning, where it is silent, and those from one place to another. */
    private static float[] window(float[] rows, int count, int silence, int from, int to) {
        var length = rows.length / count;
        var width = silence + to - from;
        var window = new float[count * width];
        for (var row = 0; row < count; row++) {
            System.arraycopy(rows, row * length, window, row * width, silence);
            System.arraycopy(rows, row * length + from, window, row * width + silence, to - from);
        }
        return window;
    }

    private OnnxTensor floats(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private static float[] values(OnnxValue value) {
        var buffer = ((OnnxTensor) value).getFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private float[] styles(String voice) {
        if (!voice.matches("[a-z]{2}_[a-z]+")) {
            throw new IllegalArgumentException("no voice is called so: " + voice);
        }
        try {
            var bytes = ByteBuffer.wrap(
                            Files.readAllBytes(folder.resolve("voices").resolve(voice + ".bin")))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            var rows = new float[bytes.remaining()];
            bytes.get(rows);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("voice " + voice, e);
        }
    }

    @Override
    public void close() {
        try {
            planner.close();
            speaker.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
