package io.huiyin.voicebot.turn;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Pinyin;
import java.util.regex.Pattern;

/** Whether somebody who pauses after these words has said what they wanted to say. */
public enum Completeness {
    /** Nothing is missing. */
    FINISHED,
    /** Nothing need follow, and something often does: a short answer, a long demand. */
    LIKELY,
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

    /** The same by their sound, for what is heard before a pause is often written with other characters: 但是 as 单时. */
    private static final Pattern SOUNDS_HANGING = Pattern.compile(
            "(?:.* )?(?:dan shi|ke shi|yin wei|ran hou|er qie|bu guo|hai you|huo zhe|yao shi|suo yi|jiu shi|jiu shi shuo|zhu yao shi|zhong yao shi"
                    + "|zen me shuo|na ge|wo xiang xiang|fan ying yi xia|dian hua shi|hao ma shi)");

    private static final Pattern SOUNDS_BARE_PLACE =
            Pattern.compile("(?:.* )?(?:xiao qu|jie dao|hua yuan|jia yuan|gong yu|da sha|da dao)");

    /** … unless they end an answer or a question. */
    private static final Pattern WHOLE_ALL_THE_SAME = Pattern.compile(
            ".*(?:不是|是我|找我|给我|没给我|帮我|联系我|告诉我|找过我|通知我|对对|不对|很对|都对|都在|不在|还在|没有在|再给我|就是这个|就这个|问这个|这几个|那几个)");

    /** The recogniser heard that the sentence goes on. */
    private static final Pattern GOES_ON = Pattern.compile(".*[，,、]\\s*");

    /** An answer that weighs: 水是通了 … 可水压还是很小. */
    private static final Pattern WEIGHING =
            Pattern.compile(".*(?:怎么[说讲][呢啊吧]?|要看|得看|我觉得吧?|我感觉吧?|等一?下|等等|稍等|[^不还就都算]是.{1,2}了|(.)是\\1.{0,2})");

    /** A short answer that asks to be explained. */
    private static final Pattern EXPLAINED = Pattern.compile("(?=.{1,5}$).*(?:没|不|无|还行|还可以|一般|凑合|马马虎虎|差|慢).*");

    /** How answers end; what ends otherwise is often the beginning of one: 到现在, 路面, 非常. */
    private static final Pattern CLOSED_ANSWER =
            Pattern.compile(".*(?:[了吧吗呢呀啊嘛]|满意|清楚|方便|没错|一样|不行|可以|没有|解决|人工|[我你]|[打好有是意对系会过行要来]的|没来|来过|谢谢|电话)");

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
            ".*(?:\\d号|[一二三四五六七八九十]号|室|户|楼上|楼下|门口|路口|大门|[东南西北正后侧]门|旁边|对面|附近|隔壁|里面|外面|那里|那儿|那边|这里|这边|入口|出口|巷子|胡同|停车场|桥下|下面|上面|[\\d一二三四五六七八九十][楼组]|[东南西北]边|[东南西北]侧|[东南西北]广场|市场|站|桥)");

    /** Spoken when all is said. */
    private static final Pattern CLOSED = Pattern.compile(
            ".*(?:吗|吧|呢|谢谢|谢谢你们|再见|没有了|没了|就这样|就这些|可以了|怎么办|怎么[^，]{1,5}|就行|就好|就可以|多少钱|什么|什么时候|什么材料|什么证件|什么手续|哪[里儿][^，]{0,3}"
                    + "|处理|处理一下|解决|解决一下|看看|看一看|管管|管一管|查一查|查查|快派人来|办理|危险"
                    + "|人工|工单|进度|催单|催办|救命|(?:着火|起火|爆炸|漏气|泄漏|晕倒|触电|落水)了?)");

    private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");

    /** Service numbers, telephone numbers without and with their area, identity numbers. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("110|119|12[02]|12345|\\d{7,8}|\\d{11,12}|\\d{18}");

    /** An answer that short is often only the first word of one. */
    private static final int SHORT_ANSWER = 2;
    /** After so much that ends like an answer seldom more follows. */
    private static final int LONG_ANSWER = 6;
    /** Nobody has told a place in so few syllables … */
    private static final int SHORT_PLACE = 4;
    /** … nor a demand, unless something has happened: 停水了. */
    private static final int SHORT_DEMAND = 7;
    /** So much names two things. */
    private static final int LONG_PLACE = 8;
    /** So much has more than one sentence. */
    private static final int LONG_DEMAND = 14;

    private static final Pattern ASKED =
            Pattern.compile(".*(?:能不能|可不可以|是不是|要不要|会不会|有没有|合不合).{2,}|.*(?:麻烦|请|帮我|帮忙|希望).{4,}");

    private static final Pattern HAPPENED = Pattern.compile(".*[了着]");

    /** What may stand before a number. */
    private static final Pattern LEAD_IN = Pattern.compile(
            "^.{0,6}?(?:电话|手机|号码|联系方式)(?:的?号码?)?[是试事式时]?|^.{0,3}(?:记一下|记一下啊|打这个吧?|这个吧|我想一下|等一下)|^(?:嗯|呃|额|那个|这个|就是)+");

    /** The same by their sound: 我受急事, 鸡一下. */
    private static final Pattern SOUNDS_LEAD_IN = Pattern.compile(
            "^(?:(?:wo |wo de )?(?:shou ji|dian hua)(?: hao(?: ma)?)?(?: shi)?|hao ma shi|ji yi xia(?: a)?|(?:da )?zhe ge ba)(?: |$)");

    /** Instead of a number. */
    private static final Pattern NO_NUMBER = Pattern.compile(".*(?:没有|不用|不知道|不记得|不方便|忘|来电|打进来|一样|现在这个|这个号|人工|什么|再说).*");

    /** @param text as recognised so far, since the turn began */
    public static Completeness of(String text, Expectation expectation) {
        var words = NO_WORDS.matcher(text).replaceAll("");
        if (words.isEmpty()) {
            return OPEN;
        }
        if (expectation.kind() == Expectation.Kind.NUMBER) {
            return number(words, expectation.digits());
        }
        if (GOES_ON.matcher(text).matches() || hangs(words, expectation)) {
            return UNFINISHED;
        }
        return switch (expectation.kind()) {
            case ANSWER -> answer(words);
            case PLACE -> place(words);
            default -> demand(words);
        };
    }

    /** Counts what is left of a number that was heard as other characters, too: each is a syllable. */
    private static Completeness number(String words, int digits) {
        if (NO_NUMBER.matcher(words).matches()) {
            return OPEN;
        }
        var said = LEAD_IN.matcher(withoutLeadIn(words)).replaceFirst("");
        var length = Numerals.canonical(said).length();
        // of 零零零零 one is easily lost
        return length >= digits ? FINISHED : length == digits - 1 ? OPEN : UNFINISHED;
    }

    private static String withoutLeadIn(String words) {
        var lead = SOUNDS_LEAD_IN.matcher(sound(words));
        return lead.find() ? words.substring(lead.group().strip().split(" ").length) : words;
    }

    private static boolean hangs(String words, Expectation expectation) {
        if (ONLY_BEGUN.matcher(words).matches()) {
            // to a question 嗯 is a yes
            return expectation.kind() != Expectation.Kind.ANSWER || words.length() > 1;
        }
        if (WHOLE_ALL_THE_SAME.matcher(words).matches()) {
            return false;
        }
        if (HANGING.matcher(words).matches()
                || SOUNDS_HANGING.matcher(sound(words)).matches()) {
            return true;
        }
        return expectation.kind() != Expectation.Kind.ANSWER
                && ATTRIBUTE.matcher(words).matches()
                && !ASKED_OR_SAID.matcher(words).matches();
    }

    private static Completeness answer(String words) {
        if (WEIGHING.matcher(words).matches()) {
            return UNFINISHED;
        }
        if (words.length() <= SHORT_ANSWER
                || EXPLAINED.matcher(words).matches()
                || !CLOSED_ANSWER.matcher(words).matches()) {
            return OPEN;
        }
        return words.length() < LONG_ANSWER ? LIKELY : FINISHED;
    }

    private static boolean barePlace(String words) {
        return BARE_PLACE.matcher(words).matches()
                || SOUNDS_BARE_PLACE.matcher(sound(words)).matches();
    }

    private static String sound(String words) {
        return String.join(" ", Pinyin.plain(words));
    }

    private static Completeness place(String words) {
        var plain = Numerals.canonical(words);
        if (words.length() <= SHORT_PLACE) {
            return UNFINISHED;
        }
        if (SPOT.matcher(plain).matches()) {
            return FINISHED;
        }
        if (words.endsWith("社区") || HOUSE_WITHOUT_ROOM.matcher(words).matches()) {
            return OPEN;
        }
        if (barePlace(words)) {
            return UNFINISHED;
        }
        if (LAST_DIGITS.matcher(plain).find()) {
            return FINISHED;
        }
        return words.length() >= LONG_PLACE ? LIKELY : OPEN;
    }

    private static Completeness demand(String words) {
        if (ANNOUNCED.matcher(words).matches()
                || barePlace(words)
                || HOUSE_WITHOUT_ROOM.matcher(words).matches()) {
            return UNFINISHED;
        }
        var digits = LAST_DIGITS.matcher(Numerals.canonical(words));
        if (digits.find()) {
            return WHOLE_NUMBER.matcher(digits.group()).matches() ? OPEN : UNFINISHED;
        }
        if (CLOSED.matcher(words).matches()) {
            return FINISHED;
        }
        if (words.length() >= LONG_DEMAND || ASKED.matcher(words).matches()) {
            return LIKELY;
        }
        return words.length() > SHORT_DEMAND || HAPPENED.matcher(words).matches() ? OPEN : UNFINISHED;
    }
}
