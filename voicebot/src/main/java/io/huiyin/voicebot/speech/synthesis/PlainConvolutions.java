package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns every quantised convolution of a model into a plain one: same sound, about half the time, because ONNX Runtime
 * has no fast integer convolution for these shapes. What stands in the file is
 *
 * <pre>
 * DynamicQuantizeLinear(x) → ConvInteger(·, wq) [→ Add(round(b / scale))] → Cast → Mul(scale)
 * </pre>
 *
 * and becomes {@code Conv(x, (wq − zero) · scale, b)}. A model that looks different is refused, not half rewritten.
 */
final class PlainConvolutions {

    /** What lies between a bias and the integer that is added: {@code Reshape(Cast(Floor(Div(b, scale))))}. */
    private static final Set<String> BIAS_PATH = Set.of("Reshape", "Cast", "Floor", "Round");

    private final ModelProto model;
    private final OnnxGraph graph;
    private final Map<String, TensorProto> added = new LinkedHashMap<>();

    private PlainConvolutions(ModelProto model) {
        this.model = model;
        this.graph = new OnnxGraph(model.getGraph());
    }

    /** @throws IllegalArgumentException if a quantised convolution stands in other surroundings than expected */
    static ModelProto rewrite(ModelProto model) {
        return new PlainConvolutions(model).rewrite();
    }

    private ModelProto rewrite() {
        Map<String, NodeProto> replacements = new LinkedHashMap<>();
        for (var node : model.getGraph().getNodeList()) {
            if (node.getOpType().equals("ConvInteger")) {
                var plain = plain(node);
                replacements.put(plain.getOutput(0), plain);
            }
        }
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException(
                    "the model has no quantised convolution: not the file that was expected");
        }
        // the plain node takes the place of the last of its chain, so makers still stand before readers
        var nodes = model.getGraph().getNodeList().stream()
                .map(node -> replacements.getOrDefault(node.getOutput(0), node))
                .toList();
        GraphProto rewritten = model.getGraph().toBuilder()
                .clearNode()
                .addAllNode(nodes)
                .addAllInitializer(added.values())
                .build();
        return model.toBuilder().setGraph(OnnxGraph.prune(rewritten)).build();
    }

    private NodeProto plain(NodeProto convolution) {
        var input = graph.maker(convolution.getInput(0))
                .filter(maker -> maker.getOpType().equals("DynamicQuantizeLinear"))
                .orElseThrow(() -> unexpected(convolution, "its input is not quantised on the way"));
        List<String> inputs = new ArrayList<>(List.of(input.getInput(0), weight(convolution)));
        var next = graph.onlyReader(convolution);
        if (next.getOpType().equals("Add")) {
            inputs.add(flat(bias(convolution, next)));
            next = graph.onlyReader(next);
        }
        require(next, "Cast", convolution);
        next = graph.onlyReader(next);
        require(next, "Mul", convolution);
        return NodeProto.newBuilder()
                .setOpType("Conv")
                .setName(convolution.getName() + "_plain")
                .addAllInput(inputs)
                .addOutput(next.getOutput(0))
                .addAllAttribute(convolution.getAttributeList())
                .build();
    }

    /** Adds the weight as floats and returns its name. */
    private String weight(NodeProto convolution) {
        var quantised = convolution.getInput(1);
        var name = quantised + "_plain";
        if (!added.containsKey(name)) {
            var weight = constant(convolution, quantised);
            var scale = single(convolution, quantised.replace("_quantized", "_scale"));
            var zero = convolution.getInputCount() > 3 ? single(convolution, convolution.getInput(3)) : 0;
            var values = OnnxGraph.floats(weight);
            for (var i = 0; i < values.length; i++) {
                values[i] = (values[i] - zero) * scale;
            }
            added.put(name, OnnxGraph.floatConstant(name, weight.getDimsList(), values));
        }
        return name;
    }

    /** Follows the added integer back to the bias as it was before it was divided by the scale. */
    private TensorProto bias(NodeProto convolution, NodeProto add) {
        var value = add.getInput(0).equals(convolution.getOutput(0)) ? add.getInput(1) : add.getInput(0);
        Optional<NodeProto> maker = graph.maker(value);
        while (maker.isPresent() && BIAS_PATH.contains(maker.get().getOpType())) {
            maker = graph.maker(maker.get().getInput(0));
        }
        var division = maker.filter(node -> node.getOpType().equals("Div"))
                .orElseThrow(() -> unexpected(convolution, "its bias is not divided by a scale"));
        return constant(convolution, division.getInput(0));
    }

    /** A bias of one dimension, as Conv wants it. */
    private String flat(TensorProto bias) {
        if (bias.getDimsCount() == 1) {
            return bias.getName();
        }
        var values = OnnxGraph.floats(bias);
        var name = bias.getName() + "_flat";
        added.putIfAbsent(name, OnnxGraph.floatConstant(name, List.of((long) values.length), values));
        return name;
    }

    private float single(NodeProto convolution, String name) {
        var values = OnnxGraph.floats(constant(convolution, name));
        if (values.length != 1) {
            throw unexpected(convolution, name + " has " + values.length + " values, not one");
        }
        return values[0];
    }

    private TensorProto constant(NodeProto convolution, String name) {
        return graph.constant(name).orElseThrow(() -> unexpected(convolution, name + " is not a constant"));
    }

    private static void require(NodeProto node, String type, NodeProto convolution) {
        if (!node.getOpType().equals(type)) {
            throw unexpected(convolution, node.getOpType() + " follows where " + type + " was expected");
        }
    }

    private static IllegalArgumentException unexpected(NodeProto convolution, String what) {
        return new IllegalArgumentException("convolution " + convolution.getName() + ": " + what);
    }
}
