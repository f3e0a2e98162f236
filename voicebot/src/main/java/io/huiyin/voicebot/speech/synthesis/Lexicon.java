package io.huiyin.voicebot.speech.synthesis;

import com.github.houbb.pinyin.support.tone.PinyinTones;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words and how they are read: the pinyin library's phrases, and a small table of our own ({@code mandarin-words.txt})
 * for what it does not know or reads wrong. Immutable.
 */
final class Lexicon {

    /** Longer phrases of the library are proverbs; nobody says them to a hotline. */
    private static final int LONGEST = 8;

    private final Map<String, List<Syllable>> own = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, Syllable> alone = new HashMap<>();

    private Lexicon() {}

    /** Reads both tables; takes some tenths of a second. */
    static Lexicon load() {
        var lexicon = new Lexicon();
        lexicon.words.addAll(PinyinTones.defaults().phraseSet());
        var table = Objects.requireNonNull(Lexicon.class.getResourceAsStream("mandarin-words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).forEach(lexicon::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var parts = line.split("\\s+");
        var rest = Arrays.asList(parts).subList(1, parts.length);
        if (parts[0].equals("=")) {
            rest.forEach(this::word);
        } else if (parts[0].equals("-")) {
            words.removeAll(rest);
        } else if (rest.getFirst().endsWith(":")) {
            var reading = rest.getFirst().substring(0, rest.getFirst().length() - 1);
            rest.subList(1, rest.size()).forEach(word -> reading(word, parts[0], Syllable.numbered(reading)));
        } else if (parts[0].length() == 1) {
            alone.put(parts[0], Syllable.numbered(rest.getFirst()));
        } else {
            own.put(parts[0], rest.stream().map(Syllable::numbered).toList());
        }
    }

    /** A word of ours whose characters are read as the library, or a character alone, is. */
    private void word(String word) {
        own.putIfAbsent(word, library(word));
    }

    private void reading(String word, String character, Syllable syllable) {
        var changed = new ArrayList<>(own.getOrDefault(word, library(word)));
        for (var i = word.indexOf(character); i >= 0; i = word.indexOf(character, i + 1)) {
            changed.set(i, syllable);
        }
        own.put(word, List.copyOf(changed));
    }

    private List<Syllable> library(String word) {
        if (word.length() > 1 && words.contains(word)) {
            var syllables = Arrays.stream(PinyinHelper.toPinyin(word).split(" "))
                    .map(Syllable::marked)
                    .toList();
            if (syllables.size() == word.length()) {
                return syllables;
            }
        }
        return word.chars().mapToObj(c -> alone(Character.toString(c))).toList();
    }

    private Syllable alone(String character) {
        var ours = alone.get(character);
        return ours != null ? ours : Syllable.marked(PinyinHelper.toPinyin(character));
    }

    boolean knows(String word) {
        return own.containsKey(word) || words.contains(word);
    }

    /** How a word is read, before its neighbours change its tones. */
    Word read(String word) {
        var ours = own.get(word);
        return new Word(word, ours != null ? ours : library(word));
    }

    /**
     * Cuts a stretch of characters into the fewest words; where two cuts are as short, the one with words of our own
     * table wins, then the one with the longer word first.
     */
    List<Word> cut(String stretch) {
        var length = stretch.length();
        var cost = new double[length + 1];
        var step = new int[length + 1];
        for (var at = length - 1; at >= 0; at--) {
            cost[at] = Double.MAX_VALUE;
            for (var end = at + 1; end <= Math.min(length, at + LONGEST); end++) {
                var word = stretch.substring(at, end);
                var known = end == at + 1 || knows(word);
                // a tenth for ours decides between equally many words and never between more and fewer
                var total = cost[end] + (own.containsKey(word) ? 0.9 : 1);
                if (known && total <= cost[at] + 1e-9) {
                    cost[at] = total;
                    step[at] = end;
                }
            }
        }
        var cut = new ArrayList<Word>();
        for (var at = 0; at < length; at = step[at]) {
            cut.add(read(stretch.substring(at, step[at])));
        }
        return cut;
    }
}
