package io.huiyin.core.assist;

import org.jspecify.annotations.Nullable;

/**
 * Advice, never a decision.
 *
 * @param kind {@code none} or a kind of the profile, e.g. {@code in_litigation}
 * @param title the kind's name for people
 * @param confidence 0…1
 * @param quote the citizen's words that led here
 * @param basis rule or clause that it rests on
 * @param route where the citizen should turn instead
 * @param script polite words that may be read to the citizen; empty when the city has written none
 * @param danger words of danger to life or property (the words), which always win over a screen; null when none
 * @param said whether words of the city's rules were said; else it is only like the city's examples
 * @param crisis whether the danger is somebody who may end their own life, rather than fire, gas or others
 */
public record ScreeningAdvice(
        String kind,
        String title,
        double confidence,
        String quote,
        String basis,
        String route,
        String script,
        @Nullable String danger,
        boolean said,
        boolean crisis) {

    public static final String NONE = "none";
    public static final ScreeningAdvice NOTHING = new ScreeningAdvice(NONE, "", 0, "", "", "", "", null, false, false);
}
