package io.huiyin.voicebot.speech.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The city's own terms: its units, streets, matters and what is answered to its questions. A term is found where something
 * stands that sounds like the whole of it: two characters must sound the same, three may differ in a near sound, a longer
 * one in more.
 */
final class Lexicon {

    private static final int SHORTEST = 2;
    /** No unit's name is longer. */
    private static final int LONGEST = 20;

    /** @param distance 0 where every syllable is the same */
    record Found(String term, double distance) {}

    private record Term(String text, int[] sounds) {}

    private final Sounds sounds;
    private final Map<Integer, List<Term>> byFirst = new HashMap<>();

    Lexicon(Collection<String> terms, Sounds sounds) {
        this.sounds = sounds;
        for (var text : terms) {
            var read = sounds.of(text);
            if (text.length() >= SHORTEST && text.length() <= LONGEST && read.length == text.length()) {
                byFirst.computeIfAbsent(read[0], s -> new ArrayList<>()).add(new Term(text, read));
            }
        }
    }

    /** @param at a Chinese character */
    List<Found> at(String heard, int at) {
        List<Found> found = new ArrayList<>();
        byFirst.forEach((first, terms) -> {
            var distance = sounds.distance(heard.charAt(at), first);
            if (distance <= Candidates.FARTHEST) {
                terms.forEach(term -> compare(term, heard, at, distance, found));
            }
        });
        return found;
    }

    private void compare(Term term, String heard, int at, double first, List<Found> found) {
        var length = term.sounds.length;
        var distance = first;
        var farthest = farthest(length);
        if (at + length > heard.length() || first > farthest) {
            return;
        }
        for (var i = 1; i < length; i++) {
            var sign = heard.charAt(at + i);
            if (!Candidates.isHan(sign)) {
                return;
            }
            var next = sounds.distance(sign, term.sounds[i]);
            distance += next;
            if (next > Candidates.FARTHEST || distance > farthest) {
                return;
            }
        }
        found.add(new Found(term.text, distance));
    }

    private static double farthest(int length) {
        return length == SHORTEST ? 0 : length == SHORTEST + 1 ? 1 : Candidates.FARTHEST;
    }
}
