package io.huiyin.routermodel.learnt;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * What a telephone and a recogniser may make of a written text: no punctuation, some characters others of the same
 * sound, some gone. Evenly spread, which real errors are not: good to compare with, no forecast.
 */
public final class Mishearing {

    /** A character that is rarer in the texts is none that a recogniser would write. */
    private static final int LEAST = 20;

    private final Map<Character, String> alike = new HashMap<>();

    /** @param texts whose characters may stand for others */
    public Mishearing(Collection<String> texts) {
        var counts = new HashMap<Character, Integer>();
        texts.forEach(text -> text.chars().forEach(c -> counts.merge((char) c, 1, Integer::sum)));
        counts.forEach((character, n) -> {
            char sign = Sounds.sign(character);
            if (n >= LEAST && sign != 0) {
                alike.merge(sign, character.toString(), String::concat);
            }
        });
    }

    /**
     * @param homophones share of the characters that become another one of the same sound, where there is one
     * @param deletions share of the characters that are lost
     * @param random the same gives the same
     */
    public String of(String text, double homophones, double deletions, Random random) {
        var heard = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isLetterOrDigit(character) || random.nextDouble() < deletions) {
                continue;
            }
            boolean other = random.nextDouble() < homophones;
            heard.append(other ? another(character, random) : character);
        }
        return heard.toString();
    }

    private char another(char character, Random random) {
        var others = alike.getOrDefault(Sounds.sign(character), "").replace(String.valueOf(character), "");
        return others.isEmpty() ? character : others.charAt(random.nextInt(others.length()));
    }
}
