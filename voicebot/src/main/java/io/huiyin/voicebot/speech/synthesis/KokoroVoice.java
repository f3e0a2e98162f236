package io.huiyin.voicebot.speech.synthesis;

import ai.onnxruntime.OnnxTensor;
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
    private static final int STYLE = 256;

    private final Path folder;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
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
            session = environment.createSession(
                    folder.resolve(KokoroPreparation.QUICK).toString(), options);
        } catch (OrtException | IOException e) {
            throw new SpeechUnavailable("the synthesis model does not load: " + e.getMessage(), e);
        }
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
     * @param phonemes 1 to {@link #MAX_TOKENS} tokens
     * @param voice name of a file in {@code voices}
     * @param speed 1 is the voice's own
     * @return samples between −1 and 1
     */
    float[] speak(String phonemes, String voice, float speed) {
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
                var styleTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(style), new long[] {1, STYLE});
                var speedTensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {speed}), new long[] {1});
                var run = new OrtSession.RunOptions()) {
            // gives back after each sentence what a long one took
            run.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            try (var result =
                    session.run(Map.of("tokens", tokenTensor, "style", styleTensor, "speed", speedTensor), run)) {
                var sound = ((OnnxTensor) result.get(0)).getFloatBuffer();
                var samples = new float[sound.remaining()];
                sound.get(samples);
                return samples;
            }
        } catch (OrtException e) {
            throw new SpeechUnavailable("synthesis failed: " + e.getMessage(), e);
        }
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
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
