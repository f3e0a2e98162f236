package io.huiyin.voicebot.turn;

import java.util.regex.Pattern;

/** Words with which people show that they listen: they do not want to speak. */
public final class BackChannel {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORDS =
            Pattern.compile("(?:嗯|恩|哦|噢|喔|啊|呃|额|唔|哎|唉|欸|诶|呵|哈|好的?|好吧|对的?|是的?|行吧?|知道了?|明白了?|可以)+");

    /** More of them are a sentence. */
    private static final int MOST = 5;

    private BackChannel() {}

    /** @param text as recognised; such words answer a question only once it has been asked to its end */
    public static boolean is(String text) {
        var words = NO_WORDS.matcher(text).replaceAll("");
        return words.length() <= MOST && WORDS.matcher(words).matches();
    }
}
