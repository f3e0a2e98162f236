package io.huiyin.voicebot.speech.synthesis;

import static io.huiyin.voicebot.speech.synthesis.SpokenNumbers.counted;
import static io.huiyin.voicebot.speech.synthesis.SpokenNumbers.dictated;
import static io.huiyin.voicebot.speech.synthesis.SpokenNumbers.readOff;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is spoken: numbers, dates, times, money, telephone and ticket numbers in words. Rules run in order, the
 * special before the general; what one has turned into words the next does not see.
 */
final class SpokenForm {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    /** Things that are counted: a two before them is 两. */
    private static final String COUNTED = "个|只|条|位|件次|件|次|天|年|小时|分钟|秒|周|星期|种|户|家|人|元|块|毛|间|处|张|辆|台|套|米|里|公里|公斤|斤|吨|"
            + "度|倍|遍|棵|盏|根|份|名|笔|批|项|起|口|座|万|亿|千|平方|立方|段|排|层楼|车|箱|瓶|袋";

    private static final String TELEPHONE_WORD = "(?:电话|拨打|手机|热线|号码|尾号|编号|单号|工号|验证码|密码|邮编|账号|学号|卡号|证号|车牌)";

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("°C", "摄氏度"),
            Map.entry("m2", "平方米"),
            Map.entry("m3", "立方米"),
            Map.entry("km/h", "公里每小时"),
            Map.entry("km", "公里"),
            Map.entry("cm", "厘米"),
            Map.entry("mm", "毫米"),
            Map.entry("m", "米"),
            Map.entry("kg", "公斤"),
            Map.entry("kWh", "度"),
            Map.entry("g", "克"),
            Map.entry("t", "吨"),
            Map.entry("L", "升"),
            Map.entry("ml", "毫升"),
            Map.entry("dB", "分贝"),
            Map.entry("h", "小时"),
            Map.entry("min", "分钟"));

    private record Rule(Pattern pattern, Function<MatchResult, String> words) {
        static Rule of(String pattern, Function<MatchResult, String> words) {
            return new Rule(Pattern.compile(pattern), words);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(words.apply(match)));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?<=\\d),(?=\\d{3}(?!\\d))", m -> ""),
            // 京A·12345, YT202611220007, G123: three digits and more are dictated, fewer counted
            Rule.of("([A-Za-z])[-·]?(\\d{3,})(?![\\d.])", m -> m.group(1) + dictated(m.group(2))),
            // dates and times
            Rule.of(
                    "(?<!\\d)(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?![\\d.])([日号]?)",
                    m -> readOff(m.group(1)) + "年" + ordinal(m, 2) + "月" + ordinal(m, 3)
                            + (m.group(4).isEmpty() ? "日" : m.group(4))),
            Rule.of("(?<!\\d)(\\d{4})[-~至到](\\d{4})(?=年)", m -> readOff(m.group(1)) + "到" + readOff(m.group(2))),
            Rule.of("(?<!\\d)((?:19|20)\\d{2})(?=年)", m -> readOff(m.group(1))),
            Rule.of("(?<!\\d)(\\d{1,2})[-~](\\d{1,2})(?=[月日号])", m -> counted(m.group(1)) + "到" + counted(m.group(2))),
            Rule.of("(?<!\\d)0(\\d)(?=[月日号])", m -> counted(m.group(1))),
            Rule.of("(?<=\\d)\\s*[-~]\\s*(?=\\d{1,2}:\\d{2})", m -> "到"),
            Rule.of("(?<!\\d)([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?!\\d)", SpokenForm::time),
            Rule.of("(?<!\\d)2点", m -> "两点"),
            // telephone numbers, in groups as people dictate them
            Rule.of("(?<!\\d)12345(?![\\d.元人件个次条吨米户])", m -> readOff("12345")),
            Rule.of(
                    "(?<!\\d)(1[3-9]\\d)[- ]?([\\d*]{4})[- ]?(\\d{4})(?!\\d)",
                    m -> dictated(m.group(1)) + "," + hidden(m.group(2)) + "," + dictated(m.group(3))),
            Rule.of(
                    "(?<!\\d)(0\\d{2,3}|400|800)[- ]?(\\d{3,4})[- ]?(\\d{4})(?!\\d)",
                    m -> dictated(m.group(1)) + "," + dictated(m.group(2)) + dictated(m.group(3))),
            Rule.of(
                    "(?<!\\d)(1[12]\\d|123\\d{2}|12\\d{3}|9[56]\\d{3}|100\\d{2})(?=报警|急救|火警|热线|电话|平台|短信)",
                    m -> dictated(m.group(1))),
            Rule.of("(?<=拨打|拨|打|热线|电话)(1[12]\\d|12\\d{3}|9[56]\\d{3}|100\\d{2})(?!\\d)", m -> dictated(m.group(1))),
            Rule.of("(?<=" + TELEPHONE_WORD + "[是为:]{0,2})\\s?(\\d{3,})(?![\\d.])", m -> dictated(m.group(1))),
            Rule.of("(?<![\\d.])(\\d{7,})(?![\\d.元万亿])", m -> dictated(m.group(1))),
            // addresses
            Rule.of(
                    "(?<!\\d)(\\d+)-(\\d+)-(\\d{3,4})(?!\\d)",
                    m -> counted(m.group(1)) + "杠" + counted(m.group(2)) + "杠" + dictated(m.group(3))),
            Rule.of("(?<!\\d)(\\d{3,4})(?=室|房|号房|路(?:公交|车))", m -> dictated(m.group(1))),
            Rule.of("7\\s*[x×X*]\\s*24", m -> "七乘二十四"),
            // amounts
            Rule.of(
                    NUMBER + "%?\\s*[-~—至到]\\s*" + NUMBER + "%",
                    m -> "百分之" + counted(m.group(1)) + "到百分之" + counted(m.group(2))),
            Rule.of(NUMBER + "%", m -> "百分之" + counted(m.group(1))),
            Rule.of("[¥￥]\\s?" + NUMBER + "([万亿]?)元?", m -> counted(m.group(1)) + m.group(2) + "元"),
            Rule.of("(?<!\\d)(\\d{1,4})/(\\d{1,4})(?!\\d)", m -> counted(m.group(2)) + "分之" + counted(m.group(1))),
            Rule.of("(?<![\\dA-Za-z])-" + NUMBER + "(?=°C|度)", m -> "零下" + counted(m.group(1))),
            Rule.of("(?<=\\d|[月日号元天年])\\s*[-~—]+\\s*(?=\\d)", m -> "到"),
            Rule.of(
                    "(?<=\\d)(°C|m2|m3|km/h|km|cm|mm|kg|kWh|ml|min|dB|m|g|t|L|h)(?![A-Za-z])",
                    m -> UNITS.getOrDefault(m.group(1), "")),
            Rule.of("°C", m -> "摄氏度"),
            Rule.of("第\\s*(\\d+)", m -> "第" + counted(m.group(1))),
            Rule.of("(?<![\\d.])2(?=" + COUNTED + ")", m -> "两"),
            Rule.of(NUMBER, m -> counted(m.group(1))),
            Rule.of("\\+", m -> "加"),
            Rule.of("&", m -> "和"),
            Rule.of("=", m -> "等于"));

    private SpokenForm() {}

    static String of(String text) {
        var spoken = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (var rule : RULES) {
            spoken = rule.apply(spoken);
        }
        return spoken;
    }

    /** A day or a month, with or without a leading zero. */
    private static String ordinal(MatchResult match, int group) {
        return counted(Long.parseLong(match.group(group)));
    }

    private static String time(MatchResult match) {
        var hour = counted(Long.parseLong(match.group(1)));
        var minute = Integer.parseInt(match.group(2));
        var second = match.group(3) == null ? "" : counted(Long.parseLong(match.group(3))) + "秒";
        var minutes = minute == 0 && second.isEmpty() ? "" : (minute < 10 ? "零" : "") + counted(minute) + "分";
        return (hour.equals("二") ? "两" : hour) + "点" + (minute == 0 && !second.isEmpty() ? "零分" : minutes) + second;
    }

    /** A masked part of a number is said to be masked, not read. */
    private static String hidden(String part) {
        return part.contains("*") ? "中间四位隐藏" : dictated(part);
    }
}
