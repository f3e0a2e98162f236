package io.huiyin.core.audio;

import java.util.Arrays;

/**
 * Changes the sampling rate of a mono sound as it streams by, with a low-pass that leaves nothing to alias: a windowed
 * sinc (Kaiser, about −80 dB) cut into phases. Output starts where the input starts; the filter's delay is taken out,
 * so the stream lags by {@value #ZERO_CROSSINGS} samples of the lower rate until {@link #finish}. For one thread.
 */
public final class Resampler {

    /** Half the filter's length in samples of the lower rate: 24 give a transition of 10 % of the lower half band. */
    private static final int ZERO_CROSSINGS = 24;
    /** The pass band's share of the lower rate's half; the rest is transition. */
    private static final double PASS_SHARE = 0.93;
    /** Kaiser's β for about −80 dB. */
    private static final double BETA = 8;

    private final int up;
    private final int down;
    /** One row a phase, newest sample first. */
    private final float[][] phases;

    private final int delay;
    /** The newest input samples; the first of them has the number {@link #firstHeld}. */
    private float[] held = new float[0];

    private long firstHeld;
    private long taken;
    private long given;

    /**
     * @param fromHz rate of what comes in
     * @param toHz rate of what goes out
     */
    public Resampler(int fromHz, int toHz) {
        if (fromHz <= 0 || toHz <= 0) {
            throw new IllegalArgumentException("sampling rates are positive: " + fromHz + ", " + toHz);
        }
        var common = gcd(fromHz, toHz);
        up = toHz / common;
        down = fromHz / common;
        var slower = Math.max(up, down);
        delay = ZERO_CROSSINGS * slower;
        phases = phases(up, slower, delay);
        firstHeld = -phases[0].length;
        held = new float[phases[0].length];
    }

    /** A whole sound at once. */
    public static short[] resample(short[] samples, int fromHz, int toHz) {
        if (fromHz == toHz) {
            return samples.clone();
        }
        var resampler = new Resampler(fromHz, toHz);
        var first = resampler.next(samples);
        var last = resampler.finish();
        var all = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }

    /** What can be said after these further samples; may be empty. */
    public short[] next(short[] samples) {
        var more = new float[samples.length];
        for (var i = 0; i < samples.length; i++) {
            more[i] = samples[i];
        }
        take(more);
        taken += samples.length;
        return give(count(firstHeld + held.length));
    }

    /** The rest; the resampler is used up afterwards. */
    public short[] finish() {
        take(new float[phases[0].length + delay / up + 1]);
        return give((taken * up + down - 1) / down - given);
    }

    /** How many output samples do not need input beyond {@code end}. */
    private long count(long end) {
        // output n looks at input (n × down + delay) / up and older
        var last = Math.floorDiv(end * up - 1 - delay, (long) down);
        return Math.max(0, last + 1 - given);
    }

    private void take(float[] more) {
        // what no later output looks at may go
        var oldest = (given * down + delay) / up - phases[0].length + 1;
        var drop = (int) Math.clamp(oldest - firstHeld, 0, held.length);
        var kept = held.length - drop;
        var joined = new float[kept + more.length];
        System.arraycopy(held, drop, joined, 0, kept);
        System.arraycopy(more, 0, joined, kept, more.length);
        held = joined;
        firstHeld += drop;
    }

    private short[] give(long count) {
        var out = new short[(int) count];
        for (var n = 0; n < out.length; n++, given++) {
            var position = given * down + delay;
            var row = phases[(int) (position % up)];
            var newest = (int) (position / up - firstHeld);
            var sum = 0f;
            for (var k = 0; k < row.length; k++) {
                sum += row[k] * held[newest - k];
            }
            out[n] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return out;
    }

    private static float[][] phases(int up, int slower, int delay) {
        var length = (2 * delay + up) / up;
        var rows = new float[up][length];
        for (var phase = 0; phase < up; phase++) {
            var row = new double[length];
            var sum = 0.0;
            for (var k = 0; k < length; k++) {
                row[k] = tap(phase + k * up - delay, slower, delay);
                sum += row[k];
            }
            for (var k = 0; k < length; k++) {
                rows[phase][k] = (float) (row[k] / sum); // each phase passes a constant unchanged
            }
        }
        return rows;
    }

    private static double tap(int offset, int slower, int delay) {
        if (Math.abs(offset) > delay) {
            return 0;
        }
        var x = Math.PI * offset * PASS_SHARE / slower;
        var sinc = offset == 0 ? 1 : Math.sin(x) / x;
        var place = (double) offset / (delay + 1);
        return sinc * bessel(BETA * Math.sqrt(1 - place * place)) / bessel(BETA);
    }

    /** Modified Bessel function of the first kind, order 0, by its series. */
    private static double bessel(double x) {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > 1e-12 * sum; k++) {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
