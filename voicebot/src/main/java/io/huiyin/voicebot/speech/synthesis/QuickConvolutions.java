package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.huiyin.voicebot.speech.graph.Tensors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns every quantised convolution of a model into something that ONNX Runtime is quick at, because it has no fast
 * integer convolution. What stands in the file is
 *
 * <pre>
 * DynamicQuantizeLinear(x) → ConvInteger(·, wq) [→ Add(round(b / scale))] → Cast → Mul(scale)
 * </pre>
 *
 * and becomes an integer matrix product over the shifted input ({@link IntegerProduct}), or, where that is too narrow to
 * be worth its copies, {@code Conv(x, (wq − zero) · scale, b)}. A model that looks different is refused, not half
 * rewritten.
 */
final class QuickConvolutions {

    /** What lies between a bias and the integer that is added: {@code Reshape(Cast(Floor(Div(b, scale))))}. */
    private static final Set<String> BIAS_PATH = Set.of("Reshape", "Cast", "Floor", "Round");

    /** What a quantised convolution comes down to. */
    private record Parts(NodeProto node, NodeProto quantiser, float[] weights, List<Long> shape, String bias) {}

    private final ModelProto model;
    private final OnnxGraph graph;
    private final Map<String, TensorProto> added = new LinkedHashMap<>();

    private QuickConvolutions(ModelProto model) {
        this.model = model;
        this.graph = new OnnxGraph(model.getGraph());
    }

    /** @throws IllegalArgumentException if a quantised convolution stands in other surroundings than expected */
    static ModelProto rewrite(ModelProto model) {
        return new QuickConvolutions(model).rewrite();
    }

    private ModelProto rewrite() {
        Map<String, List<NodeProto>> replacements = new LinkedHashMap<>();
        for (var node : model.getGraph().getNodeList()) {
            if (node.getOpType().equals("ConvInteger")) {
                var quick = quick(node);
                replacements.put(quick.getLast().getOutput(0), quick);
            }
        }
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException(
                    "the model has no quantised convolution: not the file that was expected");
        }
        // the new nodes take the place of the last of their chain, so makers still stand before readers
        return model.toBuilder()
                .setGraph(OnnxGraph.replace(model.getGraph(), replacements, added.values()))
                .build();
    }

    private List<NodeProto> quick(NodeProto convolution) {
        var quantiser = graph.maker(convolution.getInput(0))
                .filter(maker -> maker.getOpType().equals("DynamicQuantizeLinear"))
                .orElseThrow(() -> unexpected(convolution, "its input is not quantised on the way"));
        var bias = "";
        var next = graph.onlyReader(convolution);
        if (next.getOpType().equals("Add")) {
            bias = flat(bias(convolution, next));
            next = graph.onlyReader(next);
        }
        require(next, "Cast", convolution);
        next = graph.onlyReader(next);
        require(next, "Mul", convolution);
        var parts = new Parts(
                convolution,
                quantiser,
                weights(convolution),
                constant(convolution, convolution.getInput(1)).getDimsList(),
                bias);
        return IntegerProduct.suits(convolution, parts.shape())
                ? product(parts, next.getOutput(0))
                : List.of(plain(parts, next.getOutput(0)));
    }

    private List<NodeProto> product(Parts parts, String output) {
        var product = new IntegerProduct(parts.node(), parts.shape(), parts.weights());
        var nodes = product.nodes(parts.quantiser(), parts.bias(), output);
        nodes.constants().forEach(constant -> added.putIfAbsent(constant.getName(), constant));
        return nodes.nodes();
    }

    private NodeProto plain(Parts parts, String output) {
        var name = parts.node().getInput(1) + "_plain";
        added.computeIfAbsent(
                name,
                n -> Tensors.floats(
                        n,
                        parts.weights(),
                        parts.shape().stream().mapToLong(d -> d).toArray()));
        List<String> inputs = new ArrayList<>(List.of(parts.quantiser().getInput(0), name));
        if (!parts.bias().isEmpty()) {
            inputs.add(parts.bias());
        }
        return NodeProto.newBuilder()
                .setOpType("Conv")
                .setName(parts.node().getName() + "_plain")
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(parts.node().getAttributeList())
                .build();
    }

    private float[] weights(NodeProto convolution) {
        var quantised = convolution.getInput(1);
        var scale = single(convolution, quantised.replace("_quantized", "_scale"));
        var zero = convolution.getInputCount() > 3 ? single(convolution, convolution.getInput(3)) : 0;
        var values = OnnxGraph.floats(constant(convolution, quantised));
        for (var i = 0; i < values.length; i++) {
            values[i] = (values[i] - zero) * scale;
        }
        return values;
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

    /** A bias of one dimension, as both readers want it. */
    private String flat(TensorProto bias) {
        if (bias.getDimsCount() == 1) {
            return bias.getName();
        }
        var values = OnnxGraph.floats(bias);
        var name = bias.getName() + "_flat";
        added.putIfAbsent(name, Tensors.floats(name, values, values.length));
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
