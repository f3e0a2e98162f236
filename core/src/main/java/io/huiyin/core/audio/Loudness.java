package io.huiyin.core.audio;

/** How loud sound is. */
public final class Loudness {

    private Loudness() {}

    /**
     * Root of the mean square, in the samples' own unit (32,768 is full scale).
     *
     * @param from first sample
     * @param to sample after the last; 0 comes back for an empty stretch
     */
    public static double rms(short[] samples, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }

    /** Of all of it. */
    public static double rms(short[] samples) {
        return rms(samples, 0, samples.length);
    }
}
