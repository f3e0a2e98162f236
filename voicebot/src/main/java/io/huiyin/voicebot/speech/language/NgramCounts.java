package io.huiyin.voicebot.speech.language;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Distinct keys in rising order and how often each came. */
record NgramCounts(long[] keys, int[] times) {

    static NgramCounts of(long[] all) {
        Arrays.sort(all);
        var distinct = 0;
        var keys = new long[all.length];
        var times = new int[all.length];
        for (var i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                keys[distinct++] = all[i];
            }
            times[distinct - 1]++;
        }
        return new NgramCounts(Arrays.copyOf(keys, distinct), Arrays.copyOf(times, distinct));
    }

    int size() {
        return keys.length;
    }

    double discount() {
        var once = Arrays.stream(times).filter(n -> n == 1).count();
        var twice = Arrays.stream(times).filter(n -> n == 2).count();
        return once == 0 ? 0 : once / (double) (once + 2 * twice);
    }

    /** The sum of something over all keys with the same beginning, which is the key without its last characters. */
    double[] sums(int shift, NgramCounts beginnings, IntUnaryOperator what) {
        var sums = new double[beginnings.size()];
        for (var i = 0; i < size(); i++) {
            sums[beginnings.place(keys[i] >> shift)] += what.applyAsInt(i);
        }
        return sums;
    }

    int place(long key) {
        return Arrays.binarySearch(keys, key);
    }
}
