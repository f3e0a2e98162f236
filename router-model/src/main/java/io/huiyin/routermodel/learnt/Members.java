package io.huiyin.routermodel.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Plain learners beside each other, each with another view of a text. Safe for many threads. */
final class Members {

    /** Units that are looked at again: among so many nearly always the right one, and no more change the order. */
    static final int CANDIDATES = 8;

    /** Machines' scores become shares by e to the so manyth: where their shares are about right on orders not learnt from. */
    private static final double SHARP = 6;

    /** Beside the loudest character of a text, what else speaks. */
    private static final double LOUD = 0.5;

    private static final int LONGEST_WORD = 8;

    /** Of the neighbours in the first look; the machines have the rest. */
    private static final double NEIGHBOURLY = 0.2;

    /**
     * @param units candidates, the likeliest at first sight first
     * @param rows what the members say of each, for {@link Reranker}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Candidates(int[] units, float[][] rows) {}

    private final Grams characters;
    private final Grams phrases;
    private final Grams syllables;
    private final Weights byCharacters;
    private final Weights byPhrases;
    private final Weights bySyllables;
    private final Weights complement;
    private final Neighbours neighbours;
    private final float[] prior;

    private Members(List<Order> orders, int[] labels, int units) {
        characters = Grams.learn(orders, false, 2, 2);
        phrases = Grams.learn(orders, false, 4, 3);
        syllables = Grams.learn(orders, true, 3, 2);
        var longer = CompletableFuture.supplyAsync(
                () -> Weights.machines(phrases.all(orders), labels, phrases.size(), units, 0.6));
        var texts = characters.all(orders);
        byCharacters = Weights.machines(texts, labels, characters.size(), units, 0.8);
        complement = Weights.complement(texts, labels, characters.size(), units);
        neighbours = new Neighbours(texts, labels, characters.size(), units);
        bySyllables = Weights.machines(syllables.all(orders), labels, syllables.size(), units, 0.4);
        byPhrases = longer.join();
        prior = new float[units];
        Arrays.stream(labels).forEach(label -> prior[label]++);
        for (int unit = 0; unit < units; unit++) {
            prior[unit] = (float) Math.log((prior[unit] + 0.5) / labels.length);
        }
    }

    private Members(DataInputStream in) throws IOException {
        characters = Grams.read(in);
        phrases = Grams.read(in);
        syllables = Grams.read(in);
        byCharacters = Weights.read(in);
        byPhrases = Weights.read(in);
        bySyllables = Weights.read(in);
        complement = Weights.read(in);
        neighbours = Neighbours.read(in);
        prior = Written.floats(in);
    }

    static Members read(DataInputStream in) throws IOException {
        return new Members(in);
    }

    void write(DataOutputStream out) throws IOException {
        characters.write(out);
        phrases.write(out);
        syllables.write(out);
        byCharacters.write(out);
        byPhrases.write(out);
        bySyllables.write(out);
        complement.write(out);
        neighbours.write(out);
        Written.floats(prior, out);
    }

    /** @return what of the text speaks most for the unit, two to {@value #LONGEST_WORD} characters each, in the order of the text */
    List<String> words(String text, int unit, int most) {
        // what a run of characters says is shared by them
        var signs = phrases.signs(text);
        var weight = new double[signs.length()];
        phrases.each(signs, (from, length, at, rarity) -> {
            for (int i = from; i < from + length; i++) {
                weight[i] += rarity * byPhrases.of(at, unit) / length;
            }
        });
        double loud = LOUD * Arrays.stream(weight).max().orElse(0);
        var words = new ArrayList<String>();
        for (int from = 0; from < signs.length() && words.size() < most; from++) {
            int to = from;
            while (to < signs.length()
                    && to - from < LONGEST_WORD
                    && weight[to] >= loud
                    && weight[to] > 0
                    && Character.isLetterOrDigit(signs.charAt(to))) {
                to++;
            }
            if (to - from >= 2 && !words.contains(signs.substring(from, to))) {
                words.add(signs.substring(from, to));
            }
            from = to;
        }
        return words;
    }

    /** @param labels of the orders, below {@code units} */
    static Members learn(List<Order> orders, int[] labels, int units) {
        return new Members(orders, labels, units);
    }

    /** @return scores of the plain classifier that everything else is compared with: characters, one machine for a unit */
    float[] plain(String text, List<String> given) {
        return byCharacters.scores(characters.of(text, given));
    }

    Candidates candidates(String text, List<String> given) {
        var features = characters.of(text, given);
        var said = new float[][] {
            byCharacters.scores(features),
            byPhrases.scores(phrases.of(text, given)),
            bySyllables.scores(syllables.of(text, given)),
            complement.scores(features),
            neighbours.shares(features)
        };
        var shares = new float[][] {shares(said[0]), shares(said[1]), shares(said[2])};
        var first = new double[prior.length];
        for (int unit = 0; unit < first.length; unit++) {
            first[unit] = (1 - NEIGHBOURLY) * (shares[0][unit] + shares[1][unit] + shares[2][unit]) / shares.length
                    + NEIGHBOURLY * said[4][unit];
        }
        int[] best = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -first[unit]))
                .limit(CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
        var rows = new float[best.length][];
        for (int i = 0; i < best.length; i++) {
            rows[i] = row(best[i], i, said, shares, first);
            rows[i][rows[i].length - 2] = (float) Math.log(1.0 + text.length());
            rows[i][rows[i].length - 1] = features.known();
        }
        return new Candidates(best, rows);
    }

    /** Each member's score, how far it is below its best, how many are above; the shares; prior, first look and place. */
    private float[] row(int unit, int place, float[][] said, float[][] shares, double[] first) {
        var row = new float[3 * said.length + shares.length + 5];
        int at = 0;
        for (var scores : said) {
            float best = scores[0];
            int above = 0;
            for (float score : scores) {
                best = Math.max(best, score);
                above += score > scores[unit] ? 1 : 0;
            }
            row[at++] = scores[unit];
            row[at++] = best - scores[unit];
            row[at++] = above;
        }
        for (var share : shares) {
            row[at++] = share[unit];
        }
        row[at++] = prior[unit];
        row[at++] = (float) first[unit];
        row[at] = place;
        return row;
    }

    private static float[] shares(float[] scores) {
        return softmax(scores, SHARP);
    }

    /** @return e to the {@code sharp} times each score, brought to a sum of 1 */
    static float[] softmax(float[] scores, double sharp) {
        float best = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        var shares = new float[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = (float) Math.exp(sharp * (scores[i] - best));
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= (float) sum;
        }
        return shares;
    }
}
