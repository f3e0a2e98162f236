package io.huiyin.voicebot.speech.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as syllables with their tones as spoken, in words, with the pauses between. What cannot be spoken is left out
 * and counted.
 */
record MandarinReading(List<Phrase> phrases, int skipped) {

    /** @param pause the mark that follows: {@code , . ? !} */
    record Phrase(List<Word> words, char pause) {}

    private static final Pattern PART = Pattern.compile(
            "(?<han>\\p{IsHan}+)|(?<letters>[A-Za-z]+)|(?<mark>[,.?!:;、。…()\\[\\]—\"“”《》]+)|(?<other>\\S)");

    /** Letters as Mandarin speakers say them. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "ei1"),
            Map.entry('B', "bi4"),
            Map.entry('C', "xi1"),
            Map.entry('D', "di4"),
            Map.entry('E', "yi4"),
            Map.entry('F', "ai2 fu5"),
            Map.entry('G', "ji4"),
            Map.entry('H', "ei2 chi5"),
            Map.entry('I', "ai4"),
            Map.entry('J', "zhei4"),
            Map.entry('K', "kei4"),
            Map.entry('L', "ai2 lou5"),
            Map.entry('M', "ai2 mu5"),
            Map.entry('N', "en1"),
            Map.entry('O', "ou1"),
            Map.entry('P', "pi4"),
            Map.entry('Q', "kiu1"),
            Map.entry('R', "a1 er5"),
            Map.entry('S', "ai2 si5"),
            Map.entry('T', "ti4"),
            Map.entry('U', "you1"),
            Map.entry('V', "wei1"),
            Map.entry('W', "da2 bu5 liu5"),
            Map.entry('X', "ai2 ke5 si5"),
            Map.entry('Y', "wai4"),
            Map.entry('Z', "zei4"));

    /** Longer than this it is a foreign word, and letters would help nobody. */
    private static final int LONGEST_ABBREVIATION = 6;

    static MandarinReading of(String text, Lexicon lexicon) {
        var sandhi = new ToneSandhi(lexicon::knows);
        List<Phrase> phrases = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        var skipped = 0;
        var parts = PART.matcher(SpokenForm.of(text));
        while (parts.find()) {
            if (parts.group("han") != null) {
                words.addAll(Context.settle(lexicon.cut(parts.group("han"))));
            } else if (parts.group("letters") != null && parts.group().length() <= LONGEST_ABBREVIATION) {
                parts.group().toUpperCase(Locale.ROOT).chars().forEach(c -> words.add(letter((char) c)));
            } else if (parts.group("mark") != null) {
                end(phrases, words, pause(parts.group()), sandhi);
            } else {
                skipped += parts.group().length();
            }
        }
        end(phrases, words, '.', sandhi);
        return new MandarinReading(phrases, skipped);
    }

    private static Word letter(char letter) {
        var sound = LETTERS.getOrDefault(letter, "");
        return new Word(
                String.valueOf(letter),
                Pattern.compile(" ")
                        .splitAsStream(sound)
                        .map(Syllable::numbered)
                        .toList());
    }

    private static void end(List<Phrase> phrases, List<Word> words, char pause, ToneSandhi sandhi) {
        if (!words.isEmpty()) {
            phrases.add(new Phrase(sandhi.apply(words), pause));
            words.clear();
        } else if (!phrases.isEmpty() && pause != ',') {
            // 「……」。 : the stronger mark counts
            phrases.add(new Phrase(phrases.removeLast().words(), pause));
        }
    }

    private static char pause(String marks) {
        for (var mark : marks.toCharArray()) {
            switch (mark) {
                case '?', '!' -> {
                    return mark;
                }
                case '。', '.', '…' -> {
                    return '.';
                }
                default -> {
                    // a weaker one; a stronger may follow
                }
            }
        }
        return ',';
    }

    /** For a person and for tests: {@code nin2 hao3, zhe4 li5}. */
    String pinyin() {
        return phrases.stream()
                .map(phrase -> phrase.words().stream()
                        .flatMap(word -> word.syllables().stream())
                        .map(Syllable::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
