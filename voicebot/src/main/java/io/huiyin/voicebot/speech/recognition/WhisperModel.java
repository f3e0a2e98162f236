package io.huiyin.voicebot.speech.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Whisper's encoder and decoder on ONNX Runtime. For one thread; lives in a speech worker. */
final class WhisperModel implements AutoCloseable {

    /** The encoder makes 50 steps a second of sound. */
    static final int SAMPLES_PER_STEP = 320;
    /** Steps of 30 s: there are no more positions. */
    static final int MOST_STEPS = 1_500;

    private static final int MARGIN = LogMel.TRANSFORM / 2;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession decoder;

    /**
     * @param folder with {@code encoder.onnx} and {@code decoder.onnx}
     * @param threads 1 or 2
     */
    WhisperModel(Path folder, int threads) {
        encoder = session(folder.resolve(WhisperPreparation.ENCODER), threads);
        decoder = session(folder.resolve(WhisperPreparation.DECODER), threads);
    }

    private OrtSession session(Path file, int threads) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // a spinning thread takes from the voice next door what it does not use
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // memory patterns are kept for each length that was ever heard
            options.setMemoryPatternOptimization(false);
            return environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new SpeechUnavailable("the recognition model does not load: " + e.getMessage(), e);
        }
    }

    /**
     * Listens once; what is said is then asked for word by word.
     *
     * @param samples at 16,000 Hz, between −1 and 1, at most 30 s
     * @param room steps of silence behind the sound
     */
    WhisperUtterance hear(float[] samples, int room) {
        var steps = Math.min(MOST_STEPS, (samples.length + SAMPLES_PER_STEP - 1) / SAMPLES_PER_STEP + room);
        var sound = new float[steps * SAMPLES_PER_STEP - LogMel.HOP + LogMel.TRANSFORM];
        System.arraycopy(samples, 0, sound, MARGIN, Math.min(samples.length, sound.length - MARGIN));
        // the sound before its beginning is its mirror image, as in training
        for (var i = 1; i <= Math.min(MARGIN, samples.length - 1); i++) {
            sound[MARGIN - i] = samples[i];
        }
        try (var run = new OrtSession.RunOptions();
                var tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(sound), new long[] {1, 1, sound.length})) {
            // gives back after each utterance what a long one took
            run.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            return new WhisperUtterance(environment, decoder, encoder.run(Map.of("sound", tensor), run));
        } catch (OrtException e) {
            throw new SpeechUnavailable("recognition failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            encoder.close();
            decoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
