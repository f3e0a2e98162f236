package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a model leave silence out of its work. Each layer of the sound half is normalised by its mean and variance over
 * time, silence included (adaptive instance normalisation); were silence simply left out, the voice would change. But
 * silence is nearly the same at each moment, so a few frames of it stand for all: every mean over time becomes
 *
 * <pre>
 * mean(x) · (1 − share) + mean(x between {@link #FROM} and {@link #TO}) · share
 * </pre>
 *
 * which also holds for the variance, a mean of squares.
 */
final class SilenceStatistics {

    /** Weight of the silent frames beside all frames given, so that means are those of the whole sentence. */
    static final String SHARE = "silence_share";
    /** Where silence begins in what is given, 0…1 of its length. */
    static final String FROM = "silence_from";
    /** Where it ends. */
    static final String TO = "silence_to";

    private static final String ONE = "silence_one";
    private static final String REST = "silence_rest";
    private static final String TIME = "silence_time_axis";
    private static final long TIME_AXIS = 2;

    private final OnnxGraph graph;
    private final List<NodeProto> nodes = new ArrayList<>();

    private SilenceStatistics(OnnxGraph graph) {
        this.graph = graph;
    }

    /** @throws IllegalArgumentException if nothing in the graph is a mean over time */
    static GraphProto rewrite(GraphProto sound) {
        return new SilenceStatistics(new OnnxGraph(sound)).rewritten(sound);
    }

    private GraphProto rewritten(GraphProto sound) {
        add("Sub", REST, ONE, SHARE);
        var means = 0;
        for (var node : sound.getNodeList()) {
            if (isMeanOverTime(node)) {
                weigh(node);
                means++;
            } else {
                nodes.add(node);
            }
        }
        if (means == 0) {
            throw new IllegalArgumentException("the model has no mean over time: not the file that was expected");
        }
        return sound.toBuilder()
                .clearNode()
                .addAllNode(nodes)
                .addInitializer(Tensors.floats(ONE, new float[] {1}))
                .addInitializer(Tensors.longs(TIME, new long[] {TIME_AXIS}, 1))
                .addInput(number(SHARE))
                .addInput(number(FROM))
                .addInput(number(TO))
                .build();
    }

    private boolean isMeanOverTime(NodeProto node) {
        return node.getOpType().equals("ReduceMean")
                && graph.constant(node.getInput(1))
                        .map(TensorProto::getRawData)
                        .filter(Tensors.longs("", new long[] {TIME_AXIS}, 1).getRawData()::equals)
                        .isPresent();
    }

    private void weigh(NodeProto mean) {
        var name = mean.getOutput(0) + "_silence";
        var values = mean.getInput(0);
        add("Shape", name + "_length", values);
        attribute("start", TIME_AXIS);
        add("Cast", name + "_length_f", name + "_length");
        attribute("to", TensorProto.DataType.FLOAT.getNumber());
        var from = place(name, FROM);
        var to = place(name, TO);
        add("Slice", name + "_values", values, from, to, TIME);
        add("ReduceMean", name, name + "_values", TIME);
        nodes.add(mean.toBuilder().setOutput(0, name + "_all").build());
        add("Mul", name + "_rest", name + "_all", REST);
        add("Mul", name + "_part", name, SHARE);
        add("Add", mean.getOutput(0), name + "_rest", name + "_part");
    }

    private String place(String name, String share) {
        var at = name + '_' + share;
        add("Mul", at + "_f", name + "_length_f", share);
        add("Cast", at, at + "_f");
        attribute("to", TensorProto.DataType.INT64.getNumber());
        return at;
    }

    private void add(String type, String output, String... inputs) {
        nodes.add(NodeProto.newBuilder()
                .setOpType(type)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build());
    }

    private void attribute(String name, long value) {
        var attribute = AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value);
        nodes.set(
                nodes.size() - 1,
                nodes.getLast().toBuilder().addAttribute(attribute).build());
    }

    private static ValueInfoProto number(String name) {
        return Tensors.value(name, TensorProto.DataType.FLOAT, 1);
    }
}
