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

    private static final int KEPT_OUT = 10;

    public static LanguageTrial of(Collection<String> texts, Collection<String> terms) {
        List<String> most = new ArrayList<>();
        List<String> keptOut = new ArrayList<>();
        for (var text : texts) {
            (Math.floorMod(text.hashCode(), KEPT_OUT) == 0 ? keptOut : most).add(text);
        }
        if (keptOut.isEmpty() || most.isEmpty()) {
            return new LanguageTrial(Double.NaN, changed(Language.of(texts, terms)));
        }
        var language = Language.of(most, terms);
        return new LanguageTrial(language.model().perplexity(keptOut), changed(language));
    }

    private static double changed(Language language) {
        var corrector = new Corrector(language);
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
