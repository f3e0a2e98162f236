package io.huiyin.voicebot.speech.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * How likely a character is after those before it: interpolated Kneser-Ney over characters (Chen and Goodman 1999, one
 * discount an order, n1 / (n1 + 2 · n2)). What was seen once in its order is dropped above pairs; its share falls to the order below.
 *
 * <p>Counted from a city's own texts it holds sequences of {@value #ORDER} characters at most and how often they come, no text.
 */
public final class LanguageModel {

    /** Characters of the longest sequences. */
    static final int ORDER = 3;
    /** Before the first character of a sentence. */
    static final char BEGIN = '\u0001';
    /** After the last. */
    static final char END = '\u0002';

    /** Of a character that was never seen. */
    private static final double UNSEEN = 1e-7;
    /** The rest of the mass is for what was never seen. */
    private static final double SEEN = 0.999;

    /** Bits of a character in a sequence: with {@link #code} three are a positive number. */
    private static final int SHIFT = 15;
    /** Only characters below this are counted, and Chinese ones; … */
    private static final int LATIN = 0x100;
    /** … which are brought from U+4E00–U+9FFF to what follows them. */
    private static final int HAN = '一' - LATIN;
    /** The characters after which one is foretold. */
    private static final long HISTORY = -1L >>> Long.SIZE - SHIFT * (ORDER - 1);

    /** Before the first character: a history is its characters, 15 bits each, the last one lowest. */
    static final long START = start();

    /** Sequences of one length and more; level 0 are single characters. */
    private final Level[] levels;

    private LanguageModel(Level[] levels) {
        this.levels = levels;
    }

    /**
     * @param keys sequences in rising order, 15 bits a character
     * @param shares beside them
     * @param contexts all but the last character of the keys, each once
     * @param rests what is left after a context for the order below
     * @param starts where a context's keys begin, and one more for the end
     */
    private record Level(long[] keys, float[] shares, long[] contexts, float[] rests, int[] starts) {

        static Level of(long[] keys, float[] shares, long[] contexts, float[] rests) {
            var starts = new int[contexts.length + 1];
            var context = 0;
            for (var i = 0; i < keys.length && context < contexts.length; i++) {
                if (keys[i] >> SHIFT == contexts[context]) {
                    starts[context++] = i;
                }
            }
            starts[contexts.length] = keys.length;
            return new Level(keys, shares, contexts, rests, starts);
        }
    }

    /**
     * Counts texts.
     *
     * @param texts as they were written; at least one sentence in them
     * @throws IllegalArgumentException if there is nothing in them
     */
    public static LanguageModel count(Collection<String> texts) {
        var seen = NgramCounts.of(texts.stream()
                .flatMap(LanguageTexts::sentences)
                .flatMapToLong(sentence -> IntStream.rangeClosed(0, sentence.length())
                        .mapToLong(i -> before(sentence, i) << SHIFT | code(at(sentence, i))))
                .toArray());
        if (seen.size() == 0) {
            throw new IllegalArgumentException("there is no Chinese sentence in the texts");
        }
        var levels = new Level[ORDER];
        for (var length = ORDER; length > 1; length--) {
            levels[length - 1] = level(seen, length > 2 ? 1 : 0);
            // a shorter sequence counts by how many different characters stood before it
            var mask = -1L >>> Long.SIZE - SHIFT * (length - 1);
            seen = NgramCounts.of(
                    Arrays.stream(seen.keys()).map(key -> key & mask).toArray());
        }
        levels[0] = single(seen);
        return new LanguageModel(levels);
    }

    private static char at(String sentence, int i) {
        return i < 0 ? BEGIN : i == sentence.length() ? END : sentence.charAt(i);
    }

    private static long before(String sentence, int i) {
        var history = START;
        for (var j = i - ORDER + 1; j < i; j++) {
            history = next(history, at(sentence, j));
        }
        return history;
    }

    private static long start() {
        var history = 0L;
        for (var i = 1; i < ORDER; i++) {
            history = next(history, BEGIN);
        }
        return history;
    }

    /** 0 for what is never counted. */
    private static int code(char character) {
        return character < LATIN ? character : character >= '一' && character <= '\u9fff' ? character - HAN : 0;
    }

    /** @param dropped what was not seen oftener */
    private static Level level(NgramCounts seen, int dropped) {
        var beginnings = NgramCounts.of(
                Arrays.stream(seen.keys()).map(key -> key >> SHIFT).toArray());
        var total = seen.sums(SHIFT, beginnings, i -> seen.times()[i]);
        var discount = seen.discount();
        var kept = IntStream.range(0, seen.size())
                .filter(i -> seen.times()[i] > dropped)
                .toArray();
        var keys = new long[kept.length];
        var shares = new float[kept.length];
        var mass = new double[beginnings.size()];
        for (var n = 0; n < kept.length; n++) {
            var key = seen.keys()[kept[n]];
            var beginning = beginnings.place(key >> SHIFT);
            var share = (seen.times()[kept[n]] - discount) / total[beginning];
            keys[n] = key;
            shares[n] = (float) share;
            mass[beginning] += share;
        }
        var open =
                IntStream.range(0, beginnings.size()).filter(i -> mass[i] > 0).toArray();
        var contexts = Arrays.stream(open).mapToLong(i -> beginnings.keys()[i]).toArray();
        var rests = new float[open.length];
        for (var n = 0; n < open.length; n++) {
            rests[n] = (float) (1 - mass[open[n]]);
        }
        return Level.of(keys, shares, contexts, rests);
    }

    private static Level single(NgramCounts seen) {
        var all = Arrays.stream(seen.times()).asLongStream().sum();
        var shares = new float[seen.size()];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = (float) (SEEN * seen.times()[i] / all);
        }
        return Level.of(seen.keys(), shares, new long[0], new float[0]);
    }

    /** What is known after a history: cheap to ask about many characters. */
    final class Context {

        private final long history;
        /** By level, the key's place among its contexts; below 0 for none. */
        private final int[] places = new int[ORDER];

        private Context(long history) {
            this.history = history;
            for (var level = 1; level < ORDER; level++) {
                places[level] = Arrays.binarySearch(levels[level].contexts, last(history, level));
            }
        }

        /** Natural logarithm of the probability of a character. */
        double logProbability(char next) {
            var code = code(next);
            var character = Arrays.binarySearch(levels[0].keys, code);
            double share = character < 0 ? UNSEEN : levels[0].shares[character];
            for (var level = 1; level < ORDER && places[level] >= 0; level++) {
                var known = levels[level];
                var place = places[level];
                var key = Arrays.binarySearch(
                        known.keys, known.starts[place], known.starts[place + 1], last(history, level) << SHIFT | code);
                share = (key < 0 ? 0 : known.shares[key]) + known.rests[place] * share;
            }
            return Math.log(Math.max(share, UNSEEN));
        }
    }

    private static long last(long history, int characters) {
        return history & -1L >>> Long.SIZE - SHIFT * characters;
    }

    /** The history after one more character. */
    static long next(long history, char character) {
        return (history << SHIFT | code(character)) & HISTORY;
    }

    Context after(long history) {
        return new Context(history);
    }

    /** @param text its last characters count */
    Context after(String text) {
        return after(before(text, text.length()));
    }

    private int place(char character) {
        return Arrays.binarySearch(levels[0].keys, code(character));
    }

    boolean knows(char character) {
        return place(character) >= 0;
    }

    /** Natural logarithm of the share of a character among all. */
    double logProbability(char alone) {
        var place = place(alone);
        return Math.log(place < 0 ? UNSEEN : levels[0].shares[place]);
    }

    /** All Chinese characters that were seen. */
    char[] characters() {
        var text = new StringBuilder();
        Arrays.stream(levels[0].keys).filter(key -> key >= LATIN).forEach(key -> text.append((char) (key + HAN)));
        return text.toString().toCharArray();
    }

    /** Over all characters of the texts and the ends of their sentences; low is well known. */
    public double perplexity(Collection<String> texts) {
        var sum = texts.stream()
                .flatMap(LanguageTexts::sentences)
                .flatMapToDouble(sentence -> IntStream.rangeClosed(0, sentence.length())
                        .mapToDouble(i -> after(before(sentence, i)).logProbability(at(sentence, i))))
                .summaryStatistics();
        return Math.exp(-sum.getAverage());
    }

    /** Sequences of two characters and more that it knows. */
    public int ngrams() {
        return Arrays.stream(levels)
                .skip(1)
                .mapToInt(level -> level.keys.length)
                .sum();
    }

    /** Characters of the sentences in texts, as they are counted. */
    public static long length(Collection<String> texts) {
        return texts.stream()
                .flatMap(LanguageTexts::sentences)
                .mapToLong(String::length)
                .sum();
    }

    void write(DataOutputStream out) throws IOException {
        for (var level : levels) {
            write(level.keys, level.shares, out);
            write(level.contexts, level.rests, out);
        }
    }

    private static void write(long[] keys, float[] values, DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        for (var i = 0; i < keys.length; i++) {
            out.writeLong(keys[i]);
            out.writeFloat(values[i]);
        }
    }

    static LanguageModel read(DataInputStream in) throws IOException {
        var levels = new Level[ORDER];
        for (var i = 0; i < ORDER; i++) {
            var sequences = Table.read(in);
            var contexts = Table.read(in);
            levels[i] = Level.of(sequences.keys, sequences.values, contexts.keys, contexts.values);
        }
        return new LanguageModel(levels);
    }

    private record Table(long[] keys, float[] values) {

        static Table read(DataInputStream in) throws IOException {
            var keys = new long[in.readInt()];
            var values = new float[keys.length];
            for (var i = 0; i < values.length; i++) {
                keys[i] = in.readLong();
                values[i] = in.readFloat();
            }
            return new Table(keys, values);
        }
    }
}
