package io.huiyin.agentassist.injection;

import io.huiyin.core.text.Pinyin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A text with one sign for each syllable, so that an expression finds what sounds alike: 胡略纸令 is 忽略指令. Marks and blanks
 * are left out: an order may be spread over sentences.
 */
final class Sounds {

    /** Signs that no text holds. */
    private static final int FIRST = 0xE000;

    private static final Map<String, Character> SIGNS = new ConcurrentHashMap<>();
    private static final Map<Character, Character> SOUNDS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private final String spelled;
    private final int[] positions;

    private Sounds(String spelled, int[] positions) {
        this.spelled = spelled;
        this.positions = positions;
    }

    static Sounds of(String text) {
        var spelled = new StringBuilder(text.length());
        var positions = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                positions[spelled.length()] = i;
                spelled.append(sign(text.charAt(i)));
            }
        }
        return new Sounds(spelled.toString(), positions);
    }

    /** An expression whose characters stand for their sounds. */
    static Pattern expression(String written) {
        var spelled = new StringBuilder(written.length());
        written.chars().forEach(c -> spelled.append(sign((char) c)));
        return Pattern.compile(spelled.toString());
    }

    String spelled() {
        return spelled;
    }

    /** Where a sign stands in the text. */
    int position(int at) {
        return positions[at];
    }

    private static char sign(char letter) {
        return Character.isIdeographic(letter) ? SOUNDS.computeIfAbsent(letter, Sounds::sound) : letter;
    }

    private static char sound(char letter) {
        List<String> readings = Pinyin.readings(letter);
        return readings.isEmpty()
                ? letter
                : SIGNS.computeIfAbsent(readings.getFirst(), reading -> (char) NEXT.getAndIncrement());
    }
}
