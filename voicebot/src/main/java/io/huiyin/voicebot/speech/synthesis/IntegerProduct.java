package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A convolution over time as one product of byte matrices: the input, time by channels, is laid beside itself once for
 * each tap, shifted by the tap's distance, and multiplied with the weights, taps and channels by output channels.
 */
final class IntegerProduct {

    /** Fewer weights an output channel, or fewer output channels, are not worth the copies. */
    private static final int FEWEST_WEIGHTS = 300;

    private static final int FEWEST_OUTPUTS = 64;
    /** "To the end" for ONNX's Slice. */
    private static final long END = Integer.MAX_VALUE;

    private final String name;
    private final int taps;
    private final List<Long> pads;
    private final long distance;
    private final List<TensorProto> constants = new ArrayList<>();
    private final List<NodeProto> nodes = new ArrayList<>();

    /**
     * @param shape output channels, input channels, taps
     * @param weights in that order, as floats
     */
    IntegerProduct(NodeProto convolution, List<Long> shape, float[] weights) {
        name = convolution.getName();
        taps = Math.toIntExact(shape.get(2));
        pads = ints(convolution, "pads", List.of(0L, 0L));
        distance = ints(convolution, "dilations", List.of(1L)).getFirst();
        makeConstants(ByteMatrix.ofConvolution(weights, Math.toIntExact(shape.get(0)), taps, new float[0]));
    }

    static boolean suits(NodeProto convolution, List<Long> shape) {
        return shape.size() == 3
                && ints(convolution, "strides", List.of(1L)).equals(List.of(1L))
                && ints(convolution, "group", List.of(1L)).equals(List.of(1L))
                && shape.get(0) >= FEWEST_OUTPUTS
                && shape.get(1) * shape.get(2) >= FEWEST_WEIGHTS;
    }

    private static List<Long> ints(NodeProto node, String attribute, List<Long> otherwise) {
        return node.getAttributeList().stream()
                .filter(one -> one.getName().equals(attribute))
                .map(one -> one.getType() == AttributeProto.AttributeType.INT ? List.of(one.getI()) : one.getIntsList())
                .findFirst()
                .orElse(otherwise);
    }

    private void makeConstants(ByteMatrix matrix) {
        constants.add(Tensors.bytes(name + "_matrix", matrix.values(), matrix.inputs(), matrix.outputs()));
        constants.add(Tensors.floats(name + "_scales", matrix.scales(), matrix.outputs()));
        constants.add(Tensors.bytes(name + "_zero", new byte[1]));
        if (padded()) {
            constants.add(vector(name + "_pads", 0, pads.get(0), 0, 0, pads.get(1), 0));
        }
        constants.add(vector("time_axis", 1));
        offsets().forEach(offset -> constants.add(vector("offset_" + offset, offset)));
    }

    private static TensorProto vector(String name, long... values) {
        return Tensors.longs(name, values, values.length);
    }

    private boolean padded() {
        return pads.stream().anyMatch(pad -> pad != 0);
    }

    /** Where the shifted inputs begin and, counted from the end, where they end. */
    private List<Long> offsets() {
        return IntStream.range(0, taps)
                .boxed()
                .flatMap(tap -> List.of(begin(tap), end(tap)).stream())
                .distinct()
                .toList();
    }

    private long begin(int tap) {
        return tap * distance;
    }

    private long end(int tap) {
        return tap == taps - 1 ? END : -(taps - 1 - tap) * distance;
    }

    List<TensorProto> constants() {
        return constants;
    }

    /**
     * @param quantiser gives the bytes, their scale and their zero
     * @param bias one value an output channel; empty for none
     */
    List<NodeProto> nodes(NodeProto quantiser, String bias, String output) {
        var bytes = quantiser.getOutput(0);
        var zero = quantiser.getOutput(2);
        var input = swapped(bytes, name + "_time");
        if (padded()) {
            input = add("Pad", name + "_padded", List.of(input, name + "_pads", zero));
        }
        if (taps > 1) {
            List<String> shifted = new ArrayList<>();
            for (var tap = 0; tap < taps; tap++) {
                shifted.add(add(
                        "Slice",
                        name + "_tap_" + tap,
                        List.of(input, "offset_" + begin(tap), "offset_" + end(tap), "time_axis")));
            }
            input = add("Concat", name + "_taps", shifted);
            attribute(AttributeProto.newBuilder()
                    .setName("axis")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(2));
        }
        List<String> operands = new ArrayList<>(
                List.of(input, name + "_matrix", quantiser.getOutput(1), name + "_scales", zero, name + "_zero"));
        if (!bias.isEmpty()) {
            operands.add(bias);
        }
        var product = add("MatMulIntegerToFloat", name + "_product", operands);
        nodes.set(
                nodes.size() - 1,
                nodes.getLast().toBuilder().setDomain("com.microsoft").build());
        swapped(product, output);
        return nodes;
    }

    /** Channels by time to time by channels, or back. */
    private String swapped(String input, String output) {
        add("Transpose", output, List.of(input));
        attribute(AttributeProto.newBuilder()
                .setName("perm")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(0L, 2L, 1L)));
        return output;
    }

    private String add(String type, String output, List<String> inputs) {
        nodes.add(NodeProto.newBuilder()
                .setOpType(type)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .build());
        return output;
    }

    private void attribute(AttributeProto.Builder attribute) {
        nodes.set(
                nodes.size() - 1,
                nodes.getLast().toBuilder().addAttribute(attribute).build());
    }
}
