package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.text.Numerals;

/** Numbers as they are spoken. */
final class SpokenNumbers {

    /** Numbers longer than this are read off: 16 digits are 千万亿. */
    private static final int MAX_DIGITS = 16;

    private SpokenNumbers() {}

    /**
     * Digit by digit, as in a year or a hotline's name. A one that is read off keeps its first tone and is written 壹,
     * which no rule of tones touches.
     */
    static String readOff(String digits) {
        return Numerals.readOut(digits, false).replace('一', '壹');
    }

    /** Digit by digit, as in a telephone number: a one is 幺, for 一 sounds like 七 there. */
    static String dictated(String digits) {
        return Numerals.readOut(digits.replaceAll("\\D", ""), true);
    }

    /** A quantity, with or without decimals; with a leading zero or too long it is read off. */
    static String counted(String number) {
        var point = number.indexOf('.');
        var whole = point < 0 ? number : number.substring(0, point);
        var words = whole.length() > 1 && whole.startsWith("0") || whole.length() >= MAX_DIGITS
                ? readOff(whole)
                : counted(Long.parseLong(whole));
        return point < 0 ? words : words + "点" + readOff(number.substring(point + 1));
    }

    /** 两千, 两万 and 两亿, but 二百, 二十 and 十二万. */
    static String counted(long number) {
        return Numerals.toChinese(number).replaceAll("二(?=千)", "两").replaceAll("(?<![十百千零])二(?=[万亿])", "两");
    }
}
