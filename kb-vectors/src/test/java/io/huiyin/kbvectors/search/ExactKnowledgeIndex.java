package io.huiyin.kbvectors.search;

import io.huiyin.core.text.SpokenText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** In memory, every passage compared with every question: slow and exact, the other indexes' yardstick. */
public final class ExactKnowledgeIndex implements KnowledgeIndex {

    /** BM25's usual numbers. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private volatile Content content = new Content(List.of(), "");

    private record Content(List<Passage> passages, String fingerprint) {}

    @Override
    public void rebuild(List<Passage> passages, String fingerprint) {
        content = new Content(List.copyOf(passages), fingerprint);
    }

    @Override
    public String fingerprint() {
        return content.fingerprint();
    }

    @Override
    public List<Fusion.Candidate> candidates(Query query, int depth) {
        var passages = content.passages();
        var spoken = SpokenText.of(query.text());
        var words = new Bm25(passages, SpokenText::characterGrams);
        var sounds = new Bm25(passages, SpokenText::soundGrams);
        var common = mean(passages);
        return passages.stream()
                .filter(p -> query.day() == null || p.validOn(query.day()))
                .map(p -> new Fusion.Candidate(
                        p.entry(),
                        p.text(),
                        dot(p.vector(), query.vector()),
                        dot(without(common, p.vector()), without(common, query.vector())),
                        words.share(spoken, p),
                        sounds.share(spoken, p)))
                .toList();
    }

    private record Bm25(List<Passage> passages, Function<SpokenText, List<String>> grams) {

        double share(SpokenText query, Passage passage) {
            var own = grams.apply(SpokenText.of(passage.text()));
            double average = passages.stream()
                    .mapToInt(p -> grams.apply(SpokenText.of(p.text())).size())
                    .average()
                    .orElse(1);
            double score = 0;
            double greatest = 0;
            for (var gram : new HashSet<>(grams.apply(query))) {
                long with = passages.stream()
                        .filter(p ->
                                Set.copyOf(grams.apply(SpokenText.of(p.text()))).contains(gram))
                        .count();
                double weight = Math.log(1 + (passages.size() - with + 0.5) / (with + 0.5));
                double times = own.stream().filter(gram::equals).count();
                score += weight * times / (times + K1 * (1 - B + B * own.size() / average));
                greatest += weight;
            }
            return greatest == 0 ? 0 : score / greatest;
        }
    }

    private static float[] mean(List<Passage> passages) {
        var mean = new float[passages.isEmpty() ? 0 : passages.getFirst().vector().length];
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            mean[i] = (float)
                    passages.stream().mapToDouble(p -> p.vector()[at]).average().orElse(0);
        }
        return mean;
    }

    private static float[] without(float[] common, float[] vector) {
        var rest = vector.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= common[i];
        }
        double length = Math.sqrt(dot(rest, rest));
        for (int i = 0; i < rest.length && length > 0; i++) {
            rest[i] /= (float) length;
        }
        return rest;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public void close() {}
}
