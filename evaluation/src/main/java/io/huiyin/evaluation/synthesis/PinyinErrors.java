package io.huiyin.evaluation.synthesis;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Pinyin;
import java.util.List;

/**
 * How many syllables were heard otherwise than they should have been: tones and the spelling of numbers do not count,
 * for a telephone loses the one and a recogniser chooses the other.
 */
final class PinyinErrors {

    private long errors;
    private long syllables;

    void add(String expected, String heard) {
        var wanted = sounds(expected);
        errors += distance(wanted, sounds(heard));
        syllables += wanted.size();
    }

    /** Errors per syllable that should have been heard; 0 when there was none. */
    double rate() {
        return syllables == 0 ? 0 : (double) errors / syllables;
    }

    private static List<String> sounds(String text) {
        return Pinyin.plain(Numerals.canonical(text));
    }

    /** Insertions, deletions and replacements. */
    static int distance(List<String> a, List<String> b) {
        var row = new int[b.size() + 1];
        for (var j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.size(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.size(); j++) {
                var same = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.size()];
    }
}
