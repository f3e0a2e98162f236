package io.huiyin.voicebot.speech.recognition;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Writes an ONNX graph node by node. Values are known by their names; each method returns the name of what it made. */
final class GraphWriter {

    private static final int OPERATORS_VERSION = 17;
    private static final int FORMAT_VERSION = 8;
    /** ONNX Runtime's own operators. */
    private static final Set<String> OWN = Set.of("MatMulIntegerToFloat", "MultiHeadAttention", "Gelu");

    private static final String OWN_DOMAIN = "com.microsoft";

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("whisper");
    private final Map<String, String> quantised = new HashMap<>();
    private int made;

    /** @param dims numbers, or names for lengths that differ from run to run */
    void input(String name, TensorProto.DataType type, Object... dims) {
        graph.addInput(Tensors.value(name, type, dims));
    }

    void output(String name, TensorProto.DataType type, Object... dims) {
        graph.addOutput(Tensors.value(name, type, dims));
    }

    String floats(float[] values, long... dims) {
        return constant(Tensors.floats(name(), values, dims));
    }

    String number(float value) {
        return floats(new float[] {value});
    }

    String bytes(byte[] values, long... dims) {
        return constant(Tensors.bytes(name(), values, dims));
    }

    String longs(long... values) {
        return constant(Tensors.longs(name(), values, values.length));
    }

    /** An index, which takes its dimension away. */
    String index(long value) {
        return constant(Tensors.longs(name(), new long[] {value}));
    }

    private String name() {
        return "constant_" + made++;
    }

    private String constant(TensorProto tensor) {
        graph.addInitializer(tensor);
        return tensor.getName();
    }

    String node(String type, List<String> inputs, AttributeProto... attributes) {
        var output = type + '_' + made++;
        named(type, inputs, List.of(output), attributes);
        return output;
    }

    /** A node whose outputs are the graph's, or more than one. */
    void named(String type, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setDomain(OWN.contains(type) ? OWN_DOMAIN : "")
                .setName(outputs.getFirst())
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(Arrays.asList(attributes)));
    }

    static AttributeProto ints(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    /** A product of byte matrices: what comes in is quantised on the way, once for all products of the same value. */
    String product(String input, ByteMatrix matrix) {
        return product(input, matrix, constants(matrix));
    }

    /** The same with constants that are already there. */
    String product(String input, ByteMatrix matrix, Constants constants) {
        var bytes = quantised.computeIfAbsent(input, this::quantise);
        var operands = new ArrayList<>(List.of(
                bytes, constants.matrix(), bytes + "_scale", constants.scales(), bytes + "_zero", constants.zero()));
        if (matrix.bias().length > 0) {
            operands.add(floats(matrix.bias(), matrix.outputs()));
        }
        return node("MatMulIntegerToFloat", operands);
    }

    /** Names of a matrix's constants: inputs by outputs, one scale an output, the weights' zero. */
    record Constants(String matrix, String scales, String zero) {}

    Constants constants(ByteMatrix matrix) {
        return new Constants(
                bytes(matrix.values(), matrix.inputs(), matrix.outputs()),
                floats(matrix.scales(), matrix.outputs()),
                bytes(new byte[1]));
    }

    private String quantise(String input) {
        var bytes = "bytes_" + made++;
        named("DynamicQuantizeLinear", List.of(input), List.of(bytes, bytes + "_scale", bytes + "_zero"));
        return bytes;
    }

    ModelProto model() {
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS_VERSION))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(OWN_DOMAIN).setVersion(1))
                .setGraph(graph)
                .build();
    }
}
