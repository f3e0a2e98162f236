package io.huiyin.agentassist.injection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to write so that a person does not see it, or a rule does not: signs without width, wide letters, another alphabet. */
final class Disguise {

    /** From wide letters and digits to ordinary ones: U+FF01 stands for U+0021. */
    private static final int WIDE = 0xFF01 - 0x21;

    /** Orders in English, pinyin or an encoding; shorter ones are names, plates and units of measure. */
    private static final Pattern FOREIGN = Pattern.compile(
            "[\\p{IsLatin}\\p{IsCyrillic}][^\\p{IsHan}。！？；]{10,}[\\p{IsLatin}\\p{IsCyrillic}=][.,;:!?]*");

    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]");
    private static final int FOREIGN_LETTERS = 10;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Disguise() {}

    static String off(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> isWide(point) ? point - WIDE : point)
                .forEach(plain::appendCodePoint);
        return plain.length() == text.length() && text.contentEquals(plain) ? text : plain.toString();
    }

    private static boolean isWide(int point) {
        return point > 0xFF01 && point < 0xFF5F && Character.isLetterOrDigit(point);
    }

    /** Who speaks Chinese tells of his matter in Chinese; who does not is left as he is. */
    static String withoutForeign(String text) {
        return HAN.matcher(text).find()
                ? FOREIGN.matcher(text)
                        .replaceAll(found -> many(found.group()) ? "" : Matcher.quoteReplacement(found.group()))
                : text;
    }

    private static boolean many(String run) {
        return FOREIGN_LETTER.matcher(run).results().count() >= FOREIGN_LETTERS;
    }
}
