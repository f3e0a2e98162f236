package io.huiyin.evaluation.retrieval;

import io.huiyin.evaluation.retrieval.JudgedTexts.Question;
import io.huiyin.kbvectors.search.Fusion.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one way of ranking is worth, over many questions. */
final class Ranking {

    private static final int LOOKED_AT = 10;

    /**
     * Means over the questions, each 0…1.
     *
     * @param ndcg10 discounted cumulative gain of the first ten, each relevant document worth 1, beside the best order's
     *     (Järvelin and Kekäläinen 2002)
     * @param recall1 share of the relevant documents that are first
     * @param recall10 … among the first ten
     * @param recall100 … among the first hundred
     * @param mrr 1 / rank of the first relevant document; 0 when none came
     */
    record Figures(double ndcg10, double recall1, double recall10, double recall100, double mrr) {}

    private double ndcg10;
    private double recall1;
    private double recall10;
    private double recall100;
    private double mrr;
    private int questions;

    /** Documents by one score, best first; equal ones by id, so that a run can be repeated. */
    static List<String> by(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(score).reversed().thenComparing(Candidate::entry))
                .map(Candidate::entry)
                .distinct()
                .toList();
    }

    /** @param documents ids, best first */
    void add(Question question, List<String> documents) {
        questions++;
        var relevant = question.relevant();
        double gain = 0;
        double best = 0;
        for (var rank = 0; rank < LOOKED_AT; rank++) {
            var discounted = 1 / (Math.log(rank + 2) / Math.log(2));
            best += rank < relevant.size() ? discounted : 0;
            gain += rank < documents.size() && relevant.contains(documents.get(rank)) ? discounted : 0;
        }
        ndcg10 += gain / best;
        recall1 += share(question, documents, 1);
        recall10 += share(question, documents, LOOKED_AT);
        recall100 += share(question, documents, 100);
        for (var rank = 0; rank < documents.size(); rank++) {
            if (relevant.contains(documents.get(rank))) {
                mrr += 1.0 / (rank + 1);
                break;
            }
        }
    }

    private static double share(Question question, List<String> documents, int first) {
        return documents.stream()
                        .limit(first)
                        .filter(question.relevant()::contains)
                        .count()
                / (double) question.relevant().size();
    }

    Figures figures() {
        return new Figures(
                ndcg10 / questions, recall1 / questions, recall10 / questions, recall100 / questions, mrr / questions);
    }
}
