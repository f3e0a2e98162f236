package io.huiyin.voicebot.speech.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the encoder heard of one utterance, and the decoder's memory of what it has said about it. */
final class WhisperUtterance implements BeamSearch.Steps, AutoCloseable {

    private static final String PAST = "past_";
    private static final String PRESENT = "present_";
    /** Added to the likeness of a word that comes later, so that nobody looks at it. */
    private static final float NEVER = -1e9f;

    private final OrtEnvironment environment;
    private final OrtSession decoder;
    private final Map<String, OnnxTensor> heard = new HashMap<>();
    /** Tensors that belong to the native library until they are closed. */
    private final OrtSession.Result heardResult;

    private Map<String, OnnxTensor> past = new HashMap<>();
    private int length;

    /** @param heard the encoder's answer, closed with this */
    WhisperUtterance(OrtEnvironment environment, OrtSession decoder, OrtSession.Result heard) throws OrtException {
        this.environment = environment;
        this.decoder = decoder;
        heardResult = heard;
        heard.forEach(entry -> this.heard.put(entry.getKey(), (OnnxTensor) entry.getValue()));
        for (var input : decoder.getInputInfo().entrySet()) {
            if (input.getKey().startsWith(PAST) && input.getValue().getInfo() instanceof TensorInfo info) {
                past.put(input.getKey(), floats(new float[0], empty(info.getShape())));
            }
        }
    }

    /** One line without a word. */
    private static long[] empty(long[] shape) {
        var empty = Arrays.stream(shape).map(length -> Math.max(0, length)).toArray();
        empty[0] = 1;
        return empty;
    }

    /** Begins with a text's words; what may follow them has one line. */
    BeamSearch.Next begin(int[] words) {
        var mask = new float[words.length * words.length];
        for (var i = 0; i < words.length; i++) {
            Arrays.fill(mask, i * words.length + i + 1, (i + 1) * words.length, NEVER);
        }
        return step(Arrays.stream(words).asLongStream().toArray(), new long[1], mask);
    }

    @Override
    public BeamSearch.Next after(long[] words, long[] parents) {
        return step(words, parents, new float[length + 1]);
    }

    private BeamSearch.Next step(long[] words, long[] parents, float[] mask) {
        var fresh = words.length / parents.length;
        var positions = new long[fresh];
        Arrays.setAll(positions, i -> length + i);
        length += fresh;
        try (var wordTensor = longs(words, parents.length, fresh);
                var positionTensor = longs(positions, fresh);
                var parentTensor = longs(parents, parents.length);
                var maskTensor = floats(mask, fresh, length)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(heard);
            inputs.putAll(past);
            inputs.put("words", wordTensor);
            inputs.put("positions", positionTensor);
            inputs.put("parents", parentTensor);
            inputs.put("mask", maskTensor);
            return remember(decoder.run(inputs));
        } catch (OrtException e) {
            throw new SpeechUnavailable("recognition failed: " + e.getMessage(), e);
        }
    }

    /** Keeps the longer cache instead of the one before it. */
    private BeamSearch.Next remember(OrtSession.Result result) throws OrtException {
        Map<String, OnnxTensor> present = new HashMap<>();
        var likelihoods = new float[0][];
        var words = new long[0][];
        for (var entry : result) {
            var tensor = (OnnxTensor) entry.getValue();
            if (entry.getKey().startsWith(PRESENT)) {
                present.put(PAST + entry.getKey().substring(PRESENT.length()), tensor);
            } else {
                if (entry.getKey().equals("likelihoods")) {
                    likelihoods = (float[][]) tensor.getValue();
                } else {
                    words = (long[][]) tensor.getValue();
                }
                tensor.close();
            }
        }
        past.values().forEach(OnnxTensor::close);
        past = present;
        return new BeamSearch.Next(likelihoods, words);
    }

    private OnnxTensor floats(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private OnnxTensor longs(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        past.values().forEach(OnnxTensor::close);
        heardResult.close();
    }
}
