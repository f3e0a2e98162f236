package io.huiyin.voicebot.speech.synthesis;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what lies time by channels so. The model's values lie channels by time, but its convolutions, as products, read
 * and write time by channels; turning a value round at each of them took as long as a third of the products. Here a
 * value that was made time by channels is turned round only where a node needs it channels by time; what works on either
 * takes it as it is.
 */
final class TimeMajor {

    private static final Set<String> EITHER = Set.of("Add", "Div", "LeakyRelu", "DynamicQuantizeLinear", "Concat");
    private static final String TO_TIME = "to_time_";
    private static final String TO_CHANNELS = "to_channels_";
    private static final long[] TURNED = {0, 2, 1};

    private final OnnxNodes nodes = new OnnxNodes();
    /** What lies channels by time, and the same time by channels. */
    private final Map<String, String> byTime = new HashMap<>();

    private final Map<String, String> renamed = new HashMap<>();
    /** Channels by time in the model as it was, and not any more. */
    private final Set<String> gone = new HashSet<>();

    /** Constants of one value lie neither way. */
    private final Set<String> single;

    private TimeMajor(GraphProto graph) {
        single = graph.getInitializerList().stream()
                .filter(constant -> constant.getDimsList().stream().allMatch(length -> length == 1))
                .map(TensorProto::getName)
                .collect(Collectors.toSet());
    }

    /** Channels by time to time by channels; an output of its own, which only its writer reads. */
    static String toTime(OnnxNodes nodes, String input, String output) {
        return turned(nodes, TO_TIME, input, output);
    }

    /** Time by channels, an output which nobody else reads, back to channels by time. */
    static String toChannels(OnnxNodes nodes, String input, String output) {
        return turned(nodes, TO_CHANNELS, input, output);
    }

    private static String turned(OnnxNodes nodes, String direction, String input, String output) {
        nodes.add("Transpose", output, input);
        nodes.attribute("perm", TURNED);
        nodes.name(direction + output);
        return output;
    }

    static GraphProto rewrite(GraphProto graph) {
        var layout = new TimeMajor(graph);
        graph.getNodeList().forEach(layout::take);
        return OnnxGraph.prune(
                graph.toBuilder().clearNode().addAllNode(layout.nodes.nodes()).build());
    }

    private void take(NodeProto node) {
        if (node.getName().startsWith(TO_TIME)) {
            renamed.put(node.getOutput(0), time(node.getInput(0)));
        } else if (node.getName().startsWith(TO_CHANNELS)) {
            byTime.put(node.getOutput(0), node.getInput(0));
            gone.add(node.getOutput(0));
        } else if (EITHER.contains(node.getOpType())
                && node.getInputList().stream().anyMatch(gone::contains)) {
            asItIs(node);
        } else {
            var inputs = node.getInputList().stream().map(this::asBefore).toList();
            nodes.nodes().add(node.toBuilder().clearInput().addAllInput(inputs).build());
        }
    }

    private void asItIs(NodeProto node) {
        var output = node.getOutput(0);
        var inputs = node.getInputList().stream().map(this::time).toList();
        var turned = node.toBuilder().clearInput().addAllInput(inputs).setOutput(0, output + "_by_time");
        if (node.getOpType().equals("Concat")) {
            turned.getAttributeBuilder(0).setI(2);
        }
        nodes.nodes().add(turned.build());
        byTime.put(output, output + "_by_time");
        gone.add(output);
    }

    private String time(String value) {
        return single.contains(value)
                ? value
                : byTime.computeIfAbsent(value, name -> toTime(nodes, name, name + "_by_time"));
    }

    private String asBefore(String value) {
        var name = renamed.getOrDefault(value, value);
        if (gone.remove(name)) {
            toChannels(nodes, byTime.getOrDefault(name, name), name);
        }
        return name;
    }
}
