package io.huiyin.voicebot.speech.language;

import io.huiyin.core.text.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts misheard characters right: of all characters that sound like what was heard it takes those that the hotline's own
 * language makes likely, a price for each change. Characters are only exchanged, never added or dropped, so the places
 * of a text stay. Numbers are left alone: no language knows a house number; and so is a character that the language has
 * never seen, for of that it knows nothing. Safe for many threads.
 *
 * <p>The prices are natural logarithms, found on telephone speech of eight synthetic voices and tried on others.
 */
public final class Corrector {

    /** For any change: at 3 more is put right and more is broken. */
    private static final double CHANGE = 4;
    /** For each unit of {@link Confusions#distance}. */
    private static final double DISTANCE = 1.5;

    private static final double FARTHEST = 2.5;
    /** More for a change from or to one of {@link #DENIALS}: it would turn a sentence round. */
    private static final double DENIAL = 2;
    /** More for a numeral that may be a word (一, 万) and stands alone. */
    private static final double NUMERAL = 2;

    private static final int CANDIDATES = 40;
    private static final int BEAM = 24;
    /** The rarer readings of a character lead astray. */
    private static final int READINGS = 3;

    private static final String DENIALS = "不没未别无非";
    private static final String NUMERALS = "零一二三四五六七八九十百千万两幺〇半第点";
    /** Never anything but a numeral, or never to be touched beside one. */
    private static final String FROZEN = "幺〇半第点";

    /** @param price positive; 0 for the character that was heard */
    private record Candidate(char character, double price, double distance) {}

    /** The best way so far to two last characters. */
    private record Way(
            double score, char before, char last, @Nullable Way from) {}

    private final LanguageModel language;
    private final Confusions confusions = Confusions.load();
    private final Map<String, List<Character>> bySound = new HashMap<>();
    private final Map<Character, List<Candidate>> candidates = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Double>> near = new ConcurrentHashMap<>();

    public Corrector(LanguageModel language) {
        this.language = language;
        for (var character : language.characters()) {
            for (var sound : sounds(character)) {
                bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(character);
            }
        }
    }

    /** @param heard simplified characters; marks stay where they are */
    public String correct(String heard) {
        var ways = List.of(new Way(0, LanguageModel.BEGIN, LanguageModel.BEGIN, null));
        var places = IntStream.range(0, heard.length())
                .mapToObj(i -> options(heard, i))
                .toList();
        for (var options : places) {
            ways = options.isEmpty() ? ways : next(ways, options);
        }
        var best = ways.stream()
                .max(Comparator.comparingDouble(
                        way -> way.score + language.after(way.before, way.last).logProbability(LanguageModel.END)))
                .orElseThrow();
        return written(heard, places, best);
    }

    /** The characters of a way in the places of those that were heard. */
    private static String written(String heard, List<List<Candidate>> places, Way best) {
        var text = new StringBuilder(heard);
        var way = best;
        for (var i = heard.length() - 1; i >= 0; i--) {
            if (!places.get(i).isEmpty()) {
                if (isHan(heard.charAt(i))) {
                    text.setCharAt(i, way.last);
                }
                way = Objects.requireNonNull(way.from);
            }
        }
        return text.toString();
    }

    private List<Way> next(List<Way> ways, List<Candidate> options) {
        Map<Integer, Way> best = new HashMap<>();
        for (var way : ways) {
            var context = language.after(way.before, way.last);
            for (var option : options) {
                var score = way.score - option.price + context.logProbability(option.character);
                var place = way.last << Character.SIZE | option.character;
                var other = best.get(place);
                if (other == null || other.score < score) {
                    best.put(place, new Way(score, way.last, option.character, way));
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Way::score).reversed())
                .limit(BEAM)
                .toList();
    }

    private static List<String> sounds(char character) {
        return Pinyin.readings(character).stream().limit(READINGS).toList();
    }

    /** What may stand here; nothing for a mark, and for all but the first sign of a number or a Latin word. */
    private List<Candidate> options(String heard, int i) {
        var sign = heard.charAt(i);
        if (isHan(sign)) {
            return NUMERALS.indexOf(sign) < 0 ? candidates(sign) : numerals(heard, i);
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
        var inNumber = i > 0 && NUMERALS.indexOf(heard.charAt(i - 1)) >= 0
                || i + 1 < heard.length() && NUMERALS.indexOf(heard.charAt(i + 1)) >= 0;
        if (inNumber || FROZEN.indexOf(sign) >= 0) {
            return List.of(heard(sign));
        }
        List<Candidate> options = new ArrayList<>(List.of(heard(sign)));
        candidates(sign).stream()
                .filter(other ->
                        other.character != sign && other.distance <= 1 && NUMERALS.indexOf(other.character) < 0)
                .map(other -> new Candidate(other.character, other.price + NUMERAL, other.distance))
                .forEach(options::add);
        return options;
    }

    private static Candidate heard(char sign) {
        return new Candidate(sign, 0, 0);
    }

    /** The character itself and those that are most easily heard for it and most often said. */
    private List<Candidate> candidates(char sign) {
        return candidates.computeIfAbsent(sign, this::alike);
    }

    private List<Candidate> alike(char sign) {
        if (!language.knows(sign)) {
            return List.of(heard(sign));
        }
        Map<Character, Double> distances = new HashMap<>();
        for (var sound : sounds(sign)) {
            near(sound)
                    .forEach((other, distance) -> bySound.getOrDefault(other, List.of())
                            .forEach(character -> distances.merge(character, distance, Math::min)));
        }
        distances.remove(sign);
        List<Candidate> alike = new ArrayList<>(List.of(heard(sign)));
        distances.entrySet().stream()
                .map(entry ->
                        new Candidate(entry.getKey(), price(sign, entry.getKey(), entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparingDouble(
                        other -> CHANGE + DISTANCE * other.distance - language.logProbability(other.character) / 2))
                .limit(CANDIDATES)
                .filter(other -> other.distance == 0 || NUMERALS.indexOf(other.character) < 0)
                .forEach(alike::add);
        return List.copyOf(alike);
    }

    private static double price(char heard, char other, double distance) {
        var denial = DENIALS.indexOf(heard) >= 0 || DENIALS.indexOf(other) >= 0;
        return CHANGE + DISTANCE * distance + (denial ? DENIAL : 0);
    }

    private Map<String, Double> near(String sound) {
        return near.computeIfAbsent(sound, heard -> {
            Map<String, Double> alike = new HashMap<>();
            for (var other : bySound.keySet()) {
                var distance = confusions.distance(heard, other);
                if (distance <= FARTHEST) {
                    alike.put(other, distance);
                }
            }
            return alike;
        });
    }

    private static boolean isHan(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fff' || sign == '〇';
    }
}
