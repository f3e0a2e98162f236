package io.huiyin.agentassist.draft;

import io.huiyin.core.text.Numerals;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the number and the name by which the citizen wants to be reached, and whether they are to be kept secret. */
final class ContactFinder {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s，,、。\\-—]+(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|0\\d{2,3}\\d{7,8})(?!\\d)");

    /** Family names, the hundred most common and a few double ones: others are left to the agent. */
    private static final String FAMILY =
            "(欧阳|上官|司马|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])";

    private static final Pattern FAMILY_NAME = Pattern.compile("(?:免贵|我|本人)?姓(" + FAMILY + ")");
    private static final Pattern TITLED = Pattern.compile("(" + FAMILY + "(?:先生|女士|小姐|大爷|阿姨|师傅|老师))");
    private static final Pattern FULL_NAME =
            Pattern.compile("(?:我叫|名字叫|名字是|本人)(" + FAMILY + "[\\p{IsHan}]{1,2})(?=[，。,.、\\s]|$)");

    private static final Pattern SECRET =
            Pattern.compile("保密|匿名|不要?(透露|泄露|告诉)|别(透露|泄露|告诉|说是我)|不(想|愿意?)(透露|留)(姓名|名字|我的)");

    Optional<String> phone(String text) {
        var digits = BETWEEN_DIGITS.matcher(Numerals.canonical(text)).replaceAll("");
        var matcher = NUMBER.matcher(digits);
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        return Optional.ofNullable(last);
    }

    Optional<String> name(String text) {
        for (var pattern : new Pattern[] {FULL_NAME, TITLED, FAMILY_NAME}) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    boolean secret(String text) {
        return SECRET.matcher(text).find();
    }
}
