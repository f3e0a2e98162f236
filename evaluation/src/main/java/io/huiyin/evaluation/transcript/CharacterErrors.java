package io.huiyin.evaluation.transcript;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Simplified;
import java.text.Normalizer;
import java.util.Locale;

/** Counts character errors: the fewest characters to change, add or take away, over the characters of what was said. */
final class CharacterErrors {

    private long errors;
    private long characters;

    /** Letters and digits only, in lower case and plain width: what was written as it was written. */
    static String plain(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Also digits and traditional characters in one form: 一三五 and 135, 電 and 电 are no errors. */
    static String oneForm(String text) {
        return plain(Numerals.canonical(plain(Simplified.of(text))));
    }

    void add(String said, String heard) {
        errors += distance(said, heard);
        characters += said.codePointCount(0, said.length());
    }

    /**
     * What a correction did.
     *
     * @param broken characters that were right before it
     * @param repaired characters that are right since
     */
    record Change(int broken, int repaired) {}

    /** @param corrected as long as what was heard: characters are exchanged, never added or dropped */
    static Change change(String said, String heard, String corrected) {
        var meant = aligned(said, heard);
        var broken = 0;
        var repaired = 0;
        for (var i = 0; i < heard.length(); i++) {
            if (heard.charAt(i) != corrected.charAt(i)) {
                broken += heard.charAt(i) == meant[i] ? 1 : 0;
                repaired += corrected.charAt(i) == meant[i] ? 1 : 0;
            }
        }
        return new Change(broken, repaired);
    }

    /** For each character that was heard the one that was said there, 0 for none, by one of the shortest alignments. */
    private static char[] aligned(String said, String heard) {
        var costs = new int[said.length() + 1][heard.length() + 1];
        for (var i = 0; i <= said.length(); i++) {
            for (var j = 0; j <= heard.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : least(costs, said, heard, i, j);
            }
        }
        var meant = new char[heard.length()];
        var i = said.length();
        var j = heard.length();
        while (i > 0 && j > 0) {
            if (costs[i][j] == costs[i - 1][j - 1] + (said.charAt(i - 1) == heard.charAt(j - 1) ? 0 : 1)) {
                meant[--j] = said.charAt(--i);
            } else if (costs[i][j] == costs[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return meant;
    }

    private static int least(int[][] costs, String said, String heard, int i, int j) {
        var exchange = costs[i - 1][j - 1] + (said.charAt(i - 1) == heard.charAt(j - 1) ? 0 : 1);
        return Math.min(exchange, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
    }

    /** 0 for no error; above 1 when more was invented than said. */
    double rate() {
        return characters == 0 ? 0 : (double) errors / characters;
    }

    static int distance(String a, String b) {
        var left = a.codePoints().toArray();
        var right = b.codePoints().toArray();
        var before = new int[right.length + 1];
        for (var j = 0; j <= right.length; j++) {
            before[j] = j;
        }
        for (var i = 1; i <= left.length; i++) {
            var row = new int[right.length + 1];
            row[0] = i;
            for (var j = 1; j <= right.length; j++) {
                var change = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[right.length];
    }
}
