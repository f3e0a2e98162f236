package io.huiyin.voicebot.speech.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How tones change in company: 不 and 一, and third tones that meet. Works on one stretch without a pause. */
final class ToneSandhi {

    private static final String DIGITS = "零〇一二三四五六七八九十壹幺";
    /** What is counted off, not counted: 一楼 is the first floor, 一月 the first month. */
    private static final String ORDINAL = "月日号楼栋幢单级等期班";

    private final Predicate<String> known;

    /** @param known is this a word of the dictionary */
    ToneSandhi(Predicate<String> known) {
        this.known = known;
    }

    List<Word> apply(List<Word> words) {
        var changed = new ArrayList<>(words);
        for (var i = 0; i < changed.size(); i++) {
            changed.set(i, bu(yi(changed, i), after(changed, i), before(changed, i)));
        }
        changed.replaceAll(this::thirdsInside);
        var raised = 0;
        for (var i = 0; i + 1 < changed.size(); i++) {
            var left = changed.get(i);
            var right = changed.get(i + 1);
            var close = left.length() == 1 || right.length() == 1;
            // 我想请|你给我: nobody raises more than two in a row
            if (close && raised < 2 && left.lastTone() == 3 && right.tone(0) == 3) {
                changed.set(i, left.withTone(left.length() - 1, 2));
                raised++;
            } else {
                raised = 0;
            }
        }
        return changed;
    }

    private record Neighbour(String character, int tone) {
        static final Neighbour NONE = new Neighbour("", 0);
    }

    private static Neighbour after(List<Word> words, int place) {
        if (place + 1 == words.size()) {
            return Neighbour.NONE;
        }
        var next = words.get(place + 1);
        return new Neighbour(next.text().substring(0, 1), next.tone(0));
    }

    private static Neighbour before(List<Word> words, int place) {
        if (place == 0) {
            return Neighbour.NONE;
        }
        var last = words.get(place - 1);
        return new Neighbour(last.text().substring(last.text().length() - 1), last.lastTone());
    }

    private static boolean spelled(Word word) {
        return word.text().length() == word.length();
    }

    private static Word yi(List<Word> words, int place) {
        var word = words.get(place);
        for (var i = 0; i < word.text().length() && spelled(word); i++) {
            if (word.text().charAt(i) == '一' && word.tone(i) != Syllable.NEUTRAL) {
                var last = i + 1 == word.length();
                var next = last
                        ? after(words, place)
                        : new Neighbour(word.text().substring(i + 1, i + 2), word.tone(i + 1));
                var previous =
                        i == 0 ? before(words, place).character : word.text().substring(i - 1, i);
                word = word.withTone(i, yiTone(previous, next, last && word.length() > 1));
            }
        }
        return word;
    }

    /** @param closing the last character of a longer word, as in 统一 */
    private static int yiTone(String previous, Neighbour next, boolean closing) {
        var counted = !previous.isEmpty() && ("第" + DIGITS).contains(previous)
                || !next.character.isEmpty() && (DIGITS + ORDINAL).contains(next.character);
        if (closing || counted || next.tone == 0) {
            return 1;
        }
        if (!previous.isEmpty() && previous.equals(next.character)) {
            return Syllable.NEUTRAL; // 看一看
        }
        return next.tone == 4 || next.tone == Syllable.NEUTRAL ? 2 : 4;
    }

    private static Word bu(Word word, Neighbour next, Neighbour previous) {
        var changed = word;
        for (var i = 0; i < word.text().length() && spelled(word); i++) {
            if (word.text().charAt(i) != '不' || word.tone(i) == Syllable.NEUTRAL) {
                continue;
            }
            var last = i + 1 == word.length();
            var following = last ? next : new Neighbour(word.text().substring(i + 1, i + 2), word.tone(i + 1));
            var leading = i == 0 ? previous.character : word.text().substring(i - 1, i);
            if (!leading.isEmpty() && leading.equals(following.character)) {
                changed = changed.withTone(i, Syllable.NEUTRAL); // 是不是
            } else {
                changed = changed.withTone(i, following.tone == 4 ? 2 : 4);
            }
        }
        return changed;
    }

    private Word thirdsInside(Word word) {
        return switch (word.length()) {
            case 1 -> word;
            case 2 -> pair(word, 0);
            case 3 -> {
                var allThird = word.tone(0) == 3 && word.tone(1) == 3 && word.tone(2) == 3;
                // 总-统府 keeps its head apart, 展览-馆 its tail
                var headApart = spelled(word)
                        && known.test(word.text().substring(1))
                        && !known.test(word.text().substring(0, 2));
                yield allThird && headApart ? word.withTone(1, 2) : pair(pair(word, 1), 0, allThird);
            }
            default -> {
                var changed = word;
                for (var i = 0; i + 1 < word.length(); i += 2) {
                    changed = pair(changed, i);
                }
                for (var i = 1; i + 1 < word.length(); i += 2) {
                    changed = pair(changed, i);
                }
                yield changed;
            }
        };
    }

    private static Word pair(Word word, int place) {
        return pair(word, place, false);
    }

    private static Word pair(Word word, int place, boolean anyway) {
        return word.tone(place) == 3 && (anyway || word.tone(place + 1) == 3) ? word.withTone(place, 2) : word;
    }
}
