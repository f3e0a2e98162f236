package io.huiyin.agentassist.draft;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.SpokenText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a place as written is the place that was said, however each spells it. */
final class PlaceLikeness {

    /** Of the said place's pairs of characters: below this it is another place and no other spelling. */
    private static final double SAME_FROM = 0.6;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BUILDING = Pattern.compile("(?<=\\d)(幢|号楼)");
    private static final Pattern SMALL = Pattern.compile("[\\p{Punct}\\s，。、；：（）—的]|附近|门口|旁边|里面|那边|这边");

    private PlaceLikeness() {}

    /** @param all everything that was said: another place of the call is as good as the one that was found */
    static boolean same(String written, String said, String all) {
        var there = plain(written);
        var heard = plain(said);
        boolean asExact = numbers(there).containsAll(numbers(heard));
        if (heard.contains(there)) {
            return asExact;
        }
        return SpokenText.of(plain(all)).findSurely(SpokenText.of(there)).isPresent()
                || (asExact && share(heard, there) >= SAME_FROM);
    }

    /** The part of a text's pairs of characters that another text holds, too. */
    static double share(String of, String in) {
        var grams = SpokenText.of(of).characterGrams();
        var there = new HashSet<>(SpokenText.of(in).characterGrams());
        return grams.isEmpty()
                ? 0
                : (double) grams.stream().filter(there::contains).count() / grams.size();
    }

    private static Set<String> numbers(String plain) {
        return DIGITS.matcher(plain).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        var digits = Numerals.canonical(text);
        return BUILDING.matcher(SMALL.matcher(digits).replaceAll("")).replaceAll("栋");
    }
}
