package io.huiyin.voicebot.dialogue;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Simplified;
import io.huiyin.voicebot.speech.language.Sounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds expressions in what somebody said although some of it was misheard: by their sound, across the commas that a
 * recogniser sets and the sounds that people make while they think; a syllable may be another, be lost or be added. It finds
 * more than was said, so it is for what is asked back. Immutable.
 */
public final class NearSounds {

    /**
     * Where an expression sounds best.
     *
     * @param heard the characters as they were recognised
     * @param from index of its first character
     * @param to index behind its last
     * @param written how many of the expression's characters are among them in their place
     * @param distance a syllable, 0 for the same characters, at most the limit that was given
     */
    public record Found(String expression, String heard, int from, int to, int written, double distance) {
        boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }
    }

    /** Shorter ones sound like too much else. */
    private static final int SHORTEST = 3;
    /** The same sound, another character. */
    private static final double OTHER_CHARACTER = 0.05;
    /** Any difference, and so much for each unit of {@link Sounds#distance}: near .28, wide .55, half the same .73. */
    private static final double DIFFERENT = 0.1;

    private static final double UNIT = 0.18;
    /** A syllable that was lost: too much for an expression of four. */
    private static final double LOST = 1.1;
    /** A syllable between that was not said. */
    private static final double ADDED = 0.6;

    private static final Sounds SOUNDS = new Sounds();

    private record Expression(String text, int[] sounds) {}

    private final List<Expression> expressions;

    private NearSounds(List<Expression> expressions) {
        this.expressions = expressions;
    }

    /** @param texts of which those that cannot be found are left out */
    public static NearSounds of(Collection<String> texts) {
        return new NearSounds(texts.stream()
                .filter(NearSounds::canFind)
                .map(text -> new Expression(text, SOUNDS.of(text)))
                .toList());
    }

    /** Three Chinese characters or more. */
    static boolean canFind(String text) {
        return text.length() >= SHORTEST
                && SOUNDS.of(text).length == text.length()
                && places(text).length == text.length();
    }

    /**
     * Every expression that sounds somewhere, the nearest first.
     *
     * @param most how far a syllable may be on average, 0…1
     */
    public List<Found> in(String said, double most) {
        String text = Simplified.of(said);
        String spoken = Numerals.readOut(text, false);
        int[] places = places(spoken);
        List<Found> found = new ArrayList<>();
        for (Expression one : expressions) {
            find(one, text, spoken, places, most).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Found::distance)
                .thenComparing(
                        Comparator.comparingInt((Found one) -> one.expression().length())
                                .reversed()));
        return List.copyOf(found);
    }

    /** Of those characters that have a sound and mean something. */
    private static int[] places(String spoken) {
        return IntStream.range(0, spoken.length())
                .filter(i -> Phrasebook.FILLERS.indexOf(spoken.charAt(i)) < 0 && SOUNDS.of(spoken.charAt(i)).length > 0)
                .toArray();
    }

    /** The cheapest way so far to hear the beginning of an expression: which syllable it began with, how many are as written. */
    private record Way(double cost, int begin, int written) {
        Way and(double more) {
            return new Way(cost + more, begin, written);
        }
    }

    /** Edit distance of the expression to the best stretch of the text. */
    private static Optional<Found> find(Expression one, String text, String spoken, int[] places, double most) {
        int n = one.sounds().length;
        Way[] ways = new Way[n + 1];
        for (int i = 0; i <= n; i++) {
            ways[i] = new Way(i * LOST, 0, 0);
        }
        Way best = new Way(most * n + 1e-9, -1, 0);
        int last = -1;
        for (int j = 0; j < places.length; j++) {
            Way diagonal = new Way(0, j, 0);
            ways[0] = new Way(0, j + 1, 0);
            for (int i = 1; i <= n; i++) {
                Way swapped = swapped(diagonal, one, i - 1, spoken.charAt(places[j]));
                diagonal = ways[i];
                Way other =
                        ways[i].cost() + ADDED < ways[i - 1].cost() + LOST ? ways[i].and(ADDED) : ways[i - 1].and(LOST);
                ways[i] = swapped.cost() <= other.cost() ? swapped : other;
            }
            if (ways[n].cost() < best.cost()) {
                best = ways[n];
                last = j;
            }
        }
        if (last < best.begin() || best.begin() < 0) {
            return Optional.empty();
        }
        int from = places[best.begin()];
        int to = places[last] + 1;
        return Optional.of(new Found(one.text(), text.substring(from, to), from, to, best.written(), best.cost() / n));
    }

    private static Way swapped(Way before, Expression one, int at, char heard) {
        if (one.text().charAt(at) == heard) {
            return new Way(before.cost(), before.begin(), before.written() + 1);
        }
        double distance = SOUNDS.distance(heard, one.sounds()[at]);
        return before.and(distance == 0 ? OTHER_CHARACTER : Math.min(1, DIFFERENT + UNIT * distance));
    }
}
