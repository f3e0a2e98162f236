package io.huiyin.evaluation.dialogue;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Loudness;
import java.util.Random;

/**
 * A bad telephone line: hiss under the voice, and its loudest tenth cut off. The same sound is spoiled in the same way
 * each time.
 *
 * @param decibels of the voice above the hiss
 */
record Line(double decibels) {

    private static final double KEPT = 0.9;

    AudioFrame spoiled(AudioFrame sound) {
        short[] samples = sound.samples();
        double peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs((double) sample));
        }
        double hiss = Loudness.rms(samples) / Math.pow(10, decibels / 20);
        double most = peak * KEPT;
        var dice = new Random(samples.length);
        short[] spoiled = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double heard = samples[i] + hiss * dice.nextGaussian();
            spoiled[i] = (short) Math.clamp(heard, -most, most);
        }
        return new AudioFrame(spoiled);
    }
}
