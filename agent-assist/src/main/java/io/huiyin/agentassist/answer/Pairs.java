package io.huiyin.agentassist.answer;

import java.util.HashSet;
import java.util.Set;

/** Neighbouring characters of a text, marks left out: what two texts have in common without knowing their words. */
final class Pairs {

    private Pairs() {}

    static Set<String> of(String text) {
        var letters = letters(text);
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    static String letters(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** @return 0…1: how much of the one stands in the other; 1 for a text too short to have any */
    static double within(Set<String> part, Set<String> whole) {
        return part.isEmpty()
                ? 1
                : (double) part.stream().filter(whole::contains).count() / part.size();
    }
}
