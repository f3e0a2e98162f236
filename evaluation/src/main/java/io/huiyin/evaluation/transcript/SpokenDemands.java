package io.huiyin.evaluation.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Demands to be spoken, the same ones each time.
 *
 * @param texts whole
 * @param said how each begins, as far as a caller says it in one breath or two
 */
record SpokenDemands(List<String> texts, List<String> said) {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 60;
    /** So many characters in a row are no chance. */
    private static final int COPIED = 12;

    private static final Pattern NO_CHINESE = Pattern.compile("[^\\u4e00-\\u9fff]");
    /** Numbers, masked words and quotations are written otherwise than said. */
    private static final Pattern UNSPOKEN = Pattern.compile("[0-9０-９A-Za-z*\\[（(《“]");

    /** @throws IllegalArgumentException if there are not so many */
    static SpokenDemands choose(Collection<String> all, int demands) {
        List<String> texts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        // scattered over the file, whatever its order
        var scattered = all.stream()
                .filter(text -> text.length() >= SHORTEST)
                .sorted(Comparator.<String>comparingInt(text -> text.hashCode() * 0x9E37_79B9)
                        .thenComparing(text -> text))
                .toList();
        for (var text : scattered) {
            var beginning = beginning(text);
            if (texts.size() < demands && !UNSPOKEN.matcher(beginning).find()) {
                texts.add(text);
                said.add(beginning);
            }
        }
        if (texts.size() < demands || demands < 1) {
            throw new IllegalArgumentException(
                    "there are " + texts.size() + " demands that can be spoken: give fewer by --demands, at least 1");
        }
        return new SpokenDemands(texts, said);
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var head = text.substring(0, LONGEST);
        var end = Math.max(head.lastIndexOf('，'), Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')));
        return end < SHORTEST ? head : head.substring(0, end);
    }

    /** All texts but these and what shares 12 Chinese characters in a row with one of them. */
    List<String> without(Collection<String> all) {
        Set<String> copied = new HashSet<>();
        texts.forEach(text -> copied.addAll(rows(text)));
        return all.stream()
                .filter(text -> rows(text).stream().noneMatch(copied::contains))
                .toList();
    }

    private static List<String> rows(String text) {
        var plain = NO_CHINESE.matcher(text).replaceAll("");
        List<String> rows = new ArrayList<>();
        for (var i = 0; i + COPIED <= plain.length(); i++) {
            rows.add(plain.substring(i, i + COPIED));
        }
        return rows;
    }
}
