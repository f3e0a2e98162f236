package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogMelTests {

    private static final int BANDS = 80;

    @Test
    void aToneIsLoudestInTheBandsRoundItsPitch() throws OrtException {
        var sound = new float[16_000];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 1_000 * i / LogMel.RATE));
        }
        var mel = mel(sound);
        assertThat(mel[0]).hasSize((sound.length - LogMel.TRANSFORM) / LogMel.HOP + 1);
        var loudest = 0;
        for (var band = 0; band < BANDS; band++) {
            loudest = mel[band][50] > mel[loudest][50] ? band : loudest;
        }
        // 1,000 Hz is 15 of 45.2 mel, and there are 81 steps between the edges
        assertThat(loudest).isCloseTo(26, within(1));
        // energy of the windowed tone: (0.5 · 400 / 4)²; log10, + 4, by 4, less the filter's height
        assertThat(mel[loudest][50]).isBetween(1.2f, 1.45f);
    }

    @Test
    void nothingIsMoreThanEightTensBelowTheLoudest() throws OrtException {
        var sound = new float[16_000];
        for (var i = 0; i < 4_000; i++) {
            sound[i] = (float) Math.sin(0.5 * i);
        }
        var least = Float.MAX_VALUE;
        var most = -Float.MAX_VALUE;
        for (var band : mel(sound)) {
            for (var value : band) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        assertThat(most - least).isCloseTo(2, within(1e-5f));
    }

    private static float[][] mel(float[] sound) throws OrtException {
        var graph = new GraphWriter();
        graph.input("sound", DataType.FLOAT, 1, 1, "samples");
        var mel = LogMel.write(graph, "sound", BANDS);
        graph.named("Identity", List.of(mel), List.of("mel"));
        graph.output("mel", DataType.FLOAT, 1, BANDS, "frames");
        var environment = OrtEnvironment.getEnvironment();
        try (var session = environment.createSession(graph.model().toByteArray());
                var tensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(sound), new long[] {1, 1, sound.length});
                var result = session.run(Map.of("sound", tensor))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }
}
