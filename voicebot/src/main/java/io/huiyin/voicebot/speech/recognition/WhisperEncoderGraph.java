package io.huiyin.voicebot.speech.recognition;

import static io.huiyin.voicebot.speech.recognition.GraphWriter.integer;
import static io.huiyin.voicebot.speech.recognition.GraphWriter.ints;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import java.io.IOException;
import java.util.List;

/**
 * Whisper's encoder for sound of any length up to 30 s, and what each layer of the decoder looks at in it: keys and values,
 * made once for an utterance. In: {@code sound} [1, 1, samples]. Out: {@code cross_key_0} [1, heads, place, steps],
 * {@code cross_value_0} [1, heads, steps, place] and so on.
 */
final class WhisperEncoderGraph {

    /** "To the end" for ONNX's Slice. */
    private static final long END = Integer.MAX_VALUE;

    private final CtranslateModel model;
    private final GraphWriter graph = new GraphWriter();
    private final WhisperLayers layers;

    private WhisperEncoderGraph(CtranslateModel model) {
        this.model = model;
        this.layers = new WhisperLayers(model, graph);
    }

    static ModelProto of(CtranslateModel model) throws IOException {
        return new WhisperEncoderGraph(model).write();
    }

    private ModelProto write() throws IOException {
        graph.input("sound", DataType.FLOAT, 1, 1, "samples");
        var bands = model.variable("encoder/conv1/weight").shape()[1];
        var value = positions(steps(LogMel.write(graph, "sound", bands)));
        for (var layer = 0; layer < model.layers("encoder"); layer++) {
            var name = "encoder/layer_" + layer + "/";
            value = layers.feedForward(attention(value, name), name);
        }
        var heard = layers.norm(value, "encoder/layer_norm");
        var place = layers.width() / layers.heads();
        for (var layer = 0; layer < model.layers("decoder"); layer++) {
            var name = "decoder/layer_" + layer + "/attention/linear_1";
            layers.heads(layers.part(heard, name, 0), "cross_key_" + layer, 0, 2, 3, 1);
            layers.heads(layers.part(heard, name, 1), "cross_value_" + layer, 0, 2, 1, 3);
            graph.output("cross_key_" + layer, DataType.FLOAT, 1, layers.heads(), place, "steps");
            graph.output("cross_value_" + layer, DataType.FLOAT, 1, layers.heads(), "steps", place);
        }
        return graph.model();
    }

    /** Two convolutions of three taps: the narrow one as it is, the wide one, which halves the frames, as a product. */
    private String steps(String mel) throws IOException {
        var weight = model.variable("encoder/conv1/weight");
        var bias = model.variable("encoder/conv1/bias").floats();
        var first = graph.node(
                "Conv",
                List.of(
                        mel,
                        graph.floats(weight.floats(), weight.shape()[0], weight.shape()[1], weight.shape()[2]),
                        graph.floats(bias, bias.length)),
                ints("kernel_shape", weight.shape()[2]),
                ints("pads", 1, 1));
        var frames = graph.node("Transpose", List.of(graph.node("Gelu", List.of(first))), ints("perm", 0, 2, 1));
        var padded = graph.node("Pad", List.of(frames, graph.longs(0, 1, 0, 0, 0, 0)));
        var taps = graph.node(
                "Concat",
                List.of(everySecond(padded, 0, -2), everySecond(padded, 1, -1), everySecond(padded, 2, END)),
                integer("axis", 2));
        return graph.node("Gelu", List.of(graph.product(taps, secondConvolution())));
    }

    private String everySecond(String frames, long from, long end) {
        return graph.node(
                "Slice", List.of(frames, graph.longs(from), graph.longs(end), graph.longs(1), graph.longs(2)));
    }

    private ByteMatrix secondConvolution() throws IOException {
        var weight = model.variable("encoder/conv2/weight");
        var bias = model.variable("encoder/conv2/bias");
        return ByteMatrix.ofConvolution(weight.floats(), weight.shape()[0], weight.shape()[2], bias.floats());
    }

    /** Adds as many positions as there are steps. */
    private String positions(String steps) throws IOException {
        var positions = model.variable("encoder/position_encodings/encodings");
        var count = graph.node("Slice", List.of(graph.node("Shape", List.of(steps)), graph.longs(1), graph.longs(2)));
        var cut = graph.node(
                "Slice",
                List.of(
                        graph.floats(
                                positions.floats(),
                                positions.shape()[0],
                                positions.shape()[1]),
                        graph.longs(0),
                        count,
                        graph.longs(0)));
        return graph.node("Add", List.of(steps, cut));
    }

    private String attention(String input, String layer) throws IOException {
        var normed = layers.norm(input, layer + "self_attention/layer_norm");
        var linear = layer + "self_attention/linear_0";
        var looked = graph.node(
                "MultiHeadAttention",
                List.of(layers.part(normed, linear, 0), layers.part(normed, linear, 1), layers.part(normed, linear, 2)),
                integer("num_heads", layers.heads()));
        return graph.node("Add", List.of(input, layers.linear(looked, layer + "self_attention/linear_1")));
    }
}
