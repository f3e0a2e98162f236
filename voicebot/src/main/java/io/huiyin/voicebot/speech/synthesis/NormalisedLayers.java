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
 * Writes the layers of the sound half anew, in fewer and quicker steps, and so that silence may be left out. A layer is
 * normalised by its mean and variance over time, then stretched and shifted as the voice's style wants it (adaptive
 * instance normalisation), and most then go through {@code x + sin²(αx) / α} (Snake):
 *
 * <pre>
 * ReduceMean → Sub → Mul → ReduceMean → Add → Sqrt → Div → Mul → Add [→ Mul → Sin → Pow → Mul → Add]
 * </pre>
 *
 * What the whole sentence's silence counts beside the little of it that is given stands in the weights of the means
 * ({@link TimeScale#weights()}). Means are products with those weights, stretching and shifting one of each; a layer lies
 * time by channels ({@link TimeMajor}).
 */
final class NormalisedLayers {

    private static final long TIME_AXIS = 2;

    private final OnnxGraph graph;
    private final Map<String, List<NodeProto>> replacements = new LinkedHashMap<>();
    private final Map<String, TensorProto> constants = new LinkedHashMap<>();

    private NormalisedLayers(OnnxGraph graph) {
        this.graph = graph;
    }

    /** @throws IllegalArgumentException if the graph's layers are not those that were expected */
    static GraphProto rewrite(GraphProto sound) {
        var layers = new NormalisedLayers(new OnnxGraph(sound));
        sound.getNodeList().stream().filter(layers::isMeanOfLayer).forEach(layers::layer);
        if (layers.replacements.isEmpty()) {
            throw new IllegalArgumentException("the model has no normalised layer: not the file that was expected");
        }
        var given = sound.toBuilder();
        for (var scale : TimeScale.values()) {
            given.addInput(Tensors.value(scale.weights(), TensorProto.DataType.FLOAT, 1, 1, scale + "_MOMENTS"));
        }
        return OnnxGraph.replace(given.build(), layers.replacements, layers.constants.values());
    }

    private boolean isMeanOfLayer(NodeProto node) {
        return node.getOpType().equals("ReduceMean")
                && graph.constant(node.getInput(1)).map(OnnxGraph::number).equals(Optional.of(TIME_AXIS))
                && !graph.readers(node, "Sub").isEmpty();
    }

    private void layer(NodeProto mean) {
        var centred = graph.reader(mean, "Sub");
        var variance = graph.reader(graph.reader(centred, "Mul"), "ReduceMean");
        var stable = graph.reader(variance, "Add");
        var normal = graph.reader(graph.reader(stable, "Sqrt"), "Div");
        var name = mean.getOutput(0);
        var nodes = new OnnxNodes();
        var weights = TimeScale.of(name).weights();
        var values = TimeMajor.toTime(nodes, mean.getInput(0), name + "_values");
        nodes.add("MatMul", name, weights, values);
        nodes.add("Mul", name + "_squares", values, values);
        nodes.add("MatMul", name + "_power", weights, name + "_squares");
        nodes.add("Mul", name + "_still", name, name);
        nodes.add("Sub", name + "_variance", name + "_power", name + "_still");
        nodes.add("Add", name + "_stable", name + "_variance", stable.getInput(1));
        nodes.add("Sqrt", name + "_deviation", name + "_stable");
        put(name, nodes);
        for (var stretched : graph.readers(normal, "Mul")) {
            styled(name, other(stretched, normal.getOutput(0)), stretched);
        }
    }

    /** One of the layers that are normalised together: for each of them the style is another. */
    private void styled(String mean, String gain, NodeProto stretched) {
        var shifted = graph.reader(stretched, "Add");
        var name = shifted.getOutput(0) + "_styled";
        var nodes = new OnnxNodes();
        var row = nodes.constant(Tensors.longs("row", new long[] {1, 1, -1}, 3));
        nodes.add("Reshape", name + "_gain", gain, row);
        nodes.add("Reshape", name + "_shift", other(shifted, stretched.getOutput(0)), row);
        nodes.add("Div", name + "_factor", name + "_gain", mean + "_deviation");
        nodes.add("Mul", name + "_mean", mean, name + "_factor");
        nodes.add("Sub", name + "_summand", name + "_shift", name + "_mean");
        var turn = graph.readers(shifted, "Mul").stream()
                .filter(reader -> !graph.readers(reader, "Sin").isEmpty())
                .findFirst();
        if (turn.isEmpty()) {
            nodes.add("Mul", name + "_scaled", mean + "_values", name + "_factor");
            nodes.add("Add", name, name + "_scaled", name + "_summand");
            put(TimeMajor.toChannels(nodes, name, shifted.getOutput(0)), nodes);
            return;
        }
        var alpha = row(nodes, other(turn.get(), shifted.getOutput(0)));
        nodes.add("Mul", name + "_alpha_factor", name + "_factor", alpha);
        nodes.add("Mul", name + "_alpha_summand", name + "_summand", alpha);
        nodes.add("Mul", name + "_scaled", mean + "_values", name + "_alpha_factor");
        nodes.add("Add", name + "_angle", name + "_scaled", name + "_alpha_summand");
        var squared = graph.reader(graph.reader(turn.get(), "Sin"), "Pow");
        var part = graph.reader(squared, "Mul");
        nodes.add("Add", name + "_sum", name + "_angle", SquaredSine.of(nodes, name + "_angle"));
        nodes.add("Mul", name, name + "_sum", row(nodes, other(part, squared.getOutput(0))));
        put(TimeMajor.toChannels(nodes, name, graph.reader(part, "Add").getOutput(0)), nodes);
    }

    /** A constant of one value a channel. */
    private String row(OnnxNodes nodes, String column) {
        var constant = graph.constant(column)
                .orElseThrow(() -> new IllegalArgumentException(column + " is not a constant as was expected"));
        var values = OnnxGraph.floats(constant);
        return nodes.constant(Tensors.floats(column + "_row", values, 1, 1, values.length));
    }

    private static String other(NodeProto node, String input) {
        return node.getInput(0).equals(input) ? node.getInput(1) : node.getInput(0);
    }

    private void put(String output, OnnxNodes nodes) {
        replacements.put(output, nodes.nodes());
        nodes.constants().forEach(constant -> constants.putIfAbsent(constant.getName(), constant));
    }
}
