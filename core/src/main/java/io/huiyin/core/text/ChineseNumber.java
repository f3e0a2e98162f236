package io.huiyin.core.text;

import java.util.OptionalLong;

/** The arithmetic behind {@link Numerals}: 万 and 亿 part a number into groups of four digits. */
final class ChineseNumber {

    private static final String NAMES = "零一二三四五六七八九";
    private static final String[] SMALL_UNITS = {"", "十", "百", "千"};
    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;
    /** Longer runs overflow a long. */
    private static final int MAX_DIGITS = 16;

    private ChineseNumber() {}

    static OptionalLong parse(String numeral) {
        if (numeral.isEmpty() || !numeral.chars().allMatch(c -> digit((char) c) >= 0 || unit((char) c) > 0)) {
            return OptionalLong.empty();
        }
        if (numeral.chars().noneMatch(c -> unit((char) c) > 0)) {
            return numeral.length() > MAX_DIGITS
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(digitRun(numeral)));
        }
        return withUnits(numeral);
    }

    /** The digits of a run; a run of digits only keeps its length and its zeros. */
    static String digits(String run) {
        if (run.chars().noneMatch(c -> unit((char) c) > 0)) {
            return digitRun(run);
        }
        var value = withUnits(run);
        return value.isPresent() ? Long.toString(value.getAsLong()) : run;
    }

    static String write(long number) {
        if (number < 0) {
            return "负" + write(-number);
        }
        if (number == 0) {
            return "零";
        }
        var out = new StringBuilder();
        if (number >= YI) {
            writeBelowYi((int) (number / YI), out);
            out.append('亿');
        }
        writeBelowYi((int) (number % YI), out);
        String text = out.toString();
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    private static void writeBelowYi(int number, StringBuilder out) {
        int wan = (int) (number / WAN);
        int rest = (int) (number % WAN);
        if (wan > 0) {
            zeroBefore(wan, out);
            writeGroup(wan, out);
            out.append('万');
        }
        if (rest > 0) {
            zeroBefore(wan == 0 && number > 0 ? 0 : rest, out);
            writeGroup(rest, out);
        }
    }

    /** A group that does not fill its thousands is set apart from what stands before it. */
    private static void zeroBefore(int group, StringBuilder out) {
        if (!out.isEmpty() && group < 1_000) {
            out.append('零');
        }
    }

    private static void writeGroup(int part, StringBuilder out) {
        boolean begun = false;
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int d = part / (int) pow(10, place) % 10;
            if (d == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                out.append('零');
            }
            out.append(NAMES.charAt(d)).append(SMALL_UNITS[place]);
            begun = true;
            gap = false;
        }
    }

    private static OptionalLong withUnits(String text) {
        long total = 0;
        long group = 0;
        long number = -1;
        long lastUnit = 0;
        boolean zero = false;
        for (char c : text.toCharArray()) {
            int d = digit(c);
            if (d >= 0) {
                if (number > YI * YI / 100) {
                    return OptionalLong.empty();
                }
                zero |= d == 0 && number < 0;
                number = number < 0 ? d : number * 10 + d;
                continue;
            }
            long unit = unit(c);
            if (unit < WAN) {
                group += (number < 0 ? 1 : number) * unit;
            } else if (unit == WAN) {
                total += (group + Math.max(0, number)) * WAN;
                group = 0;
            } else {
                total = (total + group + Math.max(0, number)) * YI;
                group = 0;
            }
            number = -1;
            lastUnit = unit;
            zero = false;
        }
        if (number > 0) {
            // 两百五 is 250 and 一万二 is 12,000, but 一百零五 is 105 and 二十五 is 25
            group += !zero && number < 10 && lastUnit > 10 ? number * lastUnit / 10 : number;
        }
        return OptionalLong.of(total + group);
    }

    private static String digitRun(String run) {
        var out = new StringBuilder(run.length());
        for (char c : run.toCharArray()) {
            out.append(digit(c));
        }
        return out.toString();
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两' -> 2;
            case '幺' -> 1;
            default -> c >= '0' && c <= '9' ? c - '0' : NAMES.indexOf(c);
        };
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> WAN;
            case '亿' -> YI;
            default -> 0;
        };
    }

    private static long pow(long base, int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= base;
        }
        return value;
    }
}
