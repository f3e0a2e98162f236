package io.huiyin.voicebot.speech.recognition;

import static io.huiyin.voicebot.speech.recognition.GraphWriter.integer;
import static io.huiyin.voicebot.speech.recognition.GraphWriter.ints;
import static io.huiyin.voicebot.speech.recognition.GraphWriter.real;

import io.huiyin.voicebot.speech.graph.ByteMatrix;
import io.huiyin.voicebot.speech.recognition.CtranslateModel.Variable;
import java.io.IOException;
import java.util.List;

/** What Whisper's encoder and decoder are both made of: linear layers as byte products, norms, heads. */
record WhisperLayers(CtranslateModel model, GraphWriter graph) {

    private static final float NORM_EPSILON = 1e-5f;

    /** Width of the model: 512 in Whisper base. */
    int width() throws IOException {
        return model.variable("encoder/position_encodings/encodings").shape()[1];
    }

    int heads() throws IOException {
        return model.variable("encoder/num_heads").number();
    }

    String norm(String input, String name) throws IOException {
        var gamma = model.variable(name + "/gamma").floats();
        var beta = model.variable(name + "/beta").floats();
        return graph.node(
                "LayerNormalization",
                List.of(input, graph.floats(gamma, gamma.length), graph.floats(beta, beta.length)),
                integer("axis", -1),
                real("epsilon", NORM_EPSILON));
    }

    String linear(String input, String name) throws IOException {
        return graph.product(
                input,
                matrix(
                        model.variable(name + "/weight"),
                        model.variable(name + "/bias").floats()));
    }

    /** The first, second or third of the matrices that stand below each other in one. */
    String part(String input, String name, int part) throws IOException {
        return graph.product(
                input,
                matrix(
                        rows(model.variable(name + "/weight"), part),
                        rows(model.variable(name + "/bias"), part).floats()));
    }

    private Variable rows(Variable variable, int part) throws IOException {
        return variable.rows(part * width(), (part + 1) * width());
    }

    private static ByteMatrix matrix(Variable weight, float[] bias) {
        return ByteMatrix.of(weight.floats(), weight.shape()[0], bias);
    }

    /** Adds what two linear layers with a soft threshold between them make of a value. */
    String feedForward(String input, String layer) throws IOException {
        var normed = norm(input, layer + "ffn/layer_norm");
        var wide = graph.node("Gelu", List.of(linear(normed, layer + "ffn/linear_0")));
        return graph.node("Add", List.of(input, linear(wide, layer + "ffn/linear_1")));
    }

    /**
     * From [batch, time, width] to heads.
     *
     * @param order of batch 0, time 1, head 2, place in the head 3
     */
    String heads(String input, String output, long... order) throws IOException {
        var parted = graph.node("Reshape", List.of(input, graph.longs(0, 0, heads(), width() / heads())));
        graph.named("Transpose", List.of(parted), List.of(output), ints("perm", order));
        return output;
    }
}
