package io.huiyin.voicebot.speech.recognition;

import io.huiyin.voicebot.models.ModelPreparation;
import io.huiyin.voicebot.speech.recognition.CtranslateModel.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns Whisper from CTranslate2's form, which is in a package registry, into the one that whisper.cpp reads. */
public final class WhisperPreparation implements ModelPreparation {

    /** Ordinary words; whisper.cpp makes the special ones behind them by itself. */
    private static final int WORDS = 50_257;

    private static final int RATE = 16_000;
    /** Samples of one Fourier transform: 25 ms. */
    private static final int TRANSFORM = 400;
    /** Slaney's mel scale: linear up to 1,000 Hz (15 mel), then logarithmic. */
    private static final double LINEAR_MEL = 15;

    private static final double LOG_STEP = Math.log(6.4) / 27;

    @Override
    public String model() {
        return "whisper";
    }

    @Override
    public void prepare(Path unpacked, Path target) throws IOException {
        convert(
                unpacked.resolve("model.bin"),
                unpacked.resolve("vocabulary.txt"),
                target.resolve("ggml-base-q8_0.bin"));
    }

    static void convert(Path ctranslate, Path vocabulary, Path ggml) throws IOException {
        var model = CtranslateModel.read(ctranslate);
        var embeddings = model.variable("decoder/embeddings/weight").shape();
        var audio = model.variable("encoder/position_encodings/encodings").shape();
        var text = model.variable("decoder/position_encodings/encodings").shape();
        var bands = model.variable("encoder/conv1/weight").shape()[1];
        try (var out = new GgmlFile(
                ggml,
                embeddings[0],
                audio[0],
                audio[1],
                model.variable("encoder/num_heads").number(),
                model.layers("encoder"),
                text[0],
                embeddings[1],
                model.variable("decoder/num_heads").number(),
                model.layers("decoder"),
                bands)) {
            out.filters(melFilters(bands));
            out.words(words(vocabulary));
            new Side(model, out, "encoder").write();
            new Side(model, out, "decoder").write();
        }
    }

    /** Encoder or decoder: names of CTranslate2 to names of whisper.cpp. */
    private record Side(CtranslateModel model, GgmlFile out, String side) {

        void write() throws IOException {
            var decoder = side.equals("decoder");
            var positions = model.variable(side + "/position_encodings/encodings");
            var width = positions.shape()[1];
            out.tensor(side + ".positional_embedding", positions);
            if (decoder) {
                out.tensor("decoder.token_embedding.weight", model.variable("decoder/embeddings/weight"));
            } else {
                convolution("conv1");
                convolution("conv2");
            }
            for (var layer = 0; layer < model.layers(side); layer++) {
                var from = side + "/layer_" + layer + "/";
                var to = side + ".blocks." + layer + ".";
                norm(to + "attn_ln", from + "self_attention/layer_norm");
                // one matrix for query, key and value; Whisper's key has no bias
                linear(to + "attn.query", from + "self_attention/linear_0", 0, width, true);
                linear(to + "attn.key", from + "self_attention/linear_0", width, 2 * width, false);
                linear(to + "attn.value", from + "self_attention/linear_0", 2 * width, 3 * width, true);
                linear(to + "attn.out", from + "self_attention/linear_1");
                if (decoder) {
                    norm(to + "cross_attn_ln", from + "attention/layer_norm");
                    linear(to + "cross_attn.query", from + "attention/linear_0");
                    linear(to + "cross_attn.key", from + "attention/linear_1", 0, width, false);
                    linear(to + "cross_attn.value", from + "attention/linear_1", width, 2 * width, true);
                    linear(to + "cross_attn.out", from + "attention/linear_2");
                }
                norm(to + "mlp_ln", from + "ffn/layer_norm");
                linear(to + "mlp.0", from + "ffn/linear_0");
                linear(to + "mlp.2", from + "ffn/linear_1");
            }
            norm(decoder ? "decoder.ln" : "encoder.ln_post", side + "/layer_norm");
        }

        private void convolution(String name) throws IOException {
            out.tensor("encoder." + name + ".weight", model.variable("encoder/" + name + "/weight"));
            var bias = model.variable("encoder/" + name + "/bias");
            out.tensor("encoder." + name + ".bias", bias.shaped(bias.length(), 1));
        }

        private void norm(String to, String from) throws IOException {
            out.tensor(to + ".weight", model.variable(from + "/gamma"));
            out.tensor(to + ".bias", model.variable(from + "/beta"));
        }

        private void linear(String to, String from) throws IOException {
            linear(to, from, 0, model.variable(from + "/weight").shape()[0], true);
        }

        private void linear(String to, String from, int first, int end, boolean bias) throws IOException {
            Variable weight = model.variable(from + "/weight");
            out.tensor(to + ".weight", weight.rows(first, end));
            if (bias) {
                out.tensor(to + ".bias", model.variable(from + "/bias").rows(first, end));
            }
        }
    }

    /** Triangles on the mel scale, each of the same area. */
    static float[][] melFilters(int bands) {
        var highest = LINEAR_MEL + Math.log(RATE / 2.0 / 1_000) / LOG_STEP;
        var hertz = new double[bands + 2];
        for (var i = 0; i < hertz.length; i++) {
            var mel = i == bands + 1 ? highest : i * (highest / (bands + 1));
            hertz[i] = mel < LINEAR_MEL ? mel * 200 / 3 : 1_000 * Math.exp(LOG_STEP * (mel - LINEAR_MEL));
        }
        var filters = new float[bands][TRANSFORM / 2 + 1];
        for (var i = 0; i < bands; i++) {
            for (var k = 0; k < filters[i].length; k++) {
                var bin = (double) k * RATE / TRANSFORM;
                var rising = (bin - hertz[i]) / (hertz[i + 1] - hertz[i]);
                var falling = (hertz[i + 2] - bin) / (hertz[i + 2] - hertz[i + 1]);
                filters[i][k] = (float) (Math.max(0, Math.min(rising, falling)) * 2 / (hertz[i + 2] - hertz[i]));
            }
        }
        return filters;
    }

    private static byte[][] words(Path vocabulary) throws IOException {
        // parted by line feeds only: other line ends are words
        var lines = Files.readString(vocabulary).split("\n", -1);
        if (lines.length <= WORDS || !lines[WORDS].equals("<|endoftext|>")) {
            throw new IOException(vocabulary.getFileName() + " is not Whisper's multilingual vocabulary");
        }
        var bytes = byteOfCharacter();
        var words = new byte[WORDS][];
        for (var i = 0; i < WORDS; i++) {
            var word = new byte[lines[i].length()];
            for (var j = 0; j < word.length; j++) {
                word[j] = bytes[lines[i].charAt(j)];
            }
            words[i] = word;
        }
        return words;
    }

    /** GPT-2's table: printable bytes are themselves, the other 68 stand at U+0100 and above, in order. */
    private static byte[] byteOfCharacter() {
        var table = new byte[0x100 + 68];
        Arrays.fill(table, (byte) '?');
        var next = 0x100;
        for (var b = 0; b < 0x100; b++) {
            var printable = b >= 33 && b <= 126 || b >= 161 && b <= 172 || b >= 174;
            table[printable ? b : next++] = (byte) b;
        }
        return table;
    }
}
