package io.huiyin.voicebot.speech.activity;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.VoiceActivity;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Silero VAD at 8,000 Hz. One session for all calls; each track carries its own memory. */
public final class SileroVoiceActivity implements VoiceActivity {

    /** Samples of the window before, which the model wants in front of each window. */
    private static final int CONTEXT = 32;
    /** The model's memory: 2 × 1 × 128. */
    private static final int STATE = 256;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @throws SpeechUnavailable if the file is not a model that ONNX Runtime can load */
    public SileroVoiceActivity(Path model) {
        try (var options = new OrtSession.SessionOptions()) {
            // a window is 0.06 ms of work: more threads would only wait for each other
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(model.toString(), options);
        } catch (OrtException e) {
            throw new SpeechUnavailable("the voice detector " + model + " does not load", e);
        }
    }

    @Override
    public Track track() {
        return new SileroTrack();
    }

    @Override
    public String engine() {
        return "silero 6 onnxruntime " + environment.getVersion();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class SileroTrack extends Windows {

        private final float[] input = new float[CONTEXT + SAMPLES];
        private final float[] state = new float[STATE];

        @Override
        float judge(float[] window) {
            System.arraycopy(input, SAMPLES, input, 0, CONTEXT); // the end of the window before
            System.arraycopy(window, 0, input, CONTEXT, SAMPLES);
            try (var sound = OnnxTensor.createTensor(
                            environment, FloatBuffer.wrap(input), new long[] {1, input.length});
                    var memory = OnnxTensor.createTensor(environment, FloatBuffer.wrap(state), new long[] {2, 1, 128});
                    var rate = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {8_000}), new long[0]);
                    var result = session.run(Map.of("input", sound, "state", memory, "sr", rate))) {
                ((OnnxTensor) result.get("stateN").orElseThrow())
                        .getFloatBuffer()
                        .get(state);
                return ((OnnxTensor) result.get("output").orElseThrow())
                        .getFloatBuffer()
                        .get(0);
            } catch (OrtException e) {
                throw new SpeechUnavailable("the voice detector failed", e);
            }
        }
    }
}
