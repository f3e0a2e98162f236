package io.huiyin.voicebot.speech.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the likeliest words by keeping several hypotheses. Hypotheses that have ended are compared by the logarithm of
 * their likelihood divided by their length. It ends when one that has ended is better than all that go on, when as
 * many have ended as are kept, when the best repeats itself, or at the limit.
 *
 * @param beam hypotheses that are kept, 1 to 5
 * @param end the word that ends a text
 * @param blank the word that, like the end, must not come first
 */
record BeamSearch(int beam, int end, int blank) {

    /** Nobody says the same eight times in a row. */
    private static final int REPETITIONS = 8;
    /** Words of what may repeat itself. */
    private static final int LONGEST_REPEATED = 4;

    /**
     * The likeliest next words of each hypothesis.
     *
     * @param likelihoods their natural logarithms, falling
     */
    record Next(float[][] likelihoods, long[][] words) {}

    /** The decoder. */
    @FunctionalInterface
    interface Steps {
        /**
         * @param words the last word of each hypothesis
         * @param parents the line of the step before that each goes on from
         */
        Next after(long[] words, long[] parents);
    }

    private record Hypothesis(List<Integer> words, double likelihood, int parent) {

        Hypothesis and(int word, float more, int line) {
            List<Integer> longer = new ArrayList<>(words);
            longer.add(word);
            return new Hypothesis(longer, likelihood + more, line);
        }

        int last() {
            return words.getLast();
        }

        double average() {
            return likelihood / words.size();
        }
    }

    /**
     * @param next what may come first, one line
     * @param limit words at most
     * @return the words, without the end
     */
    List<Integer> search(Next next, Steps steps, int limit) {
        var live = List.of(new Hypothesis(List.of(), 0, 0));
        List<Hypothesis> ended = new ArrayList<>();
        for (var said = 0; said < limit; said++) {
            live = best(live, next, ended);
            if (live.isEmpty()
                    || finished(live, ended)
                    || repeats(live.getFirst().words())) {
                break;
            }
            next = steps.after(
                    live.stream().mapToLong(Hypothesis::last).toArray(),
                    live.stream().mapToLong(Hypothesis::parent).toArray());
        }
        return ended.stream()
                .max(Comparator.comparingDouble(Hypothesis::average))
                .map(best -> best.words().subList(0, best.words().size() - 1))
                .orElse(live.isEmpty() ? List.of() : live.getFirst().words());
    }

    /**
     * The best that go on. Ends among the best are added to what has ended; a worse one only where there is none yet, or
     * ends of beginnings that nobody would say would end the search.
     */
    private List<Hypothesis> best(List<Hypothesis> live, Next next, List<Hypothesis> ended) {
        List<Hypothesis> candidates = new ArrayList<>();
        for (var line = 0; line < live.size(); line++) {
            var from = live.get(line);
            for (var i = 0; i < next.words()[line].length; i++) {
                var word = (int) next.words()[line][i];
                if (!from.words().isEmpty() || word != end && word != blank) {
                    candidates.add(from.and(word, next.likelihoods()[line][i], line));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Hypothesis::likelihood).reversed());
        List<Hypothesis> best = new ArrayList<>();
        for (var rank = 0; rank < candidates.size() && best.size() < beam; rank++) {
            var candidate = candidates.get(rank);
            if (candidate.last() != end) {
                best.add(candidate);
            } else if (rank < beam || ended.isEmpty()) {
                ended.add(candidate);
            }
        }
        return best;
    }

    private boolean finished(List<Hypothesis> live, List<Hypothesis> ended) {
        return ended.size() >= beam
                || ended.stream()
                        .anyMatch(one -> one.average() >= live.getFirst().average());
    }

    private static boolean repeats(List<Integer> words) {
        for (var length = 1; length <= LONGEST_REPEATED; length++) {
            var from = words.size() - length * REPETITIONS;
            if (from >= 0
                    && words.subList(from, words.size() - length).equals(words.subList(from + length, words.size()))) {
                return true;
            }
        }
        return false;
    }
}
