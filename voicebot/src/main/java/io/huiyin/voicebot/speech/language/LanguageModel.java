package io.huiyin.voicebot.speech.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How likely a character is after two others: interpolated Kneser-Ney over characters (Chen and Goodman 1999, one discount an
 * order, n1 / (n1 + 2 · n2)). Trigrams that were seen once are dropped; their share falls to the bigrams.
 *
 * <p>Counted from a city's own texts it holds sequences of three characters at most and how often they come, no text.
 */
public final class LanguageModel {

    /** Before the first character of a sentence. */
    static final char BEGIN = '\u0001';
    /** After the last. */
    static final char END = '\u0002';

    private static final int FORMAT = 0x4855_4c31; // "HUL1"
    /** Of a character that was never seen. */
    private static final double UNSEEN = 1e-7;
    /** The rest of the mass is for what was never seen. */
    private static final double SEEN = 0.999;

    private static final int SHIFT = 16;

    /** Three characters, 16 bits each, in rising order; {@link #trigrams} beside it. */
    private final long[] triples;

    private final float[] trigrams;
    /** Two characters; what is left for the bigram after them. */
    private final long[] contexts;

    private final float[] contextRests;
    private final long[] pairs;
    private final float[] bigrams;
    /** One character; its own share, and what is left for single characters after it. */
    private final long[] characters;

    private final float[] unigrams;
    private final float[] rests;

    private LanguageModel(Tables tables) {
        triples = tables.keys[0];
        trigrams = tables.values[0];
        contexts = tables.keys[1];
        contextRests = tables.values[1];
        pairs = tables.keys[2];
        bigrams = tables.values[2];
        characters = tables.keys[3];
        unigrams = tables.values[3];
        rests = tables.values[4];
    }

    /** Keys of triples, contexts, pairs and characters; values of the same, and the characters' rests. */
    private record Tables(long[][] keys, float[][] values) {}

    /**
     * NgramCounts texts.
     *
     * @param texts as they were written; at least one sentence in them
     * @throws IllegalArgumentException if there is nothing in them
     */
    public static LanguageModel count(Collection<String> texts) {
        var seen = NgramCounts.of(texts.stream()
                .flatMap(LanguageTexts::sentences)
                .flatMapToLong(sentence -> IntStream.rangeClosed(0, sentence.length())
                        .mapToLong(i -> triple(at(sentence, i - 2), at(sentence, i - 1), at(sentence, i))))
                .toArray());
        if (seen.size() == 0) {
            throw new IllegalArgumentException("there is no Chinese sentence in the texts");
        }
        return new LanguageModel(tables(seen));
    }

    private static char at(String sentence, int i) {
        return i < 0 ? BEGIN : i == sentence.length() ? END : sentence.charAt(i);
    }

    private static Tables tables(NgramCounts seen) {
        var beginnings = NgramCounts.of(
                Arrays.stream(seen.keys()).map(key -> key >> SHIFT).toArray());
        var total = seen.sums(SHIFT, beginnings, i -> seen.times()[i]);
        var discount = seen.discount();
        var kept =
                IntStream.range(0, seen.size()).filter(i -> seen.times()[i] > 1).toArray();
        var triples = new long[kept.length];
        var trigrams = new float[kept.length];
        var mass = new double[beginnings.size()];
        for (var n = 0; n < kept.length; n++) {
            var key = seen.keys()[kept[n]];
            var beginning = beginnings.place(key >> SHIFT);
            triples[n] = key;
            var share = (seen.times()[kept[n]] - discount) / total[beginning];
            trigrams[n] = (float) share;
            mass[beginning] += share;
        }
        var open =
                IntStream.range(0, beginnings.size()).filter(i -> mass[i] > 0).toArray();
        var contexts = Arrays.stream(open).mapToLong(i -> beginnings.keys()[i]).toArray();
        var contextRests = floats(open.length, n -> 1 - mass[open[n]]);
        return lower(seen, triples, trigrams, contexts, contextRests);
    }

    /** A pair counts by how many different characters stood before it, a character by how many pairs end with it. */
    private static Tables lower(
            NgramCounts seen, long[] triples, float[] trigrams, long[] contexts, float[] contextRests) {
        var pairs = NgramCounts.of(
                Arrays.stream(seen.keys()).map(key -> key & 0xffff_ffffL).toArray());
        var firsts = NgramCounts.of(
                Arrays.stream(pairs.keys()).map(key -> key >> SHIFT).toArray());
        var lasts = NgramCounts.of(
                Arrays.stream(pairs.keys()).map(key -> key & 0xffff).toArray());
        var total = pairs.sums(SHIFT, firsts, i -> pairs.times()[i]);
        var discount = pairs.discount();
        var bigrams = floats(
                pairs.size(), i -> (pairs.times()[i] - discount) / total[firsts.place(pairs.keys()[i] >> SHIFT)]);
        var characters = NgramCounts.of(LongStream.concat(Arrays.stream(firsts.keys()), Arrays.stream(lasts.keys()))
                .toArray());
        var unigrams = floats(characters.size(), i -> {
            var place = lasts.place(characters.keys()[i]);
            return place < 0 ? UNSEEN : SEEN * lasts.times()[place] / pairs.size();
        });
        var rests = floats(characters.size(), i -> {
            var place = firsts.place(characters.keys()[i]);
            return place < 0 ? 1 : discount * firsts.times()[place] / total[place];
        });
        return new Tables(
                new long[][] {triples, contexts, pairs.keys(), characters.keys()},
                new float[][] {trigrams, contextRests, bigrams, unigrams, rests});
    }

    private static float[] floats(int length, IntToDoubleFunction value) {
        var floats = new float[length];
        for (var i = 0; i < length; i++) {
            floats[i] = (float) value.applyAsDouble(i);
        }
        return floats;
    }

    private static long triple(char first, char second, char third) {
        return (long) first << 2 * SHIFT | (long) second << SHIFT | third;
    }

    /** What is known after two characters. */
    final class Context {
        private final char second;
        private final double contextRest;
        private final double rest;
        private final int triplesFrom;
        private final int triplesTo;
        private final long triplesBegin;

        private Context(char first, char second) {
            this.second = second;
            var context = Arrays.binarySearch(contexts, (long) first << SHIFT | second);
            contextRest = context < 0 ? 1 : contextRests[context];
            var before = Arrays.binarySearch(characters, second);
            rest = before < 0 ? 1 : rests[before];
            triplesBegin = triple(first, second, '\0');
            triplesFrom = context < 0 ? 0 : -1 - Arrays.binarySearch(triples, triplesBegin);
            triplesTo = context < 0 ? 0 : -1 - Arrays.binarySearch(triples, triplesBegin + (1 << SHIFT));
        }

        /** Natural logarithm of the probability of a character. */
        double logProbability(char third) {
            var character = Arrays.binarySearch(characters, third);
            var alone = character < 0 ? UNSEEN : unigrams[character];
            var pair = Arrays.binarySearch(pairs, (long) second << SHIFT | third);
            var two = (pair < 0 ? 0 : bigrams[pair]) + rest * alone;
            var triple = Arrays.binarySearch(triples, triplesFrom, triplesTo, triplesBegin | third);
            return Math.log(Math.max((triple < 0 ? 0 : trigrams[triple]) + contextRest * two, UNSEEN));
        }
    }

    /** No character is 0, so no triple is its own beginning. */
    Context after(char first, char second) {
        return new Context(first, second);
    }

    private double logProbability(char first, char second, char third) {
        return after(first, second).logProbability(third);
    }

    boolean knows(char character) {
        return Arrays.binarySearch(characters, character) >= 0;
    }

    /** Natural logarithm of the share of a character among all. */
    double logProbability(char alone) {
        var character = Arrays.binarySearch(characters, alone);
        return Math.log(character < 0 ? UNSEEN : unigrams[character]);
    }

    /** All Chinese characters that were seen. */
    char[] characters() {
        var text = new StringBuilder();
        Arrays.stream(characters).filter(key -> key >= '一' && key <= '\u9fff').forEach(key -> text.append((char) key));
        return text.toString().toCharArray();
    }

    /** Over all characters of the texts and the ends of their sentences; low is well known. */
    public double perplexity(Collection<String> texts) {
        var sum = texts.stream()
                .flatMap(LanguageTexts::sentences)
                .flatMapToDouble(sentence -> IntStream.rangeClosed(0, sentence.length())
                        .mapToDouble(i -> logProbability(at(sentence, i - 2), at(sentence, i - 1), at(sentence, i))))
                .summaryStatistics();
        return Math.exp(-sum.getAverage());
    }

    /** Pairs and triples that it knows. */
    public int ngrams() {
        return triples.length + pairs.length;
    }

    /** Characters of the sentences in texts, as they are counted. */
    public static long length(Collection<String> texts) {
        return texts.stream()
                .flatMap(LanguageTexts::sentences)
                .mapToLong(String::length)
                .sum();
    }

    /** Writes the model; a file of that name is either whole or not there. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(FORMAT);
            for (var keys : new long[][] {triples, contexts, pairs, characters}) {
                out.writeInt(keys.length);
                for (var key : keys) {
                    out.writeLong(key);
                }
            }
            for (var values : new float[][] {trigrams, contextRests, bigrams, unigrams, rests}) {
                for (var value : values) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException if there is no such file, or it is none of ours or not whole */
    public static LanguageModel read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(), null, "no language model: count one with bin/huiyin models train language");
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << SHIFT))) {
            if (in.readInt() != FORMAT) {
                throw new IOException(file + " is no language model of this version: train it again");
            }
            var keys = new long[4][];
            for (var table = 0; table < keys.length; table++) {
                keys[table] = new long[in.readInt()];
                for (var i = 0; i < keys[table].length; i++) {
                    keys[table][i] = in.readLong();
                }
            }
            var values = new float[5][];
            for (var table = 0; table < values.length; table++) {
                values[table] = new float[keys[Math.min(table, 3)].length];
                for (var i = 0; i < values[table].length; i++) {
                    values[table][i] = in.readFloat();
                }
            }
            return new LanguageModel(new Tables(keys, values));
        } catch (EOFException e) {
            throw new IOException(file + " is not whole: train it again", e);
        }
    }
}
