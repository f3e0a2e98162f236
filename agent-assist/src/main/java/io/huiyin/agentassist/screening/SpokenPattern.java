package io.huiyin.agentassist.screening;

import io.huiyin.core.text.SpokenText;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A phrase, found as written or as heard, or a regular expression, found as written only. */
final class SpokenPattern {

    /**
     * Where it was found.
     *
     * @param quote the text's own words
     * @param trust 0…1
     */
    record Found(String quote, int start, int end, double trust) {}

    /** One of these makes a text an expression; Chinese phrases have none of them. */
    private static final Pattern EXPRESSION = Pattern.compile("[\\\\.*+?()\\[\\]{}|^$]");

    private static final double WRITTEN = 0.8;
    /** Three syllables and more are hardly ever something else. */
    private static final double HEARD = 0.7;

    private static final double HEARD_NEARLY = 0.5;

    private final String text;
    private final SpokenText phrase;
    private final @Nullable Pattern pattern;

    private SpokenPattern(String text, @Nullable Pattern pattern) {
        this.text = text;
        this.phrase = SpokenText.of(text);
        this.pattern = pattern;
    }

    /** Empty when the text looks like an expression and is none. */
    static Optional<SpokenPattern> parse(String text, Places places) {
        try {
            boolean expression =
                    Places.speakOf(text) || EXPRESSION.matcher(text).find();
            return Optional.of(new SpokenPattern(text, expression ? Pattern.compile(places.spellOut(text)) : null));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    Optional<Found> find(SpokenText demand) {
        if (pattern != null) {
            var matcher = pattern.matcher(demand.text());
            return matcher.find()
                    ? Optional.of(new Found(matcher.group(), matcher.start(), matcher.end(), WRITTEN))
                    : Optional.empty();
        }
        return demand.findSurely(phrase)
                .map(m -> new Found(
                        demand.text().substring(m.start(), m.end()), m.start(), m.end(), trust(m.likeness())));
    }

    private static double trust(SpokenText.Likeness likeness) {
        return switch (likeness) {
            case SAME -> WRITTEN;
            case SOUNDS_SAME -> HEARD;
            case SOUNDS_NEAR -> HEARD_NEARLY;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
