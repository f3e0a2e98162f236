package io.huiyin.routermodel.learnt;

import io.huiyin.core.text.Pinyin;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as it sounds, one sign for a syllable, so that grams of syllables are cut like grams of characters. One reading
 * for each character: phrases read better, but measured no better here and take a hundred times as long.
 */
final class Sounds {

    /** Signs that no text holds. */
    private static final int PRIVATE = 0xE000;

    private static final char[] SIGNS = signs();

    /** What does not sound as Chinese is left out. */
    static String of(String text) {
        var heard = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = sign(text.charAt(i));
            if (sign != 0) {
                heard.append(sign);
            }
        }
        return heard.toString();
    }

    /** @return the sign of its syllable; 0 when it has none */
    static char sign(char character) {
        return character < 0x4E00 || character >= 0x4E00 + SIGNS.length ? 0 : SIGNS[character - 0x4E00];
    }

    private static char[] signs() {
        var signs = new char[0x9FA6 - 0x4E00];
        Map<String, Character> known = new HashMap<>();
        for (int i = 0; i < signs.length; i++) {
            var readings = Pinyin.readings((char) (0x4E00 + i));
            if (!readings.isEmpty()) {
                signs[i] = known.computeIfAbsent(readings.getFirst(), syllable -> (char) (PRIVATE + known.size()));
            }
        }
        return signs;
    }

    private Sounds() {}
}
