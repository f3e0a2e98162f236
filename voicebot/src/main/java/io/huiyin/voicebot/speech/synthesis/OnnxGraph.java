package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who makes and who reads each value of a graph, and its constants as floats. */
final class OnnxGraph {

    private final Map<String, TensorProto> constants = new HashMap<>();
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, List<NodeProto>> readers = new HashMap<>();

    OnnxGraph(GraphProto graph) {
        graph.getInitializerList().forEach(tensor -> constants.put(tensor.getName(), tensor));
        for (var node : graph.getNodeList()) {
            if (node.getAttributeList().stream().anyMatch(OnnxGraph::holdsGraph)) {
                throw new IllegalArgumentException("node " + node.getName() + " holds a graph of its own");
            }
            node.getOutputList().forEach(name -> makers.put(name, node));
            node.getInputList()
                    .forEach(name -> readers.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(node));
        }
    }

    private static boolean holdsGraph(AttributeProto attribute) {
        return attribute.hasG() || attribute.getGraphsCount() > 0;
    }

    Optional<NodeProto> maker(String value) {
        return Optional.ofNullable(makers.get(value));
    }

    Optional<TensorProto> constant(String value) {
        return Optional.ofNullable(constants.get(value));
    }

    /** The first reader of that type of a node's first output. @throws IllegalArgumentException if there is none */
    NodeProto reader(NodeProto node, String type) {
        return readers(node, type).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        node.getOutput(0) + " is read by no " + type + " as was expected"));
    }

    /** The readers of that type of a node's first output. */
    List<NodeProto> readers(NodeProto node, String type) {
        return readers.getOrDefault(node.getOutput(0), List.of()).stream()
                .filter(reader -> reader.getOpType().equals(type))
                .toList();
    }

    /** The only reader of a node's first output. */
    NodeProto onlyReader(NodeProto node) {
        var all = readers.getOrDefault(node.getOutput(0), List.of());
        if (all.size() != 1) {
            throw new IllegalArgumentException(node.getOutput(0) + " is read by " + all.size() + " nodes, not by one");
        }
        return all.getFirst();
    }

    /**
     * Puts nodes in the place of others and drops what is not needed any more.
     *
     * @param replacements by the first output of the node whose place they take
     */
    static GraphProto replace(
            GraphProto graph, Map<String, List<NodeProto>> replacements, Collection<TensorProto> constants) {
        var nodes = graph.getNodeList().stream()
                .flatMap(node -> replacements.getOrDefault(node.getOutput(0), List.of(node)).stream())
                .toList();
        return prune(graph.toBuilder()
                .clearNode()
                .addAllNode(nodes)
                .addAllInitializer(constants)
                .build());
    }

    /** Drops nodes and constants that no output needs. The nodes must stand in order: makers before readers. */
    static GraphProto prune(GraphProto graph) {
        return between(graph, graph.getInputList(), graph.getOutputList());
    }

    /** What leads from some values of a graph to others: nodes and constants that it takes, in the order they had. */
    static GraphProto between(GraphProto graph, List<ValueInfoProto> inputs, List<ValueInfoProto> outputs) {
        var given = inputs.stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
        Set<String> needed = new HashSet<>();
        outputs.forEach(output -> needed.add(output.getName()));
        List<NodeProto> kept = new ArrayList<>();
        for (var node : graph.getNodeList().reversed()) {
            if (node.getOutputList().stream().anyMatch(needed::contains)) {
                node.getInputList().stream()
                        .filter(name -> !given.contains(name))
                        .forEach(needed::add);
                kept.add(node);
            }
        }
        var constants = graph.getInitializerList().stream()
                .filter(tensor -> needed.contains(tensor.getName()))
                .toList();
        return graph.toBuilder()
                .clearValueInfo()
                .clearInput()
                .addAllInput(inputs)
                .clearOutput()
                .addAllOutput(outputs)
                .clearNode()
                .addAllNode(kept.reversed())
                .clearInitializer()
                .addAllInitializer(constants)
                .build();
    }

    /** An attribute that is a whole number, or some. */
    static List<Long> ints(NodeProto node, String attribute, List<Long> otherwise) {
        return node.getAttributeList().stream()
                .filter(one -> one.getName().equals(attribute))
                .map(one -> one.getType() == AttributeProto.AttributeType.INT ? List.of(one.getI()) : one.getIntsList())
                .findFirst()
                .orElse(otherwise);
    }

    /** A constant's values; bytes are widened. */
    static float[] floats(TensorProto tensor) {
        return switch (TensorProto.DataType.forNumber(tensor.getDataType())) {
            case FLOAT -> tensor.hasRawData() ? rawFloats(tensor) : typedFloats(tensor);
            case UINT8 -> bytes(tensor, 0xff);
            case INT8 -> bytes(tensor, -1);
            case null, default ->
                throw new IllegalArgumentException(
                        "constant " + tensor.getName() + " has type " + tensor.getDataType() + ", not float or byte");
        };
    }

    /** A constant's only value, a whole number. */
    static long number(TensorProto tensor) {
        return tensor.hasRawData()
                ? tensor.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong()
                : tensor.getInt64Data(0);
    }

    /** @param mask 0xff for unsigned bytes, −1 for signed ones */
    private static float[] bytes(TensorProto tensor, int mask) {
        var raw = tensor.getRawData();
        var typed = !tensor.hasRawData();
        var values = new float[typed ? tensor.getInt32DataCount() : raw.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = (typed ? tensor.getInt32Data(i) : raw.byteAt(i)) & mask;
        }
        return values;
    }

    private static float[] rawFloats(TensorProto tensor) {
        var raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return values;
    }

    private static float[] typedFloats(TensorProto tensor) {
        var values = new float[tensor.getFloatDataCount()];
        for (var i = 0; i < values.length; i++) {
            values[i] = tensor.getFloatData(i);
        }
        return values;
    }
}
