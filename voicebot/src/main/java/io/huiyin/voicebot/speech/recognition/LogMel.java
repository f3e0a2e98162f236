package io.huiyin.voicebot.speech.recognition;

import static io.huiyin.voicebot.speech.recognition.GraphWriter.ints;

import java.util.List;

/**
 * What Whisper sees of a sound: the logarithm of its energy in bands of the mel scale, a hundred times a second. As nodes
 * of the encoder's graph: the Fourier transform of 400 samples is a convolution with cosines and sines, which ONNX Runtime
 * does in 1 ms a second of sound.
 *
 * <p>Definition: Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", section 2.2, and
 * {@code log_mel_spectrogram} in OpenAI's whisper/audio.py: Hann window, energy, mel bands, log10, nothing more than 8
 * below the largest, (x + 4) / 4.
 */
final class LogMel {

    /** Samples a second. */
    static final int RATE = 16_000;
    /** Samples of one Fourier transform: 25 ms. */
    static final int TRANSFORM = 400;
    /** Samples from one frame to the next: 10 ms. */
    static final int HOP = 160;

    private static final int FREQUENCIES = TRANSFORM / 2 + 1;
    /** Slaney's mel scale: linear up to 1,000 Hz (15 mel), then logarithmic. */
    private static final double LINEAR_MEL = 15;

    private static final double LOG_STEP = StrictMath.log(6.4) / 27;
    private static final float LEAST_ENERGY = 1e-10f;
    private static final float RANGE = 8;

    private LogMel() {}

    /**
     * @param sound name of a value [1, 1, samples], samples between −1 and 1, with 200 before the first frame's middle
     * @return name of a value [1, bands, frames]
     */
    static String write(GraphWriter graph, String sound, int bands) {
        var waves = graph.node(
                "Conv",
                List.of(sound, graph.floats(waves(), 2L * FREQUENCIES, 1, TRANSFORM)),
                ints("kernel_shape", TRANSFORM),
                ints("strides", HOP));
        var energy = graph.node("Mul", List.of(waves, waves));
        var mel = graph.node("MatMul", List.of(graph.floats(filtersTwice(bands), bands, 2L * FREQUENCIES), energy));
        var logarithm = graph.node("Log", List.of(graph.node("Max", List.of(mel, graph.number(LEAST_ENERGY)))));
        var tens = graph.node("Mul", List.of(logarithm, graph.number((float) (1 / StrictMath.log(10)))));
        var floor = graph.node("Sub", List.of(graph.node("ReduceMax", List.of(tens)), graph.number(RANGE)));
        var ranged = graph.node("Max", List.of(tens, floor));
        return graph.node("Mul", List.of(graph.node("Add", List.of(ranged, graph.number(4))), graph.number(0.25f)));
    }

    /** Windowed cosines of all frequencies, then their sines. */
    private static float[] waves() {
        var waves = new float[2 * FREQUENCIES * TRANSFORM];
        for (var frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (var i = 0; i < TRANSFORM; i++) {
                var window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / TRANSFORM);
                var angle = 2 * Math.PI * (frequency * i % TRANSFORM) / TRANSFORM;
                waves[frequency * TRANSFORM + i] = (float) (window * StrictMath.cos(angle));
                waves[(FREQUENCIES + frequency) * TRANSFORM + i] = (float) (window * StrictMath.sin(angle));
            }
        }
        return waves;
    }

    /** Each band's filter for the squared cosines and again for the squared sines. */
    private static float[] filtersTwice(int bands) {
        var filters = filters(bands);
        var twice = new float[bands * 2 * FREQUENCIES];
        for (var band = 0; band < bands; band++) {
            System.arraycopy(filters[band], 0, twice, 2 * band * FREQUENCIES, FREQUENCIES);
            System.arraycopy(filters[band], 0, twice, (2 * band + 1) * FREQUENCIES, FREQUENCIES);
        }
        return twice;
    }

    /** Triangles on the mel scale, each of the same area: bands by frequencies of 40 Hz. */
    static float[][] filters(int bands) {
        var highest = LINEAR_MEL + StrictMath.log(RATE / 2.0 / 1_000) / LOG_STEP;
        var hertz = new double[bands + 2];
        for (var i = 0; i < hertz.length; i++) {
            var mel = i == bands + 1 ? highest : i * (highest / (bands + 1));
            hertz[i] = mel < LINEAR_MEL ? mel * 200 / 3 : 1_000 * StrictMath.exp(LOG_STEP * (mel - LINEAR_MEL));
        }
        var filters = new float[bands][FREQUENCIES];
        for (var i = 0; i < bands; i++) {
            for (var k = 0; k < FREQUENCIES; k++) {
                var bin = (double) k * RATE / TRANSFORM;
                var rising = (bin - hertz[i]) / (hertz[i + 1] - hertz[i]);
                var falling = (hertz[i + 2] - bin) / (hertz[i + 2] - hertz[i + 1]);
                filters[i][k] = (float) (Math.max(0, Math.min(rising, falling)) * 2 / (hertz[i + 2] - hertz[i]));
            }
        }
        return filters;
    }
}
