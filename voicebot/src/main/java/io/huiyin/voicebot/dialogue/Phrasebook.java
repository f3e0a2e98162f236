package io.huiyin.voicebot.dialogue;

import io.huiyin.core.text.Numerals;
import io.huiyin.core.text.Pinyin;
import io.huiyin.core.text.Pinyin.Syllable;
import io.huiyin.core.text.Simplified;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Finds the words of a list in what somebody said, by their sound: a recogniser that hears 慢一 for 满意 is understood.
 * The list is a YAML file of tags, each with its words; a word between bars, {@code |有|}, must stand alone in its
 * clause. Of all ways to lay words over a clause the one with the longest and best heard words is taken, so 不满意 wins
 * over 满意 and 全部 hides its 部 from 不. Immutable; reading a sentence takes about a millisecond.
 */
public final class Phrasebook {

    /**
     * A word that was found.
     *
     * @param tags the lists that it stands in
     * @param heard the characters as they were recognised
     * @param from index of its first syllable in the clause
     * @param to index behind its last
     * @param likeness 1 the same characters, a little less the same sound, down to about 0.7
     */
    public record Word(Set<String> tags, String word, String heard, int from, int to, double likeness) {
        public Word {
            tags = Set.copyOf(tags);
        }

        public boolean is(String tag) {
            return tags.contains(tag);
        }
    }

    /**
     * A stretch between two breaths.
     *
     * @param syllables how many there are, found or not
     */
    public record Clause(String text, int syllables, List<Word> words) {
        public Clause {
            words = List.copyOf(words);
        }

        /** Syllables that belong to no word. */
        public int unknown() {
            return syllables - words.stream().mapToInt(w -> w.to() - w.from()).sum();
        }
    }

    /** A word of the lists with its sound; the second set holds where it counts only when it stands alone. */
    private record Entry(String word, List<Syllable> sound, Set<String> tags, Set<String> aloneTags) {}

    private static final Pattern BREAK = Pattern.compile("[,，.。;；!！?？、:：~…—\\s]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Sounds people make while they think; they mean nothing beside other words. */
    static final String FILLERS = "嗯啊哦呃哎唉诶欸喔噢呀呢嘛吧哈额哟嘞哪";
    /** Above these average costs per syllable two stretches of this length are different words. */
    private static final double[] MOST_COST = {0, 0.06, 0.15, 0.18, 0.26};

    /** From this length on one syllable may be wholly misheard. */
    private static final int LONG = 6;

    private final Map<Integer, List<Entry>> entriesByLength = new HashMap<>();
    private final int longest;

    private Phrasebook(Map<String, List<String>> lists) {
        var entries = new LinkedHashMap<String, Entry>();
        lists.forEach((tag, words) -> words.forEach(word -> {
            boolean alone = word.startsWith("|");
            String bare = alone ? word.substring(1, word.length() - 1) : word;
            var entry = entries.computeIfAbsent(
                    bare, w -> new Entry(w, Pinyin.syllables(w), new HashSet<>(), new HashSet<>()));
            (alone ? entry.aloneTags() : entry.tags()).add(tag);
        }));
        entries.values()
                .forEach(e -> entriesByLength
                        .computeIfAbsent(e.sound().size(), n -> new ArrayList<>())
                        .add(e));
        longest = entriesByLength.keySet().stream().mapToInt(n -> n).max().orElse(0);
    }

    /** @param lists words by tag; a word between bars stands alone */
    public static Phrasebook of(Map<String, List<String>> lists) {
        return new Phrasebook(lists);
    }

    /**
     * Reads a list that lies beside a class.
     *
     * @throws IllegalArgumentException if it is not there or is not tags with lists of words
     */
    public static Phrasebook read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource + " lies beside " + beside.getName());
            }
            Map<String, List<String>> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Phrasebook(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(resource + " must hold tags, each with a list of words", e);
        }
    }

    /** The clauses of what was said, each with its words in order. Fillers alone make a clause too. */
    public List<Clause> find(String said) {
        String text = DIGITS.matcher(Simplified.of(said)).replaceAll(m -> spell(m.group()));
        var clauses = new ArrayList<Clause>();
        for (String part : BREAK.split(text)) {
            if (!part.isBlank()) {
                clauses.add(lay(part));
            }
        }
        return List.copyOf(clauses);
    }

    private static String spell(String digits) {
        boolean number = digits.length() <= 3 && !digits.startsWith("0");
        return number ? Numerals.toChinese(Long.parseLong(digits)) : Numerals.readOut(digits, false);
    }

    /** Best way to lay words over the clause: dynamic programming from its end. */
    private Clause lay(String clause) {
        var sound = Pinyin.syllables(clause);
        int n = sound.size();
        int first = 0;
        int last = n;
        while (first < last && isFiller(clause, sound.get(first))) {
            first++;
        }
        while (last > first && isFiller(clause, sound.get(last - 1))) {
            last--;
        }
        double[] gain = new double[n + 1];
        Word[] choice = new Word[n];
        for (int from = n - 1; from >= 0; from--) {
            gain[from] = gain[from + 1];
            for (int length = 1; length <= Math.min(longest, n - from); length++) {
                boolean alone = from <= first && from + length >= last && (from == first || from == 0);
                var word = best(clause, sound, from, length, alone);
                if (word != null && gain[from + length] + worth(word) > gain[from]) {
                    gain[from] = gain[from + length] + worth(word);
                    choice[from] = word;
                }
            }
        }
        var words = new ArrayList<Word>();
        for (int at = 0; at < n; ) {
            Word word = choice[at];
            if (word != null) {
                words.add(word);
            }
            at = word == null ? at + 1 : word.to();
        }
        return new Clause(clause, n, words);
    }

    private static boolean isFiller(String clause, Syllable syllable) {
        return FILLERS.indexOf(clause.charAt(syllable.at())) >= 0;
    }

    /** A syllable counts one, holding together with its neighbour a half, less what it was misheard by. */
    private static double worth(Word word) {
        int length = word.to() - word.from();
        return 1.5 * length - 0.5 - 2 * length * (1 - word.likeness());
    }

    private @Nullable Word best(String clause, List<Syllable> sound, int from, int length, boolean alone) {
        Entry best = null;
        double least = MOST_COST[Math.min(length, MOST_COST.length - 1)] * length + 1e-9;
        for (Entry entry : entriesByLength.getOrDefault(length, List.of())) {
            if (entry.tags().isEmpty() && !alone) {
                continue;
            }
            double cost = cost(clause, sound, from, entry, least, length == 1 && !alone);
            if (cost < least || (cost <= least && best == null)) {
                least = cost;
                best = entry;
            }
        }
        if (best == null) {
            return null;
        }
        int begin = sound.get(from).at();
        int end = sound.get(from + length - 1).at() + 1;
        var tags = new HashSet<>(best.tags());
        if (alone) {
            tags.addAll(best.aloneTags());
        }
        return new Word(tags, best.word(), clause.substring(begin, end), from, from + length, 1 - least / length);
    }

    private static double cost(
            String clause, List<Syllable> sound, int from, Entry entry, double limit, boolean byCharacter) {
        double cost = 0;
        for (int i = 0; i < entry.sound().size() && cost <= limit; i++) {
            var heard = sound.get(from + i);
            var meant = entry.sound().get(i);
            if (clause.charAt(heard.at()) == entry.word().charAt(meant.at())) {
                continue;
            }
            double one = byCharacter && !SoundAlike.denial(meant.plain()) ? 1 : SoundAlike.cost(heard, meant);
            cost += one < 1 || entry.sound().size() >= LONG ? one : limit + 1;
        }
        return cost;
    }
}
