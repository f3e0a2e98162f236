package io.huiyin.voicebot.turn;

import io.huiyin.core.text.Pinyin;
import java.util.regex.Pattern;

/** Words with which people show that they listen: they do not want to speak. */
final class BackChannel {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORDS =
            Pattern.compile("(?:嗯|恩|哦|噢|喔|啊|呃|额|唔|哎|唉|欸|诶|呵|哈|好的?|好吧|对的?|是的?|行吧?|知道了?|明白了?|可以)+");

    /** The same by their sound: 对，是的 is often written 对试的. */
    private static final Pattern SOUNDS = Pattern.compile(
            "(?:en|ng|e|o|ou|a|ai|ei|hao(?: de| ba)?|dui(?: de)?|shi(?: de| ba)?|xing(?: ba)?|zhi dao(?: le)?)"
                    + "(?: (?:en|ng|e|o|ou|a|ai|ei|hao(?: de| ba)?|dui(?: de)?|shi(?: de| ba)?|xing(?: ba)?|zhi dao(?: le)?))*");

    /** More of them are a sentence. */
    private static final int MOST = 5;

    /** What is so short is a murmur that the recogniser took for some word: 嗯 for 这, 哦 for 我 … */
    private static final int SYLLABLES = 2;

    /** … but for what people say in one breath when they want to be heard. */
    private static final Pattern COMMANDS = Pattern.compile(
            "停+|停下|停止|停一下|喂+|不+|不是|不对|不用|不要|不行|不好|没有?|没用|没人|没来|满意|解决|有的|人工|转人工|等等|等下|等一下|慢着|别说|别讲|听我说|救命|报警|着火了?|起火了?|谁啊?|什么");

    private BackChannel() {}

    /** @param text as recognised; such words answer a question only once it has been asked to its end */
    static boolean is(String text) {
        var words = plain(text);
        if (words.isEmpty() || words.length() > MOST || commands(words)) {
            return false;
        }
        return words.length() <= SYLLABLES
                || WORDS.matcher(words).matches()
                || SOUNDS.matcher(String.join(" ", Pinyin.plain(words))).matches();
    }

    /** Whether so little is meant for the robot all the same. */
    static boolean commands(String text) {
        return COMMANDS.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(text).replaceAll("");
    }
}
