package io.huiyin.core.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Pattern;

/** Simplified characters: what a recogniser trained on all Chinese writes is brought to the city's script. */
public final class Simplified {

    /** 著 is the particle 着 everywhere but in these words. */
    private static final Pattern PARTICLE = Pattern.compile("(?<![显原名土编巨专卓昭])著(?![名作称述书录者])");

    /** 乾 is 干 (dry) everywhere but in these words. */
    private static final Pattern DRY = Pattern.compile("(?<!康)乾(?![坤隆陵])");

    private Simplified() {}

    /** The same text in simplified characters; characters only, words of other regions stay. */
    public static String of(String text) {
        String simple = ZhConverterUtil.toSimple(text);
        simple = PARTICLE.matcher(simple).replaceAll("着");
        return DRY.matcher(simple)
                .replaceAll("干")
                .replace('妳', '你')
                .replace('麽', '么')
                .replace("甚么", "什么");
    }
}
