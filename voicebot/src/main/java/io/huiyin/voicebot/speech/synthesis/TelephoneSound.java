package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Resampler;
import java.util.Arrays;

/** Makes the model's sound fit for a telephone: cut to the speech, levelled, 8,000 Hz. */
final class TelephoneSound {

    /** −20 dBFS: 10^(−20/20). */
    static final double LEVEL = 0.1;
    /** Leaves a little room below full scale, as resampling may overshoot. */
    private static final double PEAK = 0.9;
    /** Quieter than this share of the loudest is silence: −40 dB. */
    private static final double SILENCE = 0.01;
    /** Kept before and after the speech, so that no consonant is clipped. */
    private static final int MARGIN_MILLIS = 80;

    private static final int WINDOW_MILLIS = 10;

    private TelephoneSound() {}

    /** @param sound samples between −1 and 1 at the given rate; empty gives nothing */
    static AudioFrame of(float[] sound, int rate) {
        var window = rate * WINDOW_MILLIS / 1_000;
        var levels = new double[sound.length / window];
        for (var i = 0; i < levels.length; i++) {
            levels[i] = power(sound, i * window, (i + 1) * window);
        }
        var loudest = Arrays.stream(levels).max().orElse(0);
        if (loudest == 0) {
            return new AudioFrame(new short[0]);
        }
        var floor = loudest * SILENCE * SILENCE;
        var first = 0;
        while (levels[first] < floor) {
            first++;
        }
        var last = levels.length - 1;
        while (levels[last] < floor) {
            last--;
        }
        var margin = rate * MARGIN_MILLIS / 1_000;
        var from = Math.max(0, first * window - margin);
        var to = Math.min(sound.length, (last + 1) * window + margin);
        var speech =
                Arrays.stream(levels).filter(level -> level >= floor).average().orElse(loudest);
        return levelled(Arrays.copyOfRange(sound, from, to), rate, Math.sqrt(speech));
    }

    private static AudioFrame levelled(float[] sound, int rate, double level) {
        var peak = 0f;
        for (var sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        var gain = Math.min(LEVEL / level, PEAK / peak) * Short.MAX_VALUE;
        var samples = new short[sound.length];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(sound[i] * gain);
        }
        return new AudioFrame(Resampler.resample(samples, rate, AudioFrame.SAMPLE_RATE));
    }

    private static double power(float[] sound, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum / (to - from);
    }
}
