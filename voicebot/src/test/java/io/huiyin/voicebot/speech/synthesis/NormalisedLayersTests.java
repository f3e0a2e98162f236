package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import io.huiyin.voicebot.speech.synthesis.Graphs.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedLayersTests {

    private static final int CHANNELS = 2;
    /** Of each channel: a sentence with silence at its beginning and end. */
    private static final float[][] SENTENCE = {
        {-1, -1, -1, -1, -1, 2, 4, 3, 7, 5, -1, -1}, {0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 9, 8, 1, 3, 2, 0.5f, 0.5f}
    };

    private static final Value GAIN = new Value(new float[] {1.5f, 0.7f}, 1, CHANNELS, 1);
    private static final Value SHIFT = new Value(new float[] {-0.2f, 3}, 1, CHANNELS, 1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLayerGivesWhatItGaveBefore(boolean snake) throws Exception {
        var before = layer(snake);
        var after = NormalisedLayers.rewrite(before);
        assertThat(Graphs.types(after)).doesNotContain("ReduceMean", "Pow", "Sin");
        // .0023 for the sine, by 1 / alpha of at most 2
        assertThat(run(after, 0, 12, 0, 0)).containsExactly(run(before, 0, 12), within(0.005f));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHeardIsTheSameThoughMostOfTheSilenceIsLeftOut(boolean snake) throws Exception {
        var whole = run(layer(snake), 0, 12);
        // five silent moments and the five that are heard; the seven silent ones are 7 / 12
        var part = run(NormalisedLayers.rewrite(layer(snake)), 0, 10, 5, 1 - (5 / 12f) * 10 / 5f);
        for (var channel = 0; channel < CHANNELS; channel++) {
            assertThat(Arrays.copyOfRange(part, channel * 10 + 5, channel * 10 + 10))
                    .containsExactly(Arrays.copyOfRange(whole, channel * 12 + 5, channel * 12 + 10), within(0.005f));
        }
    }

    @Test
    void aModelWithoutLayersIsNotTheOneThatWasExpected() {
        var nodes = new OnnxNodes();
        nodes.add("Neg", "y", "x");
        var graph = Graphs.graph(nodes, List.of(Graphs.input("x", 1, CHANNELS, "time")), "y");
        assertThatThrownBy(() -> NormalisedLayers.rewrite(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no normalised layer");
    }

    private static float[] run(GraphProto graph, int from, int to) throws Exception {
        return Graphs.run(graph, new HashMap<>(Map.of("x", sentence(from, to), "gain", GAIN, "shift", SHIFT)));
    }

    private static float[] run(GraphProto graph, int from, int to, int silence, float share) throws Exception {
        Map<String, Value> inputs = new HashMap<>(Map.of("x", sentence(from, to), "gain", GAIN, "shift", SHIFT));
        for (var scale : TimeScale.values()) {
            var weights = scale.weights(to - from, silence, share);
            inputs.put(scale.weights(), new Value(weights, 1, 1, weights.length));
        }
        return Graphs.run(graph, inputs);
    }

    private static Value sentence(int from, int to) {
        var values = new float[CHANNELS * (to - from)];
        for (var channel = 0; channel < CHANNELS; channel++) {
            System.arraycopy(SENTENCE[channel], from, values, channel * (to - from), to - from);
        }
        return new Value(values, 1, CHANNELS, to - from);
    }

    /** As it stands in the model. */
    private static GraphProto layer(boolean snake) {
        var nodes = new OnnxNodes();
        var axis = nodes.constant(Tensors.longs("axis", new long[] {2}, 1));
        var mean = "/decode.0/norm1/mean";
        nodes.add("ReduceMean", mean, "x", axis);
        nodes.add("Sub", "centred", "x", mean);
        nodes.add("Mul", "squares", "centred", "centred");
        nodes.add("ReduceMean", "variance", "squares", axis);
        nodes.add("Add", "stable", "variance", nodes.constant(Tensors.floats("little", new float[] {1e-5f})));
        nodes.add("Sqrt", "deviation", "stable");
        nodes.add("Div", "normal", "centred", "deviation");
        nodes.add("Mul", "stretched", "gain", "normal");
        nodes.add("Add", "shifted", "stretched", "shift");
        if (snake) {
            var alpha = nodes.constant(Tensors.floats("alpha", new float[] {0.5f, 2}, 1, CHANNELS, 1));
            var part = nodes.constant(Tensors.floats("part", new float[] {2, 0.5f}, 1, CHANNELS, 1));
            nodes.add("Mul", "angle", alpha, "shifted");
            nodes.add("Sin", "sine", "angle");
            nodes.add("Pow", "sine_2", "sine", nodes.constant(Tensors.floats("two", new float[] {2})));
            nodes.add("Mul", "wave", part, "sine_2");
            nodes.add("Add", "y", "shifted", "wave");
        }
        return Graphs.graph(
                nodes,
                List.of(
                        Graphs.input("x", 1, CHANNELS, "time"),
                        Graphs.input("gain", 1, CHANNELS, 1),
                        Graphs.input("shift", 1, CHANNELS, 1)),
                snake ? "y" : "shifted");
    }
}
