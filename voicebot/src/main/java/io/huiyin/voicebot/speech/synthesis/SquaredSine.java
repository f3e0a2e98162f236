package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.voicebot.speech.graph.Tensors;

/**
 * sin² by multiplications: ONNX Runtime's own sine takes twelve times as long as one of them, and the model is full of
 * it. sin² repeats itself with π, so what is left of an angle beside a whole number of π is enough, r in −π/2…π/2; and
 *
 * <pre>
 * sin²(r) ≈ r² · (1 − {@value #SLOPE} · r²)⁴
 * </pre>
 *
 * is off by .0023 at most, a tenth of what is lost when the layer becomes bytes behind it.
 */
final class SquaredSine {

    /** The largest error is least here: tried from .07 to .1 in steps of .0001. */
    static final float SLOPE = 0.0821f;

    private SquaredSine() {}

    /** @param angle between −128π and 127π */
    static String of(OnnxNodes nodes, String angle) {
        var pi = nodes.constant(Tensors.floats("pi", new float[] {(float) Math.PI}));
        var zero = nodes.constant(Tensors.bytes("no_turn", new byte[1]));
        nodes.add("QuantizeLinear", angle + "_turns", angle, pi, zero);
        nodes.add("DequantizeLinear", angle + "_turned", angle + "_turns", pi, zero);
        nodes.add("Sub", angle + "_rest", angle, angle + "_turned");
        var square = nodes.add("Mul", angle + "_square", angle + "_rest", angle + "_rest");
        // 1 − slope · r² in one step: it never leaves 0…1
        nodes.add("HardSigmoid", angle + "_root", square);
        nodes.attribute("alpha", -SLOPE);
        nodes.attribute("beta", 1f);
        nodes.add("Mul", angle + "_root_2", angle + "_root", angle + "_root");
        nodes.add("Mul", angle + "_root_4", angle + "_root_2", angle + "_root_2");
        return nodes.add("Mul", angle + "_sine_2", square, angle + "_root_4");
    }
}
