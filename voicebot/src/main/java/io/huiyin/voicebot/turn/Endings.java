package io.huiyin.voicebot.turn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What sentences end with and beginnings do not, learnt by {@code models train endings} from whole texts and from the same
 * texts broken off: a weight for each ending of one to four characters, for two characters near the end, for the kind and
 * for the length, in natural logarithms of the odds that it was all.
 *
 * @param weights of the features that {@link #features} names; all others weigh nothing
 */
public record Endings(Map<String, Double> weights) {

    /** Learnt from this project's own answers, demands and places. */
    static final Endings SHIPPED = shipped();

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Which number a house has does not matter. */
    private static final Pattern NUMERALS = Pattern.compile("[\\d零〇幺一二两三四五六七八九十百]+");

    /** What begins the name of an ending, alone or behind the kind that it was seen in … */
    public static final String ENDING = "…";
    /** … and of two characters that stand near the end. */
    public static final String INSIDE = "~";

    private static final int LONGEST = 4;
    /** So many characters are near the end. */
    private static final int NEAR = 8;
    /** Two characters are one step of length; beyond so many steps all are long. */
    private static final int MOST_STEPS = 10;

    /** What is looked at of a text, each once. */
    public static List<String> features(String text, Expectation expectation) {
        var words = NO_WORDS.matcher(text).replaceAll("");
        if (expectation.kind() == Expectation.Kind.PLACE) {
            words = NUMERALS.matcher(words).replaceAll("#");
        }
        var kind = expectation.kind().name().toLowerCase(Locale.ROOT);
        var features = new ArrayList<>(List.of(kind, kind + Math.min(MOST_STEPS, words.length() / 2)));
        for (var length = 1; length <= Math.min(LONGEST, words.length()); length++) {
            var ending = ENDING + words.substring(words.length() - length);
            features.add(ending);
            features.add(kind + ending);
        }
        for (var at = Math.max(0, words.length() - NEAR); at + 2 <= words.length(); at++) {
            var pair = INSIDE + words.substring(at, at + 2);
            if (!features.contains(pair)) {
                features.add(pair);
            }
        }
        return features;
    }

    /** Natural logarithm of the odds that the text is whole. */
    public double wholeness(String text, Expectation expectation) {
        return features(text, expectation).stream()
                .mapToDouble(feature -> weights.getOrDefault(feature, 0.0))
                .sum();
    }

    /** A line a feature, in order. */
    public void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        new TreeMap<>(weights)
                .forEach((feature, weight) -> lines.add(feature + '\t' + String.format(Locale.ROOT, "%.2f", weight)));
        Files.write(file, lines);
    }

    private static Endings shipped() {
        var stream = Objects.requireNonNull(Endings.class.getResourceAsStream("endings.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var weights = new HashMap<String, Double>();
            lines.lines().forEach(line -> {
                var tab = line.indexOf('\t');
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            });
            return new Endings(Map.copyOf(weights));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
