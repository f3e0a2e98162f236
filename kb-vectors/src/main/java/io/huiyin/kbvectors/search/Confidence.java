package io.huiyin.kbvectors.search;

/**
 * The probability that the best entry is the right one. A logistic curve over the three raw scores, fitted on judged
 * questions with and without an answer (see docs/figures.md); the stretched score cannot tell, its best is near 1 for
 * any question.
 */
final class Confidence {

    private static final double CONSTANT = -14.0;
    private static final double MEANING = 20.0;
    private static final double WORDS = 5.0;
    private static final double SOUNDS = 3.0;

    static double of(KnowledgeIndex.Hit hit) {
        double z = CONSTANT + MEANING * hit.meaning() + WORDS * hit.words() + SOUNDS * hit.sounds();
        return 1 / (1 + Math.exp(-z));
    }

    private Confidence() {}
}
