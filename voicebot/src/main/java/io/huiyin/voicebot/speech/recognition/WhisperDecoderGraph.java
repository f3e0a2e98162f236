package io.huiyin.voicebot.speech.recognition;

import static io.huiyin.voicebot.speech.recognition.GraphWriter.integer;
import static io.huiyin.voicebot.speech.recognition.GraphWriter.ints;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.huiyin.voicebot.speech.graph.ByteMatrix;
import java.io.IOException;
import java.util.List;

/**
 * One step of Whisper's decoder for several hypotheses at once.
 *
 * <p>In: {@code words} [beams, new], {@code positions} [new], {@code mask} [new, all] (0, or very negative where a word must not look),
 * {@code parents} [beams] (which line of the cache each hypothesis goes on from), the cache {@code past_key_0} … and what
 * {@link WhisperEncoderGraph} made. Out: the likeliest next {@code words} of each hypothesis with the logarithms of
 * their likelihoods, and the cache with the new words in it. Words behind the end mark (languages, times) are never likely.
 */
final class WhisperDecoderGraph {

    /** Next words that are told of each hypothesis: twice the widest beam, so that ends do not use it up. */
    static final int LIKELIEST = 10;

    private final CtranslateModel model;
    private final GraphWriter graph = new GraphWriter();
    private final WhisperLayers layers;
    private final int width;
    private final int heads;
    /** What queries are multiplied with: 1 / √(width of a head). */
    private final String queryScale;

    private WhisperDecoderGraph(CtranslateModel model) throws IOException {
        this.model = model;
        layers = new WhisperLayers(model, graph);
        width = layers.width();
        heads = layers.heads();
        queryScale = graph.number((float) (1 / Math.sqrt((double) width / heads)));
    }

    /** @param words how many words can be told: all up to the end mark */
    static ModelProto of(CtranslateModel model, int words) throws IOException {
        return new WhisperDecoderGraph(model).write(words);
    }

    private ModelProto write(int words) throws IOException {
        graph.input("words", DataType.INT64, "beams", "new");
        graph.input("positions", DataType.INT64, "new");
        graph.input("parents", DataType.INT64, "beams");
        graph.input("mask", DataType.FLOAT, "new", "all");
        var embeddings = model.variable("decoder/embeddings/weight");
        var matrix = ByteMatrix.of(embeddings.floats(), embeddings.shape()[0], new float[0]);
        var constants = graph.constants(matrix);
        var value = embedded(constants);
        for (var layer = 0; layer < model.layers("decoder"); layer++) {
            var name = "decoder/layer_" + layer + "/";
            value = layers.feedForward(heard(said(value, name, layer), name, layer), name);
        }
        var last = graph.node("Gather", List.of(value, graph.index(-1)), integer("axis", 1));
        var all = graph.product(layers.norm(last, "decoder/layer_norm"), matrix, constants);
        var told = graph.node("Slice", List.of(all, graph.longs(0), graph.longs(words), graph.longs(1)));
        var likelihoods = graph.node("LogSoftmax", List.of(told), integer("axis", -1));
        graph.named("TopK", List.of(likelihoods, graph.longs(LIKELIEST)), List.of("likelihoods", "likeliest"));
        graph.output("likelihoods", DataType.FLOAT, "beams", LIKELIEST);
        graph.output("likeliest", DataType.INT64, "beams", LIKELIEST);
        return graph.model();
    }

    /** The matrix that words are told by, read by columns: a word's column is its embedding. */
    private String embedded(GraphWriter.Constants constants) throws IOException {
        var columns = graph.node("Gather", List.of(constants.matrix(), "words"), integer("axis", 1));
        var rows = graph.node(
                "Transpose",
                List.of(graph.node("Cast", List.of(columns), integer("to", DataType.FLOAT.getNumber()))),
                ints("perm", 1, 2, 0));
        var scales = graph.node(
                "Unsqueeze",
                List.of(
                        graph.node("Gather", List.of(constants.scales(), "words"), integer("axis", 0)),
                        graph.longs(2)));
        var positions = model.variable("decoder/position_encodings/encodings");
        var position = graph.node(
                "Gather",
                List.of(
                        graph.floats(
                                positions.floats(),
                                positions.shape()[0],
                                positions.shape()[1]),
                        "positions"),
                integer("axis", 0));
        return graph.node("Add", List.of(graph.node("Mul", List.of(rows, scales)), position));
    }

    /** Attention to what was said so far. */
    private String said(String input, String name, int layer) throws IOException {
        var normed = layers.norm(input, name + "self_attention/layer_norm");
        var linear = name + "self_attention/linear_0";
        var query = layers.heads(scaled(layers.part(normed, linear, 0)), "query_" + layer, 0, 2, 1, 3);
        var key = layers.heads(layers.part(normed, linear, 1), "new_key_" + layer, 0, 2, 3, 1);
        var value = layers.heads(layers.part(normed, linear, 2), "new_value_" + layer, 0, 2, 1, 3);
        var place = width / heads;
        graph.input("past_key_" + layer, DataType.FLOAT, "lines", heads, place, "past");
        graph.input("past_value_" + layer, DataType.FLOAT, "lines", heads, "past", place);
        graph.output("present_key_" + layer, DataType.FLOAT, "beams", heads, place, "all");
        graph.output("present_value_" + layer, DataType.FLOAT, "beams", heads, "all", place);
        var keys = longer("key_" + layer, key, 3);
        var values = longer("value_" + layer, value, 2);
        var free = graph.node("Add", List.of(graph.node("MatMul", List.of(query, keys)), "mask"));
        var looked = looked(free, values, graph.longs(0, 0, width));
        return graph.node("Add", List.of(input, layers.linear(looked, name + "self_attention/linear_1")));
    }

    private String longer(String name, String fresh, int axis) {
        var past = graph.node("Gather", List.of("past_" + name, "parents"), integer("axis", 0));
        graph.named("Concat", List.of(past, fresh), List.of("present_" + name), integer("axis", axis));
        return "present_" + name;
    }

    /** Attention to the sound: all hypotheses look at the same, so they stand in one row. */
    private String heard(String input, String name, int layer) throws IOException {
        var normed = layers.norm(input, name + "attention/layer_norm");
        var row = graph.node(
                "Reshape",
                List.of(scaled(layers.linear(normed, name + "attention/linear_0")), graph.longs(1, -1, width)));
        var query = layers.heads(row, "cross_query_" + layer, 0, 2, 1, 3);
        var place = width / heads;
        graph.input("cross_key_" + layer, DataType.FLOAT, 1, heads, place, "steps");
        graph.input("cross_value_" + layer, DataType.FLOAT, 1, heads, "steps", place);
        var likeness = graph.node("MatMul", List.of(query, "cross_key_" + layer));
        var shape = graph.node(
                "Concat", List.of(graph.node("Shape", List.of("words")), graph.longs(width)), integer("axis", 0));
        var looked = looked(likeness, "cross_value_" + layer, shape);
        return graph.node("Add", List.of(input, layers.linear(looked, name + "attention/linear_2")));
    }

    private String scaled(String query) {
        return graph.node("Mul", List.of(query, queryScale));
    }

    private String looked(String likeness, String values, String shape) {
        var weights = graph.node("Softmax", List.of(likeness), integer("axis", -1));
        var mixed = graph.node(
                "Transpose", List.of(graph.node("MatMul", List.of(weights, values))), ints("perm", 0, 2, 1, 3));
        return graph.node("Reshape", List.of(mixed, shape));
    }
}
