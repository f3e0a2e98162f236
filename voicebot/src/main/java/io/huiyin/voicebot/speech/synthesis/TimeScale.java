package io.huiyin.voicebot.speech.synthesis;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How finely the layers of the sound half part a frame of 25 ms. */
enum TimeScale {
    FRAMES(1, 0, "/encode/|/decode\\.[012]/|/decode\\.3/norm1/"),
    HALVES(2, 0, "/decode\\.3/norm2/"),
    COARSE(20, 0, "/resblocks\\.[012]/|/noise_res\\.0/"),
    /** One moment more than there are in the frames. */
    FINE(120, 1, "/resblocks\\.[345]/|/noise_res\\.1/");

    private final int parts;
    private final int more;
    private final Pattern layers;

    TimeScale(int parts, int more, String layers) {
        this.parts = parts;
        this.more = more;
        this.layers = Pattern.compile(layers);
    }

    /** @throws IllegalArgumentException if no such layer was expected */
    static TimeScale of(String layer) {
        return Arrays.stream(values())
                .filter(scale -> scale.layers.matcher(layer).find())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(layer + " is not a layer that was expected"));
    }

    /** Input of the sound half: how much each moment counts in a mean over time, [1, 1, moments], together 1. */
    String weights() {
        return "weights_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param silence how many of the frames, at the beginning, are silence that stands for more of it; 0 or at least 3
     * @param share how much those count in a mean
     */
    float[] weights(int frames, int silence, float share) {
        var weights = new float[frames * parts + more];
        Arrays.fill(weights, (1 - share) / weights.length);
        // the first frame of the silence and the last touch what is not silence
        var length = (silence - 2) * parts;
        for (var i = parts; i < parts + length; i++) {
            weights[i] += share / length;
        }
        return weights;
    }
}
