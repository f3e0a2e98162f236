package io.huiyin.evaluation.retrieval;

import io.huiyin.core.assist.Embedder;
import io.huiyin.evaluation.Percentile;
import io.huiyin.evaluation.retrieval.JudgedTexts.Question;
import io.huiyin.kbvectors.search.Fusion;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions that were asked, and what each way of ranking what they brought is worth. */
final class Asked {

    static final LocalDate DAY = LocalDate.EPOCH;

    /** Deeper than anybody looks: for the recall of a hundred. */
    private static final int DEPTH = 100;

    private final KnowledgeIndex index;
    private final Embedder embedder;
    private final Ranking bm25 = new Ranking();
    private final Ranking dense = new Ranking();
    private final Ranking hybrid = new Ranking();
    private final List<Double> millis = new ArrayList<>();

    Asked(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /** @return what it brought, in no order */
    List<Fusion.Candidate> ask(Question question) {
        var began = System.nanoTime();
        var vector = embedder.embed(List.of(question.text())).getFirst();
        var candidates = index.candidates(new KnowledgeIndex.Query(question.text(), vector, DAY, DEPTH), DEPTH);
        var fused = Fusion.fuse(candidates, DEPTH);
        millis.add((System.nanoTime() - began) / 1e6);
        bm25.add(question, Ranking.by(candidates, Fusion.Candidate::words));
        dense.add(question, Ranking.by(candidates, Fusion.Candidate::meaning));
        hybrid.add(question, fused.stream().map(KnowledgeIndex.Hit::entry).toList());
        return candidates;
    }

    int count() {
        return millis.size();
    }

    /** Of BM25 by characters, of meaning as the model gives it, and of what the product makes of all its ways. */
    Map<String, Ranking.Figures> figures() {
        var figures = new LinkedHashMap<String, Ranking.Figures>();
        figures.put("bm25", bm25.figures());
        figures.put("dense", dense.figures());
        figures.put("hybrid", hybrid.figures());
        return figures;
    }

    double ndcg() {
        return hybrid.figures().ndcg10();
    }

    double toBetterArm() {
        return ndcg() / Math.max(bm25.figures().ndcg10(), dense.figures().ndcg10());
    }

    double millis(double share) {
        return Percentile.of(millis.stream().mapToDouble(Double::doubleValue).toArray(), share);
    }

    String table() {
        var table = new StringBuilder(
                String.format("%-8s %8s %8s %8s %8s %8s%n", "", "nDCG@10", "R@1", "R@10", "R@100", "MRR"));
        figures()
                .forEach((name, of) -> table.append(String.format(
                        "%-8s %8.3f %8.3f %8.3f %8.3f %8.3f%n",
                        name, of.ndcg10(), of.recall1(), of.recall10(), of.recall100(), of.mrr())));
        return table.toString();
    }
}
