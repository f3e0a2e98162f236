package io.huiyin.kbvectors.lucene;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Another place that finds passages by meaning, beside the index's own vectors. */
@FunctionalInterface
public interface MeaningSource {

    /**
     * @param build that is searched: numbers mean something in it only
     * @return cosine of the nearest passages valid on the day, by their number in the build; empty when this place
     *     cannot say now, and the index is to look itself
     */
    Optional<Map<Integer, Double>> nearest(String build, float[] vector, LocalDate day, int depth);
}
