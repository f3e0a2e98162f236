package io.huiyin.voicebot.speech.graph;

/**
 * A linear layer's weights as bytes, inputs by outputs, with a scale for each output. They lie between −{@value #LARGEST}
 * and {@value #LARGEST}: two products of such a weight with an unsigned byte, 2 · 255 · 64 = 32,640, still fit into the 16
 * bits that processors without dot products of bytes add them in; with 127 they would be cut off there. Seven bits with a
 * scale an output are as near to the float weights as eight bits with one scale for all.
 *
 * @param bias one value an output, or empty
 */
public record ByteMatrix(int inputs, int outputs, byte[] values, float[] scales, float[] bias) {

    private static final int LARGEST = 64;

    /** @param weights outputs by inputs */
    public static ByteMatrix of(float[] weights, int outputs, float[] bias) {
        var inputs = weights.length / outputs;
        var values = new byte[weights.length];
        var scales = new float[outputs];
        for (var output = 0; output < outputs; output++) {
            var largest = 0f;
            for (var i = output * inputs; i < (output + 1) * inputs; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            scales[output] = largest == 0 ? 1 : largest / LARGEST;
            for (var input = 0; input < inputs; input++) {
                values[input * outputs + output] = (byte) Math.round(weights[output * inputs + input] / scales[output]);
            }
        }
        return new ByteMatrix(inputs, outputs, values, scales, bias);
    }

    /**
     * A convolution over time whose input, time by channels, is laid beside itself once for each tap.
     *
     * @param weights outputs by channels by taps
     */
    public static ByteMatrix ofConvolution(float[] weights, int outputs, int taps, float[] bias) {
        var channels = weights.length / outputs / taps;
        var tapsBeforeChannels = new float[weights.length];
        for (var i = 0; i < weights.length; i++) {
            var output = i / (channels * taps);
            var channel = i / taps % channels;
            tapsBeforeChannels[(output * taps + i % taps) * channels + channel] = weights[i];
        }
        return of(tapsBeforeChannels, outputs, bias);
    }
}
