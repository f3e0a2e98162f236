package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the sound half makes many moments of one (a transposed convolution whose filter is twice as long as its step),
 * each new moment is made of two old ones. So all that begin with one old moment are a row of one matrix product of it
 * and the one before, time by channels.
 */
final class Upsampling {

    /** "To the end" for ONNX's Slice. */
    private static final long END = Integer.MAX_VALUE;

    private final NodeProto node;
    private final String name;
    private final int step;
    private final OnnxNodes nodes = new OnnxNodes();

    private Upsampling(NodeProto node, int step) {
        this.node = node;
        this.name = node.getOutput(0);
        this.step = step;
    }

    static GraphProto rewrite(GraphProto sound) {
        var graph = new OnnxGraph(sound);
        Map<String, List<NodeProto>> replacements = new LinkedHashMap<>();
        Map<String, TensorProto> constants = new LinkedHashMap<>();
        for (var node : sound.getNodeList()) {
            var filter = suits(node) ? graph.constant(node.getInput(1)) : Optional.<TensorProto>empty();
            var bias = filter.flatMap(weights -> graph.constant(node.getInput(2)));
            if (filter.isPresent() && bias.isPresent()) {
                var nodes = new Upsampling(node, step(node)).nodes(filter.get(), OnnxGraph.floats(bias.get()));
                replacements.put(node.getOutput(0), nodes.nodes());
                nodes.constants().forEach(constant -> constants.put(constant.getName(), constant));
            }
        }
        return OnnxGraph.replace(sound, replacements, constants.values());
    }

    private static boolean suits(NodeProto node) {
        return node.getOpType().equals("ConvTranspose")
                && node.getInputCount() == 3
                && OnnxGraph.ints(node, "group", List.of(1L)).equals(List.of(1L))
                && OnnxGraph.ints(node, "output_padding", List.of(0L)).equals(List.of(0L))
                && OnnxGraph.ints(node, "kernel_shape", List.of()).equals(List.of(2L * step(node)));
    }

    private static int step(NodeProto node) {
        return Math.toIntExact(OnnxGraph.ints(node, "strides", List.of(1L)).getFirst());
    }

    private OnnxNodes nodes(TensorProto filter, float[] bias) {
        var channels = Math.toIntExact(filter.getDims(0));
        var outputs = bias.length;
        var one = vector("one", 1);
        var values = TimeMajor.toTime(nodes, node.getInput(0), name + "_values");
        nodes.add("Pad", name + "_around", values, vector("a_moment_around", 0, 1, 0, 0, 1, 0));
        nodes.add("Slice", name + "_now", name + "_around", one, vector("end", END), one);
        nodes.add("Slice", name + "_before", name + "_around", vector("zero", 0), vector("but_the_last", -1), one);
        nodes.add("Concat", name + "_both", name + "_now", name + "_before");
        nodes.attribute("axis", 2);
        var matrix = Tensors.floats(
                name + "_matrix",
                matrix(OnnxGraph.floats(filter), channels, outputs),
                2L * channels,
                (long) step * outputs);
        nodes.add("MatMul", name + "_rows", name + "_both", nodes.constant(matrix));
        nodes.add("Reshape", name + "_moments", name + "_rows", vector(name + "_shape", 1, -1, outputs));
        var pads = OnnxGraph.ints(node, "pads", List.of(0L, 0L));
        var until = pads.get(1) == 0 ? END : -pads.get(1);
        nodes.add(
                "Slice",
                name + "_cut",
                name + "_moments",
                vector(name + "_begin", pads.get(0)),
                vector(name + "_until", until),
                one);
        var summand = nodes.constant(Tensors.floats(name + "_bias", bias, 1, 1, outputs));
        nodes.add("Add", name + "_by_time", name + "_cut", summand);
        TimeMajor.toChannels(nodes, name + "_by_time", name);
        return nodes;
    }

    /**
     * Of now and before, by channels, to the moments of a step, by outputs.
     *
     * @param filter channels by outputs by twice the step
     */
    private float[] matrix(float[] filter, int channels, int outputs) {
        var matrix = new float[filter.length];
        for (var i = 0; i < filter.length; i++) {
            var channel = i / (2 * step * outputs);
            var output = i / (2 * step) % outputs;
            var tap = i % (2 * step);
            var row = tap / step * channels + channel;
            matrix[(row * step + tap % step) * outputs + output] = filter[i];
        }
        return matrix;
    }

    private String vector(String constant, long... values) {
        return nodes.constant(Tensors.longs(constant, values, values.length));
    }
}
