package io.huiyin.routermodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** BM25 over a few hundred short texts in memory. */
final class GramIndex {

    /** BM25's usual numbers; others were tried on real questions and changed nothing. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private final int[] lengths;
    private final double average;

    GramIndex(List<List<String>> texts) {
        lengths = texts.stream().mapToInt(List::size).toArray();
        average = Math.max(1, texts.stream().mapToInt(List::size).average().orElse(1));
        for (int i = 0; i < texts.size(); i++) {
            for (var gram : texts.get(i)) {
                postings.computeIfAbsent(gram, g -> new HashMap<>()).merge(i, 1, Integer::sum);
            }
        }
    }

    /** @return a text's score as a share of the greatest that grams known here could give, 0…1, in the texts' order */
    double[] shares(List<String> query) {
        double[] scores = new double[lengths.length];
        double greatest = 0;
        for (var gram : new HashSet<>(query)) {
            var found = postings.get(gram);
            if (found == null) {
                continue;
            }
            double weight = Math.log(1 + (lengths.length - found.size() + 0.5) / (found.size() + 0.5));
            greatest += weight;
            found.forEach((text, times) -> {
                double length = K1 * (1 - B + B * lengths[text] / average);
                scores[text] += weight * times / (times + length);
            });
        }
        for (int i = 0; i < scores.length && greatest > 0; i++) {
            scores[i] /= greatest;
        }
        return scores;
    }
}
