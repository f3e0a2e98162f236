package io.huiyin.kbvectors.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The native half: tokenizer and network. Safe for many threads. */
final class BgeModel implements AutoCloseable {

    private static final String NETWORK = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private BgeModel(OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    static BgeModel load(int maxTokens) {
        // everything the tokenizer needs is in its jar; never let it look for more
        System.setProperty("ai.djl.offline", "true");
        try (var network = resource(NETWORK);
                var words = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var tokenizer = HuggingFaceTokenizer.newInstance(
                    words, Map.of("maxLength", String.valueOf(maxTokens), "truncation", "true", "padding", "true"));
            var session = OrtEnvironment.getEnvironment().createSession(network.readAllBytes(), options);
            return new BgeModel(session, tokenizer);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedding model's files cannot be read from the class path", e);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime refuses the embedding model", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                BgeModel.class.getResourceAsStream(name), () -> name + " is missing on the class path");
    }

    /** @return unit vectors: the first token's state ([CLS]), as this model was trained to be read */
    float[][] embed(List<String> texts) throws OrtException {
        Encoding[] encodings = tokenizer.batchEncode(texts);
        int length = encodings[0].getIds().length;
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            put(inputs, "input_ids", encodings, Encoding::getIds);
            put(inputs, "attention_mask", encodings, Encoding::getAttentionMask);
            put(inputs, "token_type_ids", encodings, Encoding::getTypeIds);
            try (var result = session.run(inputs)) {
                var states = ((OnnxTensor) result.get(0)).getFloatBuffer();
                return firstStates(states, texts.size(), length);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(
            Map<String, OnnxTensor> inputs, String name, Encoding[] encodings, Function<Encoding, long[]> column)
            throws OrtException {
        if (!session.getInputNames().contains(name)) {
            return;
        }
        int length = column.apply(encodings[0]).length;
        var numbers = LongBuffer.allocate(encodings.length * length);
        for (var encoding : encodings) {
            numbers.put(column.apply(encoding));
        }
        inputs.put(name, OnnxTensor.createTensor(environment, numbers.flip(), new long[] {encodings.length, length}));
    }

    private static float[][] firstStates(FloatBuffer states, int texts, int length) {
        int dimensions = states.remaining() / (texts * length);
        float[][] vectors = new float[texts][dimensions];
        for (int t = 0; t < texts; t++) {
            states.get(t * length * dimensions, vectors[t]);
            normalise(vectors[t]);
        }
        return vectors;
    }

    private static void normalise(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
