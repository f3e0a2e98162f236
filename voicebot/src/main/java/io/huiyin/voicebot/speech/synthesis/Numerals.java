package io.huiyin.voicebot.speech.synthesis;

/** Numbers as they are spoken. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    /** A one that is read off, not counted, keeps its first tone: written 壹, which no rule of tones touches. */
    private static final String READ_OFF = "零壹二三四五六七八九";
    /** In numbers dictated by telephone a one is 幺, for 一 sounds like 七. */
    private static final String DICTATED = "零幺二三四五六七八九";

    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    /** Numbers longer than this are dictated: 16 digits are 千万亿. */
    private static final int MAX_DIGITS = 16;

    private Numerals() {}

    /** Digit by digit, as in a year or a hotline's name. */
    static String readOff(String digits) {
        return by(READ_OFF, digits);
    }

    /** Digit by digit, as in a telephone number. */
    static String dictated(String digits) {
        return by(DICTATED, digits);
    }

    private static String by(String names, String digits) {
        var words = new StringBuilder();
        digits.chars().filter(Character::isDigit).forEach(digit -> words.append(names.charAt(digit - '0')));
        return words.toString();
    }

    /** A quantity, with or without decimals; with a leading zero or too long it is read off. */
    static String counted(String number) {
        var point = number.indexOf('.');
        var whole = point < 0 ? number : number.substring(0, point);
        var words = whole.length() > 1 && whole.startsWith("0") || whole.length() > MAX_DIGITS
                ? readOff(whole)
                : counted(Long.parseLong(whole));
        return point < 0 ? words : words + "点" + readOff(number.substring(point + 1));
    }

    static String counted(long number) {
        if (number == 0) {
            return "零";
        }
        var words = new StringBuilder();
        var rest = number;
        var gap = false;
        for (var group = 0; rest > 0; group++, rest /= 10_000) {
            var four = (int) (rest % 10_000);
            if (four > 0) {
                if (gap) {
                    words.insert(0, "零");
                }
                words.insert(0, (four == 2 && group > 0 ? "两" : fourDigits(four)) + GROUPS[group]);
                gap = four < 1_000;
            } else {
                gap = gap || !words.isEmpty();
            }
        }
        // 十五, not 一十五, but 二百一十五
        return words.indexOf("一十") == 0 ? words.substring(1) : words.toString();
    }

    private static String fourDigits(int number) {
        var words = new StringBuilder();
        var zero = false;
        for (int place = 3, unit = 1_000; place >= 0; place--, unit /= 10) {
            var digit = number / unit % 10;
            if (digit == 0) {
                zero = !words.isEmpty();
                continue;
            }
            if (zero) {
                words.append("零");
                zero = false;
            }
            // 两千, 两万, but 二百 and 二十
            words.append(digit == 2 && place == 3 ? "两" : DIGITS.substring(digit, digit + 1))
                    .append(PLACES[place]);
        }
        return words.toString();
    }
}
