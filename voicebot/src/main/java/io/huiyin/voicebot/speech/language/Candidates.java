package io.huiyin.voicebot.speech.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What may have been said where a character was heard, and at which price. Safe for many threads. */
final class Candidates {

    /** For any change: at 3 more is put right and more is broken. */
    private static final double CHANGE = 4;
    /** For each unit of {@link Confusions#distance}. */
    static final double DISTANCE = 1.5;

    static final double FARTHEST = 2.5;
    /** More for a change from or to one of {@link #DENIALS}: it would turn a sentence round. */
    private static final double DENIAL = 2;
    /** More for a numeral that may be a word (一, 万) and stands alone. */
    private static final double NUMERAL = 2;

    private static final int AT_MOST = 40;

    private static final String DENIALS = "不没未别无非";
    private static final String NUMERALS = "零一二三四五六七八九十百千万两幺〇半第点";
    /** Never anything but a numeral, or never to be touched beside one. */
    private static final String FROZEN = "幺〇半第点";

    /** @param price positive; 0 for the character that was heard */
    record Candidate(char character, double price, double distance) {}

    private final LanguageModel language;
    private final Sounds sounds;
    private final double caution;
    private final Map<Integer, List<Character>> bySound = new HashMap<>();
    private final Map<Character, List<Candidate>> alike = new ConcurrentHashMap<>();

    /** @param caution more for any change */
    Candidates(LanguageModel language, double caution, Sounds sounds) {
        this.language = language;
        this.caution = caution;
        this.sounds = sounds;
        for (var character : language.characters()) {
            for (var sound : sounds.of(character)) {
                bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(character);
            }
        }
    }

    /** The cheapest first; nothing for a mark, and for all but the first sign of a number or a Latin word. */
    List<Candidate> at(String heard, int i) {
        var sign = heard.charAt(i);
        if (isHan(sign)) {
            return isNumeral(sign) ? numerals(heard, i) : alike(sign);
        }
        if (sign >= 128 || !Character.isLetterOrDigit(sign)) {
            return List.of();
        }
        var number = Character.isDigit(sign);
        var goesOn = i > 0
                && heard.charAt(i - 1) < 128
                && Character.isLetterOrDigit(heard.charAt(i - 1))
                && Character.isDigit(heard.charAt(i - 1)) == number;
        return goesOn ? List.of() : List.of(heard(number ? LanguageTexts.NUMBER : LanguageTexts.WORD));
    }

    private List<Candidate> numerals(String heard, int i) {
        var sign = heard.charAt(i);
        var inNumber =
                i > 0 && isNumeral(heard.charAt(i - 1)) || i + 1 < heard.length() && isNumeral(heard.charAt(i + 1));
        if (inNumber || FROZEN.indexOf(sign) >= 0) {
            return List.of(heard(sign));
        }
        List<Candidate> options = new ArrayList<>(List.of(heard(sign)));
        alike(sign).stream()
                .filter(other -> other.character != sign && other.distance <= 1 && !isNumeral(other.character))
                .map(other -> new Candidate(other.character, other.price + NUMERAL, other.distance))
                .forEach(options::add);
        return options;
    }

    private static Candidate heard(char sign) {
        return new Candidate(sign, 0, 0);
    }

    /** The character itself and those that are most easily heard for it and most often said. */
    private List<Candidate> alike(char sign) {
        return alike.computeIfAbsent(sign, this::compared);
    }

    private List<Candidate> compared(char sign) {
        if (!language.knows(sign)) {
            return List.of(heard(sign));
        }
        Map<Character, Double> distances = new HashMap<>();
        bySound.forEach((sound, characters) -> {
            var distance = sounds.distance(sign, sound);
            if (distance <= FARTHEST) {
                characters.forEach(character -> distances.merge(character, distance, Math::min));
            }
        });
        distances.remove(sign);
        List<Candidate> options = new ArrayList<>(List.of(heard(sign)));
        distances.entrySet().stream()
                .map(entry ->
                        new Candidate(entry.getKey(), price(sign, entry.getKey(), entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparingDouble(
                        other -> DISTANCE * other.distance - language.logProbability(other.character) / 2))
                .limit(AT_MOST)
                .filter(other -> other.distance == 0 || !isNumeral(other.character))
                .sorted(Comparator.comparingDouble(Candidate::price))
                .forEach(options::add);
        return List.copyOf(options);
    }

    private double price(char heard, char other, double distance) {
        return CHANGE + caution + DISTANCE * distance + (isDenial(heard) || isDenial(other) ? DENIAL : 0);
    }

    /** Whether one may not stand for the other at any price, for it would be another number or the opposite. */
    static boolean opposed(char heard, char other) {
        return heard != other && (isDenial(heard) || isDenial(other) || isNumeral(heard) || isNumeral(other));
    }

    private static boolean isDenial(char sign) {
        return DENIALS.indexOf(sign) >= 0;
    }

    private static boolean isNumeral(char sign) {
        return NUMERALS.indexOf(sign) >= 0;
    }

    static boolean isHan(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fff' || sign == '〇';
    }
}
