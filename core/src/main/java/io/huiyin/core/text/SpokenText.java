package io.huiyin.core.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A text as characters and as sounds, side by side: what a recogniser mishears keeps its sound. Punctuation and blanks
 * are left out, positions in the original are kept. One reading a character, without tone: measured as good for this
 * purpose as readings by phrase. Immutable.
 */
public final class SpokenText {

    /** How well a phrase was found. */
    public enum Likeness {
        SAME,
        SOUNDS_SAME,
        /** Equal once zh/z, ch/c, sh/s, n/l and -ng/-n are no longer told apart. */
        SOUNDS_NEAR
    }

    /** @param start first position in the original text @param end position after the last */
    public record Match(int start, int end, Likeness likeness) {}

    /** Below this length a phrase that only sounds nearly the same is chance. */
    private static final int NEAR_FROM = 4;

    private static final int SURE_FROM = 3;

    private static final Map<Character, String> READINGS = new ConcurrentHashMap<>();
    private static final String DIGITS = "零一二三四五六七八九";

    private final String text;
    private final int[] positions;
    private final char[] letters;
    private final String[] sounds;
    private final String[] near;

    private SpokenText(String text) {
        this.text = text;
        int[] where = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                where[count++] = i;
            }
        }
        positions = Arrays.copyOf(where, count);
        letters = new char[count];
        sounds = new String[count];
        near = new String[count];
        for (int i = 0; i < count; i++) {
            letters[i] = Character.toLowerCase(text.charAt(positions[i]));
            sounds[i] = READINGS.computeIfAbsent(letters[i], SpokenText::reading);
            near[i] = fold(sounds[i]);
        }
    }

    public static SpokenText of(String text) {
        return new SpokenText(text);
    }

    /** The original. */
    public String text() {
        return text;
    }

    /** Number of letters and digits, punctuation and blanks left out. */
    public int length() {
        return letters.length;
    }

    /** Pairs of neighbouring characters; a text of one character gives that one. */
    public List<String> characterGrams() {
        var grams = new ArrayList<String>(letters.length);
        for (int i = 0; i + 1 < letters.length; i++) {
            grams.add(new String(letters, i, 2));
        }
        if (letters.length == 1) {
            grams.add(String.valueOf(letters[0]));
        }
        return grams;
    }

    /** Pairs of neighbouring syllables, e.g. {@code ting_shui}. */
    public List<String> soundGrams() {
        var grams = new ArrayList<String>(sounds.length);
        for (int i = 0; i + 1 < sounds.length; i++) {
            grams.add(sounds[i] + "_" + sounds[i + 1]);
        }
        if (sounds.length == 1) {
            grams.add(sounds[0]);
        }
        return grams;
    }

    /** Where the phrase stands: as written, else by its sound (two syllables at least); the first such place. */
    public Optional<Match> find(SpokenText phrase) {
        int n = phrase.letters.length;
        if (n == 0) {
            return Optional.empty();
        }
        Match best = null;
        for (int i = 0; i + n <= letters.length; i++) {
            var likeness = likenessAt(i, phrase);
            if (likeness != null && (best == null || likeness.compareTo(best.likeness()) < 0)) {
                best = new Match(positions[i], positions[i + n - 1] + 1, likeness);
                if (likeness == Likeness.SAME) {
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** As {@link #find}, but fewer than three syllables must stand as written: 拿到 would sound like 拿刀. */
    public Optional<Match> findSurely(SpokenText phrase) {
        return find(phrase).filter(match -> match.likeness() == Likeness.SAME || phrase.length() >= SURE_FROM);
    }

    private @Nullable Likeness likenessAt(int at, SpokenText phrase) {
        int n = phrase.letters.length;
        var likeness = Likeness.SAME;
        for (int j = 0; j < n; j++) {
            if (letters[at + j] == phrase.letters[j]) {
                continue;
            }
            if (n < 2) {
                return null;
            }
            if (sounds[at + j].equals(phrase.sounds[j])) {
                likeness = likeness == Likeness.SAME ? Likeness.SOUNDS_SAME : likeness;
            } else if (n >= NEAR_FROM && near[at + j].equals(phrase.near[j])) {
                likeness = Likeness.SOUNDS_NEAR;
            } else {
                return null;
            }
        }
        return likeness;
    }

    private static String reading(char letter) {
        char spoken = letter >= '0' && letter <= '9' ? DIGITS.charAt(letter - '0') : letter;
        return PinyinHelper.toPinyin(String.valueOf(spoken), PinyinStyleEnum.NORMAL)
                .toLowerCase(Locale.ROOT);
    }

    private static String fold(String sound) {
        String folded = sound;
        if (folded.length() > 2 && folded.charAt(1) == 'h' && "zcs".indexOf(folded.charAt(0)) >= 0) {
            folded = folded.charAt(0) + folded.substring(2);
        }
        if (folded.length() > 1 && folded.charAt(0) == 'l') {
            folded = "n" + folded.substring(1);
        }
        return folded.endsWith("ng") ? folded.substring(0, folded.length() - 1) : folded;
    }

    @Override
    public String toString() {
        return text;
    }
}
