package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphWriterTests {

    private static final int INPUTS = 300;

    @Test
    void productsOfBytesAreNearThoseOfFloats() throws OrtException {
        var random = new Random(11);
        var weights = gaussian(random, 2 * INPUTS);
        var input = gaussian(random, INPUTS);
        var bias = new float[] {3, -40};
        var expected = bias.clone();
        for (var i = 0; i < weights.length; i++) {
            expected[i / INPUTS] += weights[i] * input[i % INPUTS];
        }
        // 300 products, each wrong by about a hundredth of its factors
        assertThat(product(input, ByteMatrix.of(weights, 2, bias))).containsExactly(expected, within(1f));
    }

    @Test
    void theLargestProductsAreNotCutOff() throws OrtException {
        var ones = new float[INPUTS];
        Arrays.fill(ones, 1);
        assertThat(product(ones, ByteMatrix.of(ones, 1, new float[0])))
                .containsExactly(new float[] {INPUTS}, within(.5f));
    }

    @Test
    void anOutputWithoutWeightsStaysNothing() throws OrtException {
        assertThat(product(new float[] {1, 2}, ByteMatrix.of(new float[2], 1, new float[0])))
                .containsExactly(0);
    }

    private static float[] gaussian(Random random, int count) {
        var values = new float[count];
        for (var i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] product(float[] input, ByteMatrix matrix) throws OrtException {
        var graph = new GraphWriter();
        graph.input("x", DataType.FLOAT, 1, input.length);
        graph.named("Identity", List.of(graph.product("x", matrix)), List.of("y"));
        graph.output("y", DataType.FLOAT, 1, matrix.outputs());
        var environment = OrtEnvironment.getEnvironment();
        try (var session = environment.createSession(graph.model().toByteArray());
                var tensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), new long[] {1, input.length});
                var result = session.run(Map.of("x", tensor))) {
            return ((float[][]) result.get(0).getValue())[0];
        }
    }
}
