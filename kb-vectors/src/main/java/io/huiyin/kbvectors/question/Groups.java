package io.huiyin.kbvectors.question;

import io.huiyin.core.assist.Embedder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Groups by likeness, one question after another: a question joins the group whose middle it is likest to, or begins one of
 * its own. The same questions in the same order make the same groups.
 */
final class Groups {

    /**
     * Tried on 2,026 titles of real orders: here 58 of 100 find company, and of the pairs that are brought together 52 in 100 have
     * the same class of the finest level; at .74 it is 73 and 32, at .82 46 and 63 (docs/figures.md).
     */
    static final double LIKE = 0.78;

    private final double like;
    private final Map<Long, float[]> sums = new LinkedHashMap<>();

    /** @param like from which likeness on two are about the same */
    Groups(double like) {
        this.like = like;
    }

    /** @param sum of the unit vectors of what is in it */
    void put(long group, float[] sum) {
        sums.put(group, sum.clone());
    }

    /** The likest group, if there is one like enough; of equals the older. */
    Optional<Long> likest(float[] vector) {
        long best = 0;
        double likeness = like;
        boolean found = false;
        for (var group : sums.entrySet()) {
            double here = likeness(group.getValue(), vector);
            if (here > likeness || here == likeness && !found) {
                found = true;
                best = group.getKey();
                likeness = here;
            }
        }
        return found ? Optional.of(best) : Optional.empty();
    }

    /** @return the group's sum from now on */
    float[] join(long group, float[] vector) {
        float[] sum = sums.computeIfAbsent(group, none -> new float[vector.length]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
        return sum;
    }

    double likeness(long group, float[] vector) {
        float[] sum = sums.get(group);
        return sum == null ? 0 : likeness(sum, vector);
    }

    private static double likeness(float[] sum, float[] vector) {
        double length = Math.sqrt(Embedder.cosine(sum, sum));
        return length == 0 ? 0 : Embedder.cosine(sum, vector) / length;
    }
}
