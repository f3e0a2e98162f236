package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Nodes that are being written, each named after its output, and the constants that they read. */
final class OnnxNodes {

    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, TensorProto> constants = new LinkedHashMap<>();

    List<NodeProto> nodes() {
        return nodes;
    }

    List<TensorProto> constants() {
        return List.copyOf(constants.values());
    }

    /** @return its name; one of the same name is taken to be the same */
    String constant(TensorProto tensor) {
        constants.putIfAbsent(tensor.getName(), tensor);
        return tensor.getName();
    }

    /** @return the output */
    String add(String type, String output, String... inputs) {
        return add(type, output, List.of(inputs));
    }

    /** @return the output */
    String add(String type, String output, List<String> inputs) {
        nodes.add(NodeProto.newBuilder()
                .setOpType(type)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .build());
        return output;
    }

    /** An attribute of the node that was added last. */
    void attribute(String name, long value) {
        attribute(name, AttributeProto.AttributeType.INT, attribute -> attribute.setI(value));
    }

    void attribute(String name, float value) {
        attribute(name, AttributeProto.AttributeType.FLOAT, attribute -> attribute.setF(value));
    }

    void attribute(String name, long[] values) {
        attribute(
                name,
                AttributeProto.AttributeType.INTS,
                attribute -> attribute.addAllInts(Arrays.stream(values).boxed().toList()));
    }

    private void attribute(
            String name, AttributeProto.AttributeType type, UnaryOperator<AttributeProto.Builder> value) {
        var attribute = value.apply(AttributeProto.newBuilder().setName(name).setType(type));
        last(nodes.getLast().toBuilder().addAttribute(attribute).build());
    }

    /** The node that was added last is one of ONNX Runtime's own. */
    void ownOfRuntime() {
        last(nodes.getLast().toBuilder().setDomain("com.microsoft").build());
    }

    /** The node that was added last is called otherwise than its output. */
    void name(String name) {
        last(nodes.getLast().toBuilder().setName(name).build());
    }

    /** Another output of the node that was added last. */
    void output(String name) {
        last(nodes.getLast().toBuilder().addOutput(name).build());
    }

    private void last(NodeProto node) {
        nodes.set(nodes.size() - 1, node);
    }
}
