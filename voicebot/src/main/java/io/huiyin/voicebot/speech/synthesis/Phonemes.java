package io.huiyin.voicebot.speech.synthesis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Syllables in the symbols that the voice was trained on: initial, final, and an arrow for the tone. */
final class Phonemes {

    private static final Map<String, String> INITIALS = table("""
            b p  p pʰ  m m  f f  d t  t tʰ  n n  l l  g k  k kʰ  h x  j ʨ  q ʨʰ  x ɕ
            zh ꭧ  ch ꭧʰ  sh ʂ  r ɻ  z ʦ  c ʦʰ  s s
            """);

    private static final Map<String, String> FINALS = table("""
            a a  ai ai  an an  ang aŋ  ao au  e ɤ  ei ei  en ən  eng əŋ  er ɚ  o wo  ong ʊŋ  ou ou
            i i  ia ja  ian jɛn  iang jaŋ  iao jau  ie je  in in  ing iŋ  iong jʊŋ  iu jou  io jo
            u u  ua wa  uai wai  uan wan  uang waŋ  ui wei  un wən  ueng wəŋ  uo wo
            ü y  üe ɥe  üan ɥɛn  ün yn  ê ɛ
            """);

    /** Syllables that begin with y or w hide their final. */
    private static final Map<String, String> WHOLE = table("""
            yi i  ya ia  ye ie  yao iao  you iu  yan ian  yin in  yang iang  ying ing  yong iong  yo io
            yu ü  yue üe  yuan üan  yun ün
            wu u  wa ua  wo uo  wai uai  wei ui  wan uan  wen un  wang uang  weng ueng
            """);

    private static final String ARROWS = "→↗↓↘";
    private static final String NASALS = "nŋ";

    private Phonemes() {}

    /** A word's syllables without a gap; empty when one of them is no syllable of Mandarin. */
    static Optional<String> of(List<Syllable> syllables) {
        var sounds = syllables.stream().map(Phonemes::of).toList();
        return sounds.stream().allMatch(Optional::isPresent)
                ? Optional.of(sounds.stream().map(Optional::orElseThrow).collect(Collectors.joining()))
                : Optional.empty();
    }

    private static Optional<String> of(Syllable syllable) {
        var sound = syllable.sound();
        var initial = initial(sound);
        var rest = WHOLE.getOrDefault(sound, sound.substring(initial.length()));
        var last = FINALS.get(last(initial, rest));
        if (last == null) {
            return Optional.empty();
        }
        if (rest.equals("i") && "zh ch sh r z c s".contains(initial) && !initial.isEmpty()) {
            last = "ɨ";
        }
        return Optional.of(INITIALS.getOrDefault(initial, "") + toned(last, syllable.tone()));
    }

    private static String initial(String sound) {
        if (sound.length() > 1 && INITIALS.containsKey(sound.substring(0, 2))) {
            return sound.substring(0, 2);
        }
        return !sound.isEmpty() && INITIALS.containsKey(sound.substring(0, 1)) ? sound.substring(0, 1) : "";
    }

    /** After j, q and x a written u is an ü. */
    private static String last(String initial, String rest) {
        return !initial.isEmpty() && "jqx".contains(initial) && rest.startsWith("u") ? "ü" + rest.substring(1) : rest;
    }

    private static String toned(String last, int tone) {
        if (tone == Syllable.NEUTRAL) {
            return last;
        }
        var arrow = ARROWS.substring(tone - 1, tone);
        var end = last.length() - 1;
        return end > 0 && NASALS.indexOf(last.charAt(end)) >= 0
                ? last.substring(0, end) + arrow + last.charAt(end)
                : last + arrow;
    }

    private static Map<String, String> table(String pairs) {
        var words = pairs.trim().split("\\s+");
        return java.util.stream.IntStream.range(0, words.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> words[2 * i], i -> words[2 * i + 1]));
    }
}
