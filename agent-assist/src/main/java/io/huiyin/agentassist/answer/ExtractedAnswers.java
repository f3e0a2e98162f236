package io.huiyin.agentassist.answer;

import io.huiyin.agentassist.answer.WrittenAnswer.Sentence;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the entries' own sentences that answer a question. Nothing is written anew, so nothing can be made up. */
final class ExtractedAnswers {

    private static final int MOST_SENTENCES = 4;
    private static final int MOST_CHARACTERS = 220;
    /** A sentence of the best entry that is so much less like the question than the best one is beside the point. */
    private static final double BELOW_BEST = 0.12;
    /** Another entry must come as close as this, or it answers another question. */
    private static final double OTHER_BELOW_BEST = 0.03;

    private static final double OTHER_CONFIDENCE = 0.9;
    /** Two sentences as like as this say the same. */
    private static final double SAME = 0.92;
    /** How much common characters count beside meaning. */
    private static final double WORDS = 0.2;

    private static final int KEPT_VECTORS = 2_000;

    private final Embedder embedder;
    /** Entries change seldom, and the same come again and again. */
    private final Map<String, float[]> vectors = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT_VECTORS;
        }
    });

    ExtractedAnswers(Embedder embedder) {
        this.embedder = embedder;
    }

    private record Candidate(int card, int place, String text, float[] meaning, double score) {}

    /** @param cards best first */
    WrittenAnswer answer(String question, List<Answer> cards) {
        if (question.isBlank() || cards.isEmpty()) {
            return WrittenAnswer.NONE;
        }
        var candidates = candidates(question, cards);
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        var chosen = new ArrayList<Candidate>();
        int length = 0;
        for (var candidate : candidates) {
            boolean first = candidate.card() == 1;
            if (candidate.score() < best - (first ? BELOW_BEST : OTHER_BELOW_BEST)
                    || chosen.size() == MOST_SENTENCES
                    || (!chosen.isEmpty() && length + candidate.text().length() > MOST_CHARACTERS)
                    || saidAlready(candidate, chosen)) {
                continue;
            }
            chosen.add(candidate);
            length += candidate.text().length();
        }
        return WrittenAnswer.of(
                chosen.stream()
                        .sorted(Comparator.comparingInt(Candidate::card).thenComparingInt(Candidate::place))
                        .map(c -> new Sentence(c.text(), List.of(c.card())))
                        .toList(),
                cards,
                null);
    }

    /** Best first. */
    private List<Candidate> candidates(String question, List<Answer> cards) {
        var asked = embedder.embed(List.of(question)).getFirst();
        var words = Pairs.of(question);
        var candidates = new ArrayList<Candidate>();
        for (int card = 1; card <= cards.size(); card++) {
            var entry = cards.get(card - 1);
            if (entry.score() < OTHER_CONFIDENCE * cards.getFirst().score()) {
                continue;
            }
            var sentences = Sentences.of(entry.text());
            for (int place = 0; place < sentences.size(); place++) {
                var text = sentences.get(place);
                var meaning = meaning(entry.title() + "：" + text);
                double common = Pairs.within(words, Pairs.of(text));
                candidates.add(
                        new Candidate(card, place, text, meaning, Embedder.cosine(asked, meaning) + WORDS * common));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    private static boolean saidAlready(Candidate candidate, List<Candidate> chosen) {
        return chosen.stream()
                .anyMatch(c -> c.card() != candidate.card()
                        && (c.text().equals(candidate.text())
                                || Embedder.cosine(c.meaning(), candidate.meaning()) > SAME));
    }

    private float[] meaning(String text) {
        var known = vectors.get(text);
        if (known == null) {
            known = embedder.embed(List.of(text)).getFirst();
            vectors.put(text, known);
        }
        return known;
    }
}
