package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import io.huiyin.voicebot.speech.synthesis.Graphs.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step of the sound half that is written anew gives what it gave before. */
class QuickStepsTests {

    @Test
    void theSquareOfASineIsNearTheRealOne() throws Exception {
        var nodes = new OnnxNodes();
        var graph = Graphs.graph(withSine(nodes), List.of(Graphs.input("x", "n")), "x_sine_2");
        var angles = new float[4_000];
        for (var i = 0; i < angles.length; i++) {
            angles[i] = (i - 2_000) * 0.1f;
        }
        var sines = Graphs.run(graph, Map.of("x", new Value(angles, angles.length)));
        for (var i = 0; i < angles.length; i++) {
            assertThat(sines[i]).isCloseTo((float) Math.pow(Math.sin(angles[i]), 2), within(0.0024f));
        }
    }

    private static OnnxNodes withSine(OnnxNodes nodes) {
        SquaredSine.of(nodes, "x");
        return nodes;
    }

    @ParameterizedTest
    @CsvSource({"2,0", "6,3", "10,5"})
    void manyMomentsOfOneAreTheSame(int step, int pad) throws Exception {
        var channels = 3;
        var outputs = 4;
        var filter = random(channels * outputs * 2 * step);
        var nodes = new OnnxNodes();
        nodes.add(
                "ConvTranspose",
                "y",
                "x",
                nodes.constant(Tensors.floats("filter", filter, channels, outputs, 2L * step)),
                nodes.constant(Tensors.floats("bias", random(outputs), outputs)));
        nodes.attribute("kernel_shape", new long[] {2L * step});
        nodes.attribute("strides", new long[] {step});
        nodes.attribute("pads", new long[] {pad, pad});
        var before = Graphs.graph(nodes, List.of(Graphs.input("x", 1, channels, "time")), "y");
        var after = Upsampling.rewrite(before);
        assertThat(Graphs.types(after)).contains("MatMul").doesNotContain("ConvTranspose");
        var input = Map.of("x", new Value(random(channels * 7), 1, channels, 7));
        assertThat(Graphs.run(after, input)).containsExactly(Graphs.run(before, input), within(1e-4f));
    }

    @Test
    void theSpectrumOfTheSourceIsTheSame() throws Exception {
        var input = Map.of("x", new Value(random(400), 1, 400, 1));
        for (var index = 0; index < 2; index++) {
            var before = spectrum(index);
            var after = SourceSpectrum.rewrite(before);
            assertThat(Graphs.types(after)).contains("Conv").doesNotContain("STFT");
            assertThat(Graphs.run(after, input)).containsExactly(Graphs.run(before, input), within(1e-4f));
        }
    }

    @Test
    void whatHasNoPhaseHasTheSameOneEverywhere() throws Exception {
        var input = Map.of("x", new Value(new float[400], 1, 400, 1));
        var real = Graphs.run(SourceSpectrum.rewrite(spectrum(0)), input);
        var imaginary = Graphs.run(SourceSpectrum.rewrite(spectrum(1)), input);
        var frames = real.length / 11;
        for (var frame = 0; frame < frames; frame++) {
            var third = 2 * frames + frame;
            assertThat(Math.atan2(imaginary[third], real[third])).isCloseTo(2.49, within(0.05));
        }
    }

    @Test
    void aModelWithoutASpectrumIsNotTheOneThatWasExpected() {
        var other = spectrum(0).toBuilder().setNode(5, NodeProto.newBuilder().setOpType("DFT"));
        assertThatThrownBy(() -> SourceSpectrum.rewrite(other.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 spectra");
    }

    /** As it stands in the model, up to the real parts (0) or the imaginary ones (1). */
    private static GraphProto spectrum(int index) {
        var nodes = new OnnxNodes();
        var window = new float[20];
        for (var i = 0; i < window.length; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window.length));
        }
        var scalar = Tensors.longs("step", new long[] {5});
        nodes.add("Add", "sum", nodes.constant(Tensors.floats("bias", new float[] {-0.03f}, 1)), "x");
        nodes.add("Tanh", "tanh", "sum");
        nodes.add("Transpose", "turned", "tanh");
        nodes.attribute("perm", new long[] {0, 2, 1});
        nodes.add("Squeeze", "source", "turned", nodes.constant(Tensors.longs("first", new long[] {1}, 1)));
        nodes.add("Identity", "same", "source");
        nodes.add(
                "STFT",
                "spectrum",
                "same",
                nodes.constant(scalar),
                nodes.constant(Tensors.floats("window", window, 20)),
                nodes.constant(Tensors.longs("length", new long[] {20})));
        nodes.attribute("onesided", 1);
        nodes.add("Transpose", "by_frequency", "spectrum");
        nodes.attribute("perm", new long[] {0, 2, 1, 3});
        for (var part = 0; part < 2; part++) {
            nodes.add(
                    "Gather", "part_" + part, "by_frequency", nodes.constant(Tensors.longs("p" + part, new long[] {part
                    })));
            nodes.attribute("axis", 3);
        }
        // both are read, as in the model
        nodes.add("Neg", "other", "part_" + (1 - index));
        nodes.add("Sub", "difference", "other", "other");
        nodes.add("Add", "y", "part_" + index, "difference");
        return Graphs.graph(nodes, List.of(Graphs.input("x", 1, "time", 1)), "y");
    }

    @Test
    void aValueIsTurnedRoundOnceBeforeAllAndOnceBehind() throws Exception {
        var nodes = new OnnxNodes();
        var matrix = nodes.constant(Tensors.floats("matrix", random(9), 3, 3));
        var value = "x";
        for (var layer = 0; layer < 3; layer++) {
            TimeMajor.toTime(nodes, value, "time" + layer);
            nodes.add("MatMul", "product" + layer, "time" + layer, matrix);
            TimeMajor.toChannels(nodes, "product" + layer, "channels" + layer);
            nodes.add("LeakyRelu", "bent" + layer, "channels" + layer);
            value = nodes.add("Add", "sum" + layer, "bent" + layer, "x");
        }
        nodes.add("ReduceMean", "y", value, nodes.constant(Tensors.longs("axis", new long[] {2}, 1)));
        var before = Graphs.graph(nodes, List.of(Graphs.input("x", 1, 3, "time")), "y");
        var after = TimeMajor.rewrite(before);
        assertThat(Graphs.types(before)).filteredOn("Transpose"::equals).hasSize(6);
        assertThat(Graphs.types(after)).filteredOn("Transpose"::equals).hasSize(2);
        var input = Map.of("x", new Value(random(15), 1, 3, 5));
        assertThat(Graphs.run(after, input)).containsExactly(Graphs.run(before, input), within(1e-5f));
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void theWeightsOfAllMomentsAreOne(TimeScale scale) {
        for (var share : new float[] {0, 0.4f, -0.2f}) {
            var weights = scale.weights(30, share == 0 ? 0 : 5, share);
            assertThat(IntStream.range(0, weights.length)
                            .mapToDouble(i -> weights[i])
                            .sum())
                    .isCloseTo(1, within(1e-4));
        }
    }

    private static float[] random(int length) {
        var random = new Random(length);
        var values = new float[length];
        for (var i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
