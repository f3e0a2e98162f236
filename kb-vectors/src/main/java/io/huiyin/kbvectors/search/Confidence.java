package io.huiyin.kbvectors.search;

/**
 * How sure it is that an entry answers. The stretched score cannot tell, its best is near 1 for any question; this is a
 * logistic curve over the three raw scores, fitted on judged questions with and without an answer (docs/figures.md) and
 * moved so that .5 is where a card is worth showing: of the questions that have no answer one in twenty-five gets there.
 */
final class Confidence {

    private static final double CONSTANT = -12.5;
    private static final double MEANING = 20;
    private static final double WORDS = 1.5;
    private static final double SOUNDS = 2;

    static double of(KnowledgeIndex.Hit hit) {
        double z = CONSTANT + MEANING * hit.meaning() + WORDS * hit.words() + SOUNDS * hit.sounds();
        return 1 / (1 + Math.exp(-z));
    }

    private Confidence() {}
}
