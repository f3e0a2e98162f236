package io.huiyin.evaluation.retrieval;

import io.huiyin.core.text.SpokenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Mishears texts evenly: a share of their characters becomes another one of the same sound, tones aside. Only characters
 * that the texts use now and then stand in for others, as a recogniser's would.
 */
final class Homophones {

    private static final int SEED = 12345;
    /** A character that is rarer in all texts stands in for none. */
    private static final int COMMON = 20;

    private final double share;
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Random random = new Random(SEED);

    /** @param texts whose characters may stand in */
    Homophones(double share, Stream<String> texts) {
        this.share = share;
        var counts = new HashMap<String, Integer>();
        texts.flatMap(Homophones::characters)
                .filter(Homophones::chinese)
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        counts.keySet().stream()
                .sorted()
                .filter(one -> counts.getOrDefault(one, 0) >= COMMON)
                .forEach(one -> bySound.computeIfAbsent(sound(one), s -> new ArrayList<>())
                        .add(one));
    }

    String misheard(String text) {
        var heard = new StringBuilder();
        characters(text).forEach(one -> heard.append(chinese(one) && random.nextDouble() < share ? other(one) : one));
        return heard.toString();
    }

    private String other(String character) {
        var others = bySound.getOrDefault(sound(character), List.of()).stream()
                .filter(one -> !one.equals(character))
                .toList();
        return others.isEmpty() ? character : others.get(random.nextInt(others.size()));
    }

    private static String sound(String character) {
        return SpokenText.of(character).soundGrams().getFirst();
    }

    private static Stream<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString);
    }

    private static boolean chinese(String character) {
        return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
