package io.huiyin.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides who a person is in a text: what is left still lets a reader tell two people apart. Masking twice changes nothing more. */
public final class Masking {

    /** What a span is. */
    public enum Kind {
        ID_NUMBER,
        BANK_CARD,
        PHONE,
        PLATE,
        EMAIL,
        NAME
    }

    /** @param to index after the last character */
    public record Span(Kind kind, int from, int to) {}

    private record Rule(Kind kind, Pattern pattern, int group) {}

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元顾孟黄穆萧肖尹姚邵汪祁毛狄米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓石崔吉龚程邢裴陆翁段侯武刘龙叶黎白蒲赖乔谭申冉牛温柴阎易廖耿匡欧利曾关洪左聂晏覃向";
    private static final String COMPOUND = "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木";
    private static final String SURNAME = "(?:" + COMPOUND + "|[" + SURNAMES + "])";
    private static final String SPOKEN = "[零〇一二两三四五六七八九幺]";
    private static final String TITLE = "(?:先生|女士|小姐|师傅|大爷|大妈|阿姨|老师|同志|太太|婆婆|奶奶|爷爷)";

    /** In order: a span found by an earlier rule is not looked at again. */
    private static final List<Rule> RULES = List.of(
            rule(Kind.EMAIL, "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", 0),
            rule(Kind.ID_NUMBER, "(?<!\\d)\\d{6}(?:18|19|20)\\d{2}(?:0\\d|1[0-2])[0-3]\\d{4}[\\dXx](?![\\dA-Za-z])", 0),
            rule(Kind.ID_NUMBER, "(?<!" + SPOKEN + ")" + SPOKEN + "{17}(?:" + SPOKEN + "|[xX叉])(?!" + SPOKEN + ")", 0),
            rule(Kind.BANK_CARD, "(?<!\\d)(?:\\d{4}[ -]?){3}\\d{4}(?:[ -]?\\d{1,3})?(?!\\d)", 0),
            rule(Kind.PHONE, "(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", 0),
            rule(Kind.PHONE, "(?<!\\d)(?:0\\d{2,3}[ -]?)\\d{7,8}(?!\\d)", 0),
            rule(Kind.PHONE, "(?<![\\dA-Za-z])[2-8]\\d{6,7}(?![\\d年元])", 0),
            rule(Kind.PHONE, "(?<!" + SPOKEN + ")" + SPOKEN + "{7,16}(?!" + SPOKEN + ")", 0),
            rule(Kind.PLATE, "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·• -]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])", 0),
            rule(
                    Kind.NAME,
                    "(?:我叫|名叫|叫做|名字叫|名字是|姓名是?[:：]?|联系人[:：]?|当事人[:：]?)(" + SURNAME
                            + "[\\p{IsHan}]{1,2}?)(?=[，,。；;、！!？?\\s]|的|住|电话|手机|在|$)",
                    1),
            rule(Kind.NAME, "(" + SURNAME + "\\p{IsHan}{0,2}?)(?=" + TITLE + ")", 1),
            rule(Kind.NAME, "(?:我|免贵|本人|他|她)姓(" + SURNAME + ")", 1));

    /** Stands where {@link #without} left something out. */
    public static final String LEFT_OUT = "，";

    private Masking() {}

    /** Every span that tells who somebody is, in order, none overlapping. */
    public static List<Span> spans(String text) {
        var found = new ArrayList<Span>();
        for (Rule rule : RULES) {
            Matcher m = rule.pattern().matcher(text);
            while (m.find()) {
                var span = new Span(rule.kind(), m.start(rule.group()), m.end(rule.group()));
                if (found.stream().noneMatch(s -> s.from() < span.to() && span.from() < s.to())) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::from));
        return List.copyOf(found);
    }

    /** The text with every span of {@link #spans} masked. */
    public static String text(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans(text)) {
            out.append(text, at, span.from());
            String secret = text.substring(span.from(), span.to());
            out.append(
                    switch (span.kind()) {
                        case PHONE -> phone(secret);
                        case NAME -> name(secret);
                        case PLATE -> keep(secret, 2, 2);
                        case EMAIL -> keep(secret, 1, secret.length() - secret.indexOf('@'));
                        case ID_NUMBER, BANK_CARD -> keep(secret, 3, 2);
                    });
            at = span.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The text with every span of {@link #spans} left out: what others may have said just so. */
    public static String without(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans(text)) {
            out.append(text, at, span.from()).append(LEFT_OUT);
            at = span.to();
        }
        return out.append(text, at, text.length()).toString();
    }

    /** 13800001234 → 138****1234; shorter numbers keep fewer digits; service numbers of up to six digits stay. */
    public static String phone(String number) {
        int length = number.length();
        if (length <= 6) {
            return number;
        }
        return length >= 11 ? keep(number, 3, 4) : keep(number, 2, 2);
    }

    /** 张三丰 → 张**, 欧阳明 → 欧阳*; a surname alone becomes 某. */
    public static String name(String name) {
        if (name.length() == 1) {
            return "某";
        }
        boolean compound = name.length() > 2 && Pattern.matches("(?:" + COMPOUND + ").+", name);
        return keep(name, compound ? 2 : 1, 0);
    }

    private static Rule rule(Kind kind, String pattern, int group) {
        return new Rule(kind, Pattern.compile(pattern), group);
    }

    private static String keep(String secret, int head, int tail) {
        int hidden = Math.max(1, secret.length() - head - tail);
        return secret.substring(0, head) + "*".repeat(hidden) + secret.substring(head + hidden);
    }
}
