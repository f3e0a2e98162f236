package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A convolution over time as one product of byte matrices: the input, time by channels, is laid beside itself once for
 * each tap, shifted by the tap's distance, and multiplied with the weights, taps and channels by output channels.
 */
final class IntegerProduct {

    /** Fewer weights an output channel, or fewer output channels, are not worth the copies. */
    private static final int FEWEST_WEIGHTS = 300;

    private static final int FEWEST_OUTPUTS = 64;
    private final String name;
    private final int taps;
    private final List<Long> pads;
    private final long distance;
    private final ByteMatrix matrix;
    private final OnnxNodes nodes = new OnnxNodes();

    /**
     * @param shape output channels, input channels, taps
     * @param weights in that order, as floats
     */
    IntegerProduct(NodeProto convolution, List<Long> shape, float[] weights) {
        name = convolution.getName();
        taps = Math.toIntExact(shape.get(2));
        pads = OnnxGraph.ints(convolution, "pads", List.of(0L, 0L));
        distance = OnnxGraph.ints(convolution, "dilations", List.of(1L)).getFirst();
        matrix = ByteMatrix.ofConvolution(weights, Math.toIntExact(shape.get(0)), taps, new float[0]);
    }

    static boolean suits(NodeProto convolution, List<Long> shape) {
        return shape.size() == 3
                && OnnxGraph.ints(convolution, "strides", List.of(1L)).equals(List.of(1L))
                && OnnxGraph.ints(convolution, "group", List.of(1L)).equals(List.of(1L))
                && shape.get(0) >= FEWEST_OUTPUTS
                && shape.get(1) * shape.get(2) >= FEWEST_WEIGHTS;
    }

    /**
     * @param quantiser gives the bytes, their scale and their zero
     * @param bias one value an output channel; empty for none
     */
    OnnxNodes nodes(NodeProto quantiser, String bias, String output) {
        var zero = quantiser.getOutput(2);
        var input = TimeMajor.toTime(nodes, quantiser.getOutput(0), name + "_time");
        if (pads.stream().anyMatch(pad -> pad != 0)) {
            var around = vector(name + "_pads", 0, pads.get(0), 0, 0, pads.get(1), 0);
            input = nodes.add("Pad", name + "_padded", input, around, zero);
        }
        if (taps > 1) {
            input = besideItself(input);
        }
        var operands = new ArrayList<>(List.of(
                input,
                nodes.constant(Tensors.bytes(name + "_matrix", matrix.values(), matrix.inputs(), matrix.outputs())),
                quantiser.getOutput(1),
                nodes.constant(Tensors.floats(name + "_scales", matrix.scales(), matrix.outputs())),
                zero,
                nodes.constant(Tensors.bytes(name + "_zero", new byte[1]))));
        if (!bias.isEmpty()) {
            operands.add(bias);
        }
        nodes.add("MatMulIntegerToFloat", name + "_product", operands);
        nodes.ownOfRuntime();
        TimeMajor.toChannels(nodes, name + "_product", output);
        return nodes;
    }

    /** Each moment's row and, behind it, those of the other taps: picked at once, for pieces cost three times as much. */
    private String besideItself(String input) {
        var first = nodes.constant(Tensors.longs("first", new long[1]));
        var step = nodes.constant(Tensors.longs("step", new long[] {1}));
        var reach = nodes.constant(Tensors.longs(name + "_reach", new long[] {(taps - 1) * distance}));
        var offsets = LongStream.range(0, taps).map(tap -> tap * distance).toArray();
        nodes.add("Shape", name + "_length", input);
        nodes.attribute("start", 1);
        nodes.attribute("end", 2);
        nodes.add("Squeeze", name + "_moments", name + "_length");
        nodes.add("Sub", name + "_until", name + "_moments", reach);
        nodes.add("Range", name + "_from", first, name + "_until", step);
        nodes.add("Reshape", name + "_column", name + "_from", vector("column", -1, 1));
        nodes.add(
                "Add",
                name + "_rows",
                name + "_column",
                nodes.constant(Tensors.longs(name + "_offsets", offsets, 1, taps)));
        nodes.add("Gather", name + "_picked", input, name + "_rows");
        nodes.attribute("axis", 1);
        return nodes.add(
                "Reshape",
                name + "_taps",
                name + "_picked",
                vector("rows_of_" + matrix.inputs(), 1, -1, matrix.inputs()));
    }

    private String vector(String constant, long... values) {
        return nodes.constant(Tensors.longs(constant, values, values.length));
    }
}
