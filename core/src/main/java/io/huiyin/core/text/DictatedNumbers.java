package io.huiyin.core.text;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers that somebody dictates because they were asked for: telephone, identity card, ticket. Only where a number was asked
 * for; elsewhere 要, 是 and 三个八 are words.
 */
public final class DictatedNumbers {

    /** What stands between groups of digits, or is said to think. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)(?:[\\s，,、。.;；\\-—]|嗯|呃|额|啊|哦|然后|那个|横?杠)+(?=\\d)");

    /** 三个零: the digit so many times. */
    private static final Pattern TIMES = Pattern.compile("([2-5])个([0-9])");

    /** The first 1 of a mobile number, before at least nine more digits. */
    private static final Pattern FIRST_ONE = Pattern.compile("[要腰妖邀夭](?=[3-9]\\d{9})");
    /** The check sign of an identity card's number (GB 11643), however it is said. */
    private static final Pattern CHECK = Pattern.compile("(?<=\\d{17})[\\s，,、]*(?:叉|艾克斯|埃克斯|[xX])");

    /** Digits as recognisers write them when they hear a word; 洞, 拐, 勾 are how some read 0, 7, 9. */
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('要', '1'),
            Map.entry('腰', '1'),
            Map.entry('妖', '1'),
            Map.entry('邀', '1'),
            Map.entry('已', '1'),
            Map.entry('以', '1'),
            Map.entry('而', '2'),
            Map.entry('儿', '2'),
            Map.entry('山', '3'),
            Map.entry('是', '4'),
            Map.entry('事', '4'),
            Map.entry('死', '4'),
            Map.entry('武', '5'),
            Map.entry('无', '5'),
            Map.entry('刘', '6'),
            Map.entry('流', '6'),
            Map.entry('溜', '6'),
            Map.entry('起', '7'),
            Map.entry('期', '7'),
            Map.entry('拐', '7'),
            Map.entry('吧', '8'),
            Map.entry('爸', '8'),
            Map.entry('就', '9'),
            Map.entry('酒', '9'),
            Map.entry('久', '9'),
            Map.entry('勾', '9'),
            Map.entry('林', '0'),
            Map.entry('临', '0'),
            Map.entry('灵', '0'),
            Map.entry('另', '0'),
            Map.entry('洞', '0'));

    /** Numbers of so many digits are dictated; a word between fewer may be one. */
    private static final int RUN = 2;

    private DictatedNumbers() {}

    /** The same words with dictated numbers as runs of digits: 幺三八，三个零… → 138000…. */
    public static String written(String words) {
        String digits = TIMES.matcher(Numerals.canonical(words))
                .replaceAll(times -> times.group(2).repeat(times.group(1).charAt(0) - '0'));
        digits = BETWEEN.matcher(digits).replaceAll("");
        digits = BETWEEN.matcher(heard(digits)).replaceAll("");
        digits = FIRST_ONE.matcher(digits).replaceAll("1");
        return CHECK.matcher(digits).replaceAll("X");
    }

    /** Single words inside a run of digits, at least two on one side and one on the other. */
    private static String heard(String text) {
        var out = new StringBuilder(text);
        for (int i = 1; i + 1 < out.length(); i++) {
            Character digit = ALIKE.get(out.charAt(i));
            int before = digits(out, i - 1, -1);
            int after = digits(out, i + 1, 1);
            if (digit != null && before > 0 && after > 0 && Math.max(before, after) >= RUN) {
                out.setCharAt(i, digit);
            }
        }
        return out.toString();
    }

    /** How many digits stand from there on in a direction. */
    private static int digits(CharSequence text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at += step;
        }
        return Math.abs(at - from);
    }
}
