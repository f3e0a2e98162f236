package io.huiyin.voicebot.speech.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a city's language is worth, found before it takes force. Every tenth text is kept out, by its content, so that the same
 * texts are kept out each time.
 *
 * @param perplexity on the texts kept out, by what was counted from the others; low is well known; NaN where none were kept out
 * @param changedShare characters of sentences rightly written down that the correction would change, 0…1; the sentences
 *     are the product's, in no city's language
 */
public record LanguageTrial(double perplexity, double changedShare) {

    /** More than this of what is right must not be changed. */
    public static final double MOST_CHANGED = 0.01;

    /** Tried in this order. */
    private static final double[] CAUTIONS = {0, 1, 2, 4};

    private static final int KEPT_OUT = 10;

    public static LanguageTrial of(Collection<String> texts, Collection<String> terms) {
        List<String> most = new ArrayList<>();
        List<String> keptOut = new ArrayList<>();
        for (var text : texts) {
            (isKeptOut(text) ? keptOut : most).add(text);
        }
        return most.isEmpty()
                ? of(careful(Language.of(texts, terms)), List.of())
                : of(careful(Language.of(most, terms)), keptOut);
    }

    /**
     * The language with the least caution with which it changes no more of what is right than {@link #MOST_CHANGED}; with the
     * greatest, if there is none.
     */
    public static Language careful(Language language) {
        var careful = language;
        for (var caution : CAUTIONS) {
            careful = language.withCaution(caution);
            if (changed(new Corrector(careful)) <= MOST_CHANGED) {
                return careful;
            }
        }
        return careful;
    }

    /** @param keptOut texts that the language was not counted from */
    static LanguageTrial of(Language language, Collection<String> keptOut) {
        return new LanguageTrial(
                keptOut.isEmpty() ? Double.NaN : language.model().perplexity(keptOut),
                changed(new Corrector(language)));
    }

    static boolean isKeptOut(String text) {
        return Math.floorMod(text.hashCode(), KEPT_OUT) == 0;
    }

    private static double changed(Corrector corrector) {
        var characters = 0L;
        var changed = 0L;
        for (var right : rightlyHeard()) {
            var corrected = corrector.correct(right);
            for (var i = 0; i < right.length(); i++) {
                characters += Character.isLetterOrDigit(right.charAt(i)) ? 1 : 0;
                changed += right.charAt(i) == corrected.charAt(i) ? 0 : 1;
            }
        }
        return changed / (double) characters;
    }

    private static List<String> rightlyHeard() {
        try (var in = LanguageTrial.class.getResourceAsStream("rightly-heard.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
