package io.huiyin.evaluation.retrieval;

import io.huiyin.evaluation.Percentile;
import io.huiyin.kbvectors.lucene.LuceneKnowledgeIndex;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.util.VectorUtil;

/** One question after the other to each engine over the same vectors, as deep as the product asks; the first ten count. */
final class VectorBench {

    /**
     * One thread asks.
     *
     * @param recall10 share of the ten nearest that are among the first ten; one as near as the tenth counts as it
     */
    record Figures(double queriesPerSecond, double recall10, double p99Millis) {}

    private static final int FIRST = 10;
    /** Before the clock runs. */
    private static final int WARM_UP = 200;
    /** Engines add up in another order. */
    private static final double EQUAL = 1e-5;

    private final float[][] vectors;
    private final List<float[]> questions;
    /** For each question, how near the tenth nearest is. */
    private final double[] tenth;

    VectorBench(LuceneKnowledgeIndex index, List<float[]> questions) {
        vectors = index.read(all -> {
                    var copy = new float[all.size()][];
                    all.forEach((number, vector, from, until) -> copy[number] = vector.clone());
                    return copy;
                })
                .orElseThrow();
        this.questions = questions;
        tenth = new double[questions.size()];
        Arrays.setAll(
                tenth,
                q -> exact(questions.get(q), FIRST).values().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(0.0));
    }

    /** Every vector compared, by the routine that the index uses too. */
    Map<Integer, Double> exact(float[] question) {
        return exact(question, KnowledgeIndex.CANDIDATES);
    }

    private Map<Integer, Double> exact(float[] question, int depth) {
        record Near(int number, float cosine) {}
        var nearest = new PriorityQueue<Near>(depth + 1, (a, b) -> Float.compare(a.cosine(), b.cosine()));
        for (var number = 0; number < vectors.length; number++) {
            var cosine = VectorUtil.dotProduct(question, vectors[number]);
            if (nearest.size() < depth || cosine > nearest.element().cosine()) {
                nearest.add(new Near(number, cosine));
                if (nearest.size() > depth) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream().collect(Collectors.toMap(Near::number, near -> (double) near.cosine()));
    }

    Figures measure(Function<float[], Map<Integer, Double>> engine) {
        for (var i = 0; i < WARM_UP; i++) {
            var _ = engine.apply(questions.get(i % questions.size()));
        }
        var millis = new double[questions.size()];
        double right = 0;
        for (var q = 0; q < millis.length; q++) {
            var question = questions.get(q);
            var began = System.nanoTime();
            var found = engine.apply(question);
            millis[q] = (System.nanoTime() - began) / 1e6;
            var least = tenth[q] - EQUAL;
            right += found.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                    .limit(FIRST)
                    .filter(hit -> VectorUtil.dotProduct(question, vectors[hit.getKey()]) >= least)
                    .count();
        }
        var seconds = Arrays.stream(millis).sum() / 1_000;
        return new Figures(
                millis.length / seconds,
                right / Math.min(FIRST, vectors.length) / millis.length,
                Percentile.of(millis, 0.99));
    }
}
