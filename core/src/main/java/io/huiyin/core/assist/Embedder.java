package io.huiyin.core.assist;

import java.util.List;

/** Meaning as numbers. Safe for many threads; blocks while its native pool is full. */
public interface Embedder {

    /**
     * @return unit vectors of {@link #dimensions()} numbers, in the order of the texts; shared with other callers, not to
     *     be written to
     */
    List<float[]> embed(List<String> texts);

    int dimensions();

    /** Likeness of two unit vectors, −1…1. */
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
