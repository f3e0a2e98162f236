package io.huiyin.evaluation;

import java.util.Arrays;

/** Percentiles by nearest rank: always one of the measured values. */
public final class Percentile {

    private Percentile() {}

    /**
     * @param values in any order, left as they are
     * @param share 0…1, 0.5 for the median
     * @return the smallest value that at least this share of the values does not exceed; 0 when there are none
     */
    public static double of(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
