package io.huiyin.core.text;

import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Chinese numerals and Arabic digits, each way. Numbers are whole and below 10¹⁶ either side of zero; a decimal is two of them around 点. */
public final class Numerals {

    private static final String NAMES = "零一二三四五六七八九";
    /** A numeral may begin with a digit or with 十, and holds digits and units. */
    private static final Pattern NUMERAL = Pattern.compile("[0-9零〇一二两三四五六七八九幺十][0-9零〇一二两三四五六七八九幺十百千万亿]*");

    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:[.点]\\d+)?)[%％]");
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    /** What follows a number that counts or names something: after these even a single 三 is a number. */
    private static final Pattern MEASURE =
            Pattern.compile("栋|幢|号|楼|层|室|单元|年|月|日|点|元|块|米|公里|平方|个工作日|路公交|路车|组|排|座|弄|岁|分钟|小时|个月|吨");

    /** Words that look like numbers and are not. */
    private static final Pattern NOT_A_NUMBER = Pattern.compile(
            "十分(?!钟|之)|万一|千万(?!元|块)|一五一十|三三两两|七七八八|一一|十一假|五一假|一点(?!钟|半|到|至|左右|[零〇一二三四五六七八九十0-9])|一号通|一块|一层(?=不变)|一年到头|一日三餐");

    private Numerals() {}

    /**
     * The value of a whole numeral in any spelling: 二百五十, 两百五, 二五〇, 3万2千, 幺二三四五.
     *
     * @return empty if the text is not one numeral or too large
     */
    public static OptionalLong value(String numeral) {
        return ChineseNumber.parse(numeral);
    }

    /** 12 → 十二, 105 → 一百零五, 20000 → 二万 (never 两万). Negative numbers begin with 负. */
    public static String toChinese(long number) {
        return ChineseNumber.write(number);
    }

    /**
     * Digits as they are read out one by one: 13800001234 → 幺三八零零零零幺二三四. Other characters are kept.
     *
     * @param yao whether 1 is read yāo, as in telephone, room and ticket numbers
     */
    public static String readOut(String digits, boolean yao) {
        var out = new StringBuilder(digits.length());
        for (char c : digits.toCharArray()) {
            if (c >= '0' && c <= '9') {
                out.append(c == '1' && yao ? '幺' : NAMES.charAt(c - '0'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Recognised speech as a person would write it: numbers of several digits and numbers before a measure become
     * digits, words such as 一直, 万一 and about-numbers such as 三四个 stay.
     */
    public static String written(String text) {
        return NUMERAL.matcher(text).replaceAll(m -> isWritten(text, m) ? digits(m.group()) : m.group());
    }

    /**
     * One form for comparing texts: every numeral becomes digits whatever it means, full-width digits become plain,
     * 30% becomes 百分之30 and 3.5 becomes 3点5. Not for people to read.
     */
    public static String canonical(String text) {
        String plain = halfWidth(text);
        plain = PERCENT.matcher(plain).replaceAll("百分之$1");
        plain = DECIMAL.matcher(plain).replaceAll("点");
        return NUMERAL.matcher(plain).replaceAll(m -> digits(m.group()));
    }

    private static boolean isWritten(String text, MatchResult found) {
        var word = NOT_A_NUMBER.matcher(text).region(found.start(), text.length());
        if (word.lookingAt()) {
            return false;
        }
        String run = found.group();
        if (run.chars().anyMatch(c -> "十百千万亿".indexOf(c) >= 0)) {
            return run.length() > 1 || followedByMeasure(text, found.end());
        }
        boolean about = run.length() == 2 && NAMES.indexOf(run.charAt(1)) - rank(run.charAt(0)) == 1;
        return run.length() > 2 || (!about && followedByMeasure(text, found.end()));
    }

    private static int rank(char c) {
        return c == '两' ? 2 : NAMES.indexOf(c);
    }

    private static boolean followedByMeasure(String text, int at) {
        return MEASURE.matcher(text).region(at, text.length()).lookingAt();
    }

    private static String digits(String run) {
        return ChineseNumber.digits(run);
    }

    private static String halfWidth(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return out.toString();
    }
}
