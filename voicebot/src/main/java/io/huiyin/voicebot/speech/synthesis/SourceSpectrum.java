package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.List;
import java.util.Map;

/**
 * The spectrum of the voice's source, the hum that the sound half shapes into speech: ONNX Runtime's {@code STFT} becomes
 * a convolution with the waves of each frequency, which is the same and much quicker.
 *
 * <p>Where there is no voice the source is a constant, tanh of a bias, and most of its spectrum is nothing. But the model
 * goes by phases, and nothing has any: what rounding left decided how the voice sounds there. So that it sounds the same
 * everywhere, the constant is taken off first, and its spectrum, with phases that are given, added as a bias.
 */
final class SourceSpectrum {

    /**
     * Of each frequency, in radians, as they were by ONNX Runtime 1.29's STFT. The first two are those of the constant,
     * which is negative: just below 180° and 0°.
     */
    private static final double[] PHASES = {
        3.141, -0.001, 2.490, -2.125, 0.793, -2.129, 0.173, 2.927, -1.345, 2.736, -1.547
    };

    /** Of what has a phase and nothing else; a source is near 1. */
    private static final double FAINT = 1e-7;

    private final OnnxGraph graph;
    private final NodeProto transform;
    private final OnnxNodes nodes = new OnnxNodes();

    private SourceSpectrum(OnnxGraph graph, NodeProto transform) {
        this.graph = graph;
        this.transform = transform;
    }

    /** @throws IllegalArgumentException if the source is not made as was expected */
    static GraphProto rewrite(GraphProto sound) {
        var graph = new OnnxGraph(sound);
        var transforms = sound.getNodeList().stream()
                .filter(node -> node.getOpType().equals("STFT"))
                .toList();
        if (transforms.size() != 1) {
            throw new IllegalArgumentException("the model has " + transforms.size() + " spectra, not one");
        }
        var spectrum = new SourceSpectrum(graph, transforms.getFirst());
        return OnnxGraph.replace(sound, spectrum.replacements(), spectrum.nodes.constants());
    }

    private Map<String, List<NodeProto>> replacements() {
        // behind it the last of the dimensions, real and imaginary, is taken apart
        var parts = graph.readers(graph.reader(transform, "Transpose"), "Gather");
        var real = part(parts, 0);
        var imaginary = part(parts, 1);
        var window = OnnxGraph.floats(constant(transform.getInput(2)));
        var frequencies = window.length / 2 + 1;
        if (frequencies != PHASES.length) {
            throw new IllegalArgumentException(
                    "the spectrum has " + frequencies + " frequencies, not " + PHASES.length);
        }
        var name = transform.getOutput(0);
        var bias = bias();
        nodes.add("Tanh", name + "_still", bias);
        nodes.add("Sub", name + "_moving", transform.getInput(0), name + "_still");
        var flat = nodes.constant(Tensors.longs(name + "_flat", new long[] {1, 1, -1}, 3));
        nodes.add("Reshape", name + "_source", name + "_moving", flat);
        var waves = nodes.constant(Tensors.floats(name + "_waves", waves(window), 2L * frequencies, 1, window.length));
        var still = StrictMath.tanh(OnnxGraph.floats(constant(bias))[0]);
        var rest = nodes.constant(Tensors.floats(name + "_rest", still(window, still), 2L * frequencies));
        nodes.add("Conv", name + "_both", name + "_source", waves, rest);
        nodes.attribute("strides", new long[] {OnnxGraph.number(constant(transform.getInput(1)))});
        var halves = nodes.constant(Tensors.longs(name + "_halves", new long[] {frequencies, frequencies}, 2));
        nodes.add("Split", real, name + "_both", halves);
        nodes.output(imaginary);
        nodes.attribute("axis", 1);
        return Map.of(name, nodes.nodes(), real, List.of(), imaginary, List.of());
    }

    private String part(List<NodeProto> parts, long index) {
        return parts.stream()
                .filter(part -> OnnxGraph.number(constant(part.getInput(1))) == index)
                .map(part -> part.getOutput(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the spectrum has no part " + index));
    }

    /** What the source is where there is no voice, before tanh. */
    private String bias() {
        var maker = graph.maker(transform.getInput(0));
        while (maker.isPresent() && !maker.get().getOpType().equals("Tanh")) {
            maker = graph.maker(maker.get().getInput(0));
        }
        return maker.flatMap(tanh -> graph.maker(tanh.getInput(0))).stream()
                .flatMap(sum -> sum.getInputList().stream())
                .filter(input -> graph.constant(input).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the source has no bias under a tanh"));
    }

    private TensorProto constant(String name) {
        return graph.constant(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is not a constant as was expected"));
    }

    /** Real parts of all frequencies, then imaginary ones, each over the window. */
    private static float[] waves(float[] window) {
        var length = window.length;
        var waves = new float[2 * PHASES.length * length];
        for (var frequency = 0; frequency < PHASES.length; frequency++) {
            for (var i = 0; i < length; i++) {
                var angle = 2 * Math.PI * frequency * i / length;
                waves[frequency * length + i] = (float) (window[i] * StrictMath.cos(angle));
                waves[(PHASES.length + frequency) * length + i] = (float) (-window[i] * StrictMath.sin(angle));
            }
        }
        return waves;
    }

    /** The spectrum of a constant: what the window makes of it, and phases where that is nothing. */
    private static float[] still(float[] window, double value) {
        var still = new float[2 * PHASES.length];
        for (var frequency = 0; frequency < PHASES.length; frequency++) {
            var real = 0.0;
            for (var i = 0; i < window.length; i++) {
                real += value * window[i] * StrictMath.cos(2 * Math.PI * frequency * i / window.length);
            }
            still[frequency] = (float) (Math.abs(real) > FAINT ? real : FAINT * StrictMath.cos(PHASES[frequency]));
            still[PHASES.length + frequency] = (float) (FAINT * StrictMath.sin(PHASES[frequency]));
        }
        return still;
    }
}
