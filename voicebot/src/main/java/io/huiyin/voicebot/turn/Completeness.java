package io.huiyin.voicebot.turn;

import io.huiyin.core.text.Numerals;
import java.util.regex.Pattern;

/** Whether somebody who pauses after these words has said what they wanted to say. */
public enum Completeness {
    /** Nothing is missing. */
    FINISHED,
    /** Could be the end, could go on. */
    OPEN,
    /** Something must follow: a sentence hangs in the air, a number or an address lacks its rest. */
    UNFINISHED;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Sounds made while thinking, and words that only begin. */
    private static final Pattern ONLY_BEGUN =
            Pattern.compile("(?:嗯|呃|额|唉|哎|喂|啊|你好|您好|那个|这个|就是|怎么说呢?|我想想|我看看|等一下|等等|稍等)+");

    /** After these a Chinese sentence goes on. */
    private static final Pattern HANGING =
            Pattern.compile(".*(?:然后|就是|那个|这个|因为|但是|可是|不过|而且|还有|以及|或者|如果|要是|所以|比如|比如说|包括|关于|对于|另外|就是说"
                    + "|主要是|都是|的是|[，,]是|^是我|不对是|不是是|说是|是不是|和|跟|与|在|把|被|给|从|让|向|往|对"
                    + "|[一两二三四五六七八九十几每这那]个|有个|有一些|一种|那种|这种|我们|咱们|我家|每天|到现在|一直|我|呃|嗯|额|那边的|这边的)");

    /** … unless they end an answer or a question. */
    private static final Pattern WHOLE_ALL_THE_SAME = Pattern.compile(
            ".*(?:不是|是我|找我|给我|没给我|帮我|联系我|告诉我|找过我|通知我|对对|不对|很对|都对|都在|不在|还在|没有在|再给我|就是这个|就这个|问这个|这几个|那几个)");

    private static final Pattern ATTRIBUTE = Pattern.compile(".*的");
    private static final Pattern ASKED_OR_SAID =
            Pattern.compile(".*(?:(?:怎么|什么时候|谁|哪里|哪儿|哪个).{0,6}|是|好|对|有|行|可以|真|挺.{1,3}|满意|会|没事|有事)的");

    /** Says what will be said. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(".*(?:要|想|来)?(?:反映|投诉|举报|咨询|问|请问|求助|反应)(?:一下|一个|个|一件|一些)?(?:事情|事儿|事|问题|情况)?");

    /** Names of places that have numbers or a spot in them. */
    private static final Pattern BARE_PLACE = Pattern.compile(
            ".*(?:小区|花园|家园|新村|公寓|大厦|广场|街道|社区|大道|路|街|巷|弄|村|镇|乡|县|(?<!社)区|市|学校|中学|小学|医院|公园|车站|工厂|烧烤店|饭店|公司)");

    private static final Pattern HOUSE_WITHOUT_ROOM = Pattern.compile(".*(?:号楼|栋|幢|座|单元)");

    /** Where an address can stop. */
    private static final Pattern SPOT = Pattern.compile(
            ".*(?:\\d号|[一二三四五六七八九十]号|室|户|楼上|楼下|门口|路口|大门|[东南西北正后侧]门|旁边|对面|附近|隔壁|里面|外面|[东南西北]边|[东南西北]侧|[东南西北]广场|市场|站|桥)");

    /** Spoken when all is said. */
    private static final Pattern CLOSED = Pattern.compile(
            ".*(?:吗|吧|呢|谢谢|谢谢你们|再见|没有了|没了|就这样|就这些|可以了|怎么办|怎么[^，]{1,5}|多少钱|什么时候|什么材料|什么证件|什么手续|哪里[^，]{0,3}"
                    + "|处理|处理一下|解决|解决一下|看看|看一看|管管|管一管|查一查|查查|快派人来|办理|危险|[^好]了)");

    private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");

    /** Service numbers, telephone numbers without and with their area, identity numbers. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("110|119|12[02]|12345|\\d{7,8}|\\d{11,12}|\\d{18}");

    /** @param text as recognised so far, since the turn began */
    public static Completeness of(String text, Expectation expectation) {
        var words = NO_WORDS.matcher(text).replaceAll("");
        if (words.isEmpty()) {
            return OPEN;
        }
        if (expectation.kind() == Expectation.Kind.NUMBER) {
            return number(words, expectation.digits());
        }
        if (hangs(words, expectation)) {
            return UNFINISHED;
        }
        return switch (expectation.kind()) {
            case ANSWER -> FINISHED;
            case PLACE -> place(words);
            default -> demand(words);
        };
    }

    private static Completeness number(String words, int digits) {
        var said = Numerals.canonical(words)
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .count();
        if (said == 0) {
            // no number: they say something else
            return ONLY_BEGUN.matcher(words).matches() || HANGING.matcher(words).matches() ? UNFINISHED : OPEN;
        }
        return said >= digits ? FINISHED : UNFINISHED;
    }

    private static boolean hangs(String words, Expectation expectation) {
        if (ONLY_BEGUN.matcher(words).matches()) {
            // to a question 嗯 is a yes
            return expectation.kind() != Expectation.Kind.ANSWER || words.length() > 1;
        }
        if (WHOLE_ALL_THE_SAME.matcher(words).matches()) {
            return false;
        }
        if (HANGING.matcher(words).matches()) {
            return true;
        }
        return expectation.kind() != Expectation.Kind.ANSWER
                && ATTRIBUTE.matcher(words).matches()
                && !ASKED_OR_SAID.matcher(words).matches();
    }

    private static Completeness place(String words) {
        if (BARE_PLACE.matcher(words).matches()) {
            return UNFINISHED;
        }
        if (HOUSE_WITHOUT_ROOM.matcher(words).matches()) {
            return OPEN;
        }
        var plain = Numerals.canonical(words);
        return SPOT.matcher(plain).matches() || LAST_DIGITS.matcher(plain).find() ? FINISHED : OPEN;
    }

    private static Completeness demand(String words) {
        if (ANNOUNCED.matcher(words).matches()
                || BARE_PLACE.matcher(words).matches()
                || HOUSE_WITHOUT_ROOM.matcher(words).matches()) {
            return UNFINISHED;
        }
        var digits = LAST_DIGITS.matcher(Numerals.canonical(words));
        if (digits.find()) {
            return WHOLE_NUMBER.matcher(digits.group()).matches() ? OPEN : UNFINISHED;
        }
        return CLOSED.matcher(words).matches() ? FINISHED : OPEN;
    }
}
