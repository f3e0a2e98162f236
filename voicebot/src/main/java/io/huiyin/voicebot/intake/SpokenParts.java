package io.huiyin.voicebot.intake;

import io.huiyin.core.text.DictatedNumbers;
import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Pinyin;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and places in answers to questions that asked for one. */
final class SpokenParts {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|0\\d{2,3}[2-9]\\d{6,7}|[2-9]\\d{6,7})(?!\\d)");
    /** House, unit, room: the number before each can be said again alone. */
    private static final Pattern HOUSE = Pattern.compile("([0-9A-Za-z]+|[零一二三四五六七八九十百两幺]+)(栋|幢|号楼|号院|单元|室|楼|层|弄|组|号)");

    private static final Pattern BEFORE_PLACE =
            Pattern.compile("^(喂|嗯|啊|哦|呃|那个|就是|我(们)?(家|这|这边)?|家|地址|地点|位置|它|这|应该|大概|好像|就|是|住|在|到|于|：|，|,|、)+");
    private static final Pattern AFTER_PLACE = Pattern.compile("(这里|那里|这边|那边|啊|呢|吧|呀|的|了|哦)*[。，,.!！]*$");
    private static final int MOST = 60;

    /** In an answer that is a place: whatever begins like 栋 behind a number, before the end or a unit. */
    private static final Pattern ANY_BUILDING =
            Pattern.compile("(?<=[0-9零一二三四五六七八九十百两幺])[度道多顿](?=$|[，,。.、]|的?[二三四五六七八九十]?单元)");
    /** What should be a building and has no number. */
    private static final Pattern NO_NUMBER = Pattern.compile("[^0-9零一二三四五六七八九十百两幺移][栋动洞冻懂](?=$|[^\\p{IsHan}])");

    /** A recogniser knows 动 and 洞 better than the 栋 of an address. */
    private static final Pattern BUILDING =
            Pattern.compile("(?<=[0-9A-Za-z零一二三四五六七八九十百两幺])[动洞冻懂东冬](?=$|[0-9零一二三四五六七八九十百两幺]|[，,。.、]|门|楼|附近|旁|对面|的)");

    /** What sounds like a number before what sounds like a building or is a unit: 酒动 is 九栋, 而单元 is 二单元. */
    private static final Pattern NUMBERED =
            Pattern.compile("([\\p{IsHan}])([栋动洞冻懂](?=$|[^\\p{IsHan}]|[一二三四五六七八九十而儿耳])|单元)");

    /** Before a digit of a house: 时四栋 is 十四栋; 是四栋 may be meant so. */
    private static final Pattern TEN = Pattern.compile("[时石实食识拾](?=[一二三四五六七八九](栋|单元))");

    private static final Map<String, String> BY_SOUND = Map.ofEntries(
            Map.entry("yi", "一"),
            Map.entry("er", "二"),
            Map.entry("san", "三"),
            Map.entry("si", "四"),
            Map.entry("wu", "五"),
            Map.entry("liu", "六"),
            Map.entry("qi", "七"),
            Map.entry("ba", "八"),
            Map.entry("jiu", "九"),
            Map.entry("shi", "十"));

    private SpokenParts() {}

    /** House numbers as they are written. */
    static String written(String words) {
        return BUILDING.matcher(words).replaceAll("栋");
    }

    /** As above, in an answer that is nothing but a place: there a number may be known by its sound alone. */
    static String address(String words) {
        String buildings = ANY_BUILDING.matcher(words).replaceAll("栋");
        String numbered = written(NUMBERED.matcher(buildings).replaceAll(found -> {
            var numbers = Pinyin.readings(found.group(1).charAt(0)).stream()
                    .map(BY_SOUND::get)
                    .filter(Objects::nonNull)
                    .toList();
            // 似 is 四 or 十: a wrong house is worse than none
            return numbers.size() != 1 || found.group().equals("移动")
                    ? found.group()
                    : numbers.getFirst() + (found.group(2).equals("单元") ? "单元" : "栋");
        }));
        return TEN.matcher(numbered).replaceAll("十");
    }

    /** Whether a number in this place is known by its sound alone, or seems to be missing. */
    static boolean isUnsure(String place) {
        return !address(place).equals(written(place))
                || NO_NUMBER.matcher(place).find();
    }

    /** The last telephone number, whatever way it is said; null when none is whole. */
    static @Nullable String phone(String words) {
        Matcher found = PHONE.matcher(DictatedNumbers.written(words));
        String last = null;
        while (found.find()) {
            last = found.group();
        }
        return last;
    }

    /** All its digits, one after the other; empty for none. */
    static String digits(String words) {
        return NO_DIGIT.matcher(DictatedNumbers.written(words)).replaceAll("");
    }

    /** A place that nobody knows, without the words around it. */
    static String place(String words) {
        String bare = AFTER_PLACE
                .matcher(BEFORE_PLACE.matcher(words.strip()).replaceFirst(""))
                .replaceFirst("");
        String kept = bare.isBlank() ? words.strip() : bare;
        return kept.substring(0, Math.min(MOST, kept.length()));
    }

    /** The place with the house numbers that these words name; null when they name none or the same. */
    static @Nullable String otherHouse(String place, String words) {
        String changed = place;
        Matcher named = HOUSE.matcher(words);
        while (named.find()) {
            var same = Pattern.compile("([0-9A-Za-z]+|[零一二三四五六七八九十百两幺]+)" + named.group(2))
                    .matcher(changed);
            // 不是三栋是五栋: the last one is meant
            changed =
                    same.find() ? same.replaceFirst(Matcher.quoteReplacement(named.group())) : changed + named.group();
        }
        return Numerals.canonical(changed).equals(Numerals.canonical(place)) ? null : changed;
    }
}
