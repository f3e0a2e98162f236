package io.huiyin.core.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a text sounds. A telephone and a recogniser lose tones and mix up neighbours such as zh and z, so words that
 * were heard are compared here and not as characters. Punctuation and spaces have no sound; digits sound as their
 * Chinese names; a Latin letter stands for itself.
 *
 * <p>Spelling a sentence takes some ten microseconds per character: spell once what is compared often.
 */
public final class Pinyin {

    /**
     * One syllable.
     *
     * @param plain without tone, {@code v} for ü
     * @param tone 1–4, 5 for the neutral tone, 0 where there is none
     * @param at index of its character in the text
     */
    public record Syllable(String plain, int tone, int at) {}

    /**
     * Where a phrase sounds in a text.
     *
     * @param from index of the first character
     * @param to index after the last character
     * @param likeness 0…1
     */
    public record Match(int from, int to, double likeness) {}

    private static final String SEPARATOR = " ";
    private static final String[] DIGITS = {"ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"};
    /** Mixed up by many speakers; a syllable that differs only so costs a quarter. */
    private static final double COST_FUZZY = 0.25;
    /** Same initial or same final: half heard. */
    private static final double COST_HALF = 0.6;

    /** Syllables with f beside those with h+u, as the south mixes them up. */
    private static final Map<String, String> F_AS_H = Map.of(
            "fa", "hua",
            "fan", "huan",
            "fang", "huang",
            "fei", "hui",
            "fen", "hun",
            "feng", "hong",
            "fo", "huo",
            "fou", "hou",
            "fu", "hu");

    private Pinyin() {}

    /** The syllables of a text, polyphones read by the phrase that they stand in. */
    public static List<Syllable> syllables(String text) {
        var found = new ArrayList<Syllable>(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isHan(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                spell(text, i, end, found);
                i = end;
            } else {
                char c = text.charAt(i);
                if (c < 128 && Character.isLetterOrDigit(c)) {
                    found.add(new Syllable(asciiSound(c), 0, i));
                }
                i++;
            }
        }
        return List.copyOf(found);
    }

    /** Toneless syllables: 停水 → ting, shui. */
    public static List<String> plain(String text) {
        return syllables(text).stream().map(Syllable::plain).toList();
    }

    /** Syllables with the tone's number behind: 停水 → ting2, shui3. */
    public static List<String> toned(String text) {
        return syllables(text).stream()
                .map(s -> s.tone() == 0 ? s.plain() : s.plain() + s.tone())
                .toList();
    }

    /** How a character may be read, toneless, the commonest first; none when it is not Chinese. */
    public static List<String> readings(char character) {
        if (!isHan(character)) {
            return List.of();
        }
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NUM_LAST).stream()
                .filter(part -> !part.isEmpty() && part.charAt(0) < 0x3000)
                .map(part -> syllable(part, 0).plain())
                .distinct()
                .toList();
    }

    /** Brings syllables that are commonly mixed up to one form: zh/z, ch/c, sh/s, n/l, ng/n, h/f. */
    public static String fuzzy(String plain) {
        String s = F_AS_H.getOrDefault(plain, plain);
        if (s.length() > 1 && s.charAt(1) == 'h' && "zcs".indexOf(s.charAt(0)) >= 0) {
            s = s.charAt(0) + s.substring(2);
        }
        if (s.length() > 1 && s.charAt(0) == 'n') {
            s = "l" + s.substring(1);
        }
        return s.endsWith("ng") && s.length() > 2 ? s.substring(0, s.length() - 1) : s;
    }

    /** Whether two texts sound the same to a careless ear. */
    public static boolean fuzzyEquals(String a, String b) {
        return fuzzyList(syllables(a)).equals(fuzzyList(syllables(b)));
    }

    /** @return 0…1: 1 the same sound, 0 nothing in common or one of them silent */
    public static double similarity(String a, String b) {
        return similarity(syllables(a), syllables(b));
    }

    /** @see #similarity(String, String) */
    public static double similarity(List<Syllable> a, List<Syllable> b) {
        int longer = Math.max(a.size(), b.size());
        if (longer == 0 || a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double[] before = new double[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            double[] row = new double[b.size() + 1];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                double swap =
                        before[j - 1] + cost(a.get(i - 1).plain(), b.get(j - 1).plain());
                row[j] = Math.min(swap, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return Math.max(0, 1 - before[b.size()] / longer);
    }

    /** Whether the phrase sounds somewhere in the text, zh and z and their like taken as one. A silent phrase never does. */
    public static boolean contains(String text, String phrase) {
        return contains(syllables(text), syllables(phrase));
    }

    /** @see #contains(String, String) */
    public static boolean contains(List<Syllable> text, List<Syllable> phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        var sounds = fuzzyList(text);
        var sought = fuzzyList(phrase);
        for (int i = 0; i + sought.size() <= sounds.size(); i++) {
            if (sounds.subList(i, i + sought.size()).equals(sought)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where a phrase sounds best in a text, among stretches of its own length.
     *
     * @return likeness 0 and an empty stretch when the text is shorter than the phrase
     */
    public static Match find(List<Syllable> text, List<Syllable> phrase) {
        var best = new Match(0, 0, 0);
        int length = phrase.size();
        for (int i = 0; length > 0 && i + length <= text.size(); i++) {
            double cost = 0;
            for (int j = 0; j < length; j++) {
                cost += cost(text.get(i + j).plain(), phrase.get(j).plain());
            }
            double likeness = 1 - cost / length;
            if (likeness > best.likeness()) {
                best = new Match(text.get(i).at(), text.get(i + length - 1).at() + 1, likeness);
            }
        }
        return best;
    }

    private static double cost(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        String x = fuzzy(a);
        String y = fuzzy(b);
        if (x.equals(y)) {
            return COST_FUZZY;
        }
        int cutX = initialLength(x);
        int cutY = initialLength(y);
        boolean sameInitial = cutX > 0 && x.substring(0, cutX).equals(y.substring(0, cutY));
        boolean sameFinal = x.substring(cutX).equals(y.substring(cutY));
        return sameInitial || sameFinal ? COST_HALF : 1;
    }

    /** After {@link #fuzzy} an initial is one letter; y and w count as initials. */
    private static int initialLength(String syllable) {
        return "aeiouv".indexOf(syllable.charAt(0)) >= 0 ? 0 : 1;
    }

    private static List<String> fuzzyList(List<Syllable> syllables) {
        return syllables.stream().map(s -> fuzzy(s.plain())).toList();
    }

    private static void spell(String text, int from, int to, List<Syllable> found) {
        String run = text.substring(from, to);
        String[] parts =
                PinyinHelper.toPinyin(run, PinyinStyleEnum.NUM_LAST, SEPARATOR).split(SEPARATOR);
        boolean aligned = parts.length == run.length();
        for (int i = 0; i < run.length(); i++) {
            String part = aligned ? parts[i] : alone(run.charAt(i));
            if (!part.isEmpty() && part.charAt(0) < 0x3000) {
                found.add(syllable(part, from + i));
            }
        }
    }

    /** The library knows no phrase here: the character's commonest reading. */
    private static String alone(char c) {
        var readings = PinyinHelper.toPinyinList(c, PinyinStyleEnum.NUM_LAST);
        return readings.isEmpty() ? "" : readings.getFirst();
    }

    private static Syllable syllable(String part, int at) {
        int last = part.length() - 1;
        boolean hasTone = Character.isDigit(part.charAt(last));
        String plain = (hasTone ? part.substring(0, last) : part).replace('ü', 'v');
        return new Syllable(plain, hasTone ? part.charAt(last) - '0' : 0, at);
    }

    private static String asciiSound(char c) {
        return Character.isDigit(c) ? DIGITS[c - '0'] : String.valueOf(c).toLowerCase(Locale.ROOT);
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
