package io.huiyin.callbackrobot.survey;

import io.huiyin.voicebot.dialogue.Phrasebook.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words before a head that turn or colour it: 不, 很, 基本, 好像 … in the order in which they were said. */
final class Modifiers {

    static final Set<String> TAGS = Set.of(
            "not",
            "hardly",
            "never",
            "nothing-not",
            "how-not",
            "doubt",
            "very",
            "fairly",
            "basically",
            "wholly",
            "maybe",
            "now",
            "whether",
            "cannot",
            "nothing",
            "unreal",
            "rest");
    private static final Set<String> DENIALS = Set.of("not", "hardly", "never", "doubt", "cannot", "nothing", "unreal");
    /** A denial further away than this many syllables may belong to something else: 没有一个人来问过 has three between. */
    private static final int REACH = 5;

    private final List<Word> words = new ArrayList<>();

    void add(Word word) {
        words.add(word);
    }

    void clear() {
        words.clear();
    }

    boolean has(String tag) {
        return words.stream().anyMatch(w -> w.is(tag));
    }

    /** Whether the head is denied: by one word, or by several that insist (没有，从来没). */
    boolean denied() {
        return words.stream().anyMatch(Modifiers::denies) || has("how-not") && denials() > 0;
    }

    private static boolean denies(Word word) {
        return word.tags().stream().anyMatch(DENIALS::contains);
    }

    private long denials() {
        return words.stream().filter(Modifiers::denies).count();
    }

    /** 没什么不…: two denials that people use as praise. */
    boolean praisedByDenial() {
        return has("nothing-not") && denials() == 0;
    }

    /** Denials that may mean either: irony, two at once, one far away, one that was only heard alike. */
    boolean unclear(int headFrom) {
        return has("how-not")
                || has("unreal")
                || has("nothing-not") && denials() > 0
                || denials() > 1 && !has("never")
                || words.stream().anyMatch(w -> denies(w) && (headFrom - w.to() > REACH || alike(w)));
    }

    private static boolean alike(Word word) {
        return word.to() - word.from() == 1 && word.likeness() < 1;
    }

    /** 不是很…, 没彻底…: the degree itself is denied. */
    boolean degreeDenied(String degree) {
        int denial = -1;
        for (int i = 0; i < words.size(); i++) {
            if (denies(words.get(i))) {
                denial = i;
            }
            if (denial >= 0 && i > denial && words.get(i).is(degree)) {
                return true;
            }
        }
        return false;
    }

    /** 非常不…: the denial is made stronger. */
    boolean deniedWithForce(String degree) {
        if (has("never")) {
            return true;
        }
        boolean seen = false;
        for (Word word : words) {
            if (seen && denies(word)) {
                return true;
            }
            seen |= word.is(degree);
        }
        return false;
    }

    /** Least likeness of what was heard, 1 when nothing was. */
    double likeness() {
        return words.stream().mapToDouble(Word::likeness).min().orElse(1);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<Word> words() {
        return List.copyOf(words);
    }
}
