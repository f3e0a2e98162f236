package io.huiyin.routermodel;

import io.huiyin.core.text.SpokenText;
import io.huiyin.core.unit.Matter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which citizens name a matter, found as written or as heard. */
final class MatterWords {

    /**
     * What was found of a matter's words.
     *
     * @param strength 0…1, grows with each word, longer and rarer ones more
     * @param best the word that counted most; null when none was found
     */
    record Found(double strength, @Nullable String best) {}

    private record Word(String text, SpokenText spoken, double weight) {}

    private final List<List<Word>> words = new ArrayList<>();

    /** @param silent a word that is never counted */
    MatterWords(List<Matter> matters, String silent) {
        var spread = new HashMap<String, Integer>();
        matters.forEach(m -> m.words().forEach(w -> spread.merge(w, 1, Integer::sum)));
        for (var matter : matters) {
            words.add(matter.words().stream()
                    .filter(w -> !w.equals(silent))
                    .map(w -> word(w, spread))
                    .toList());
        }
    }

    private static Word word(String text, Map<String, Integer> spread) {
        // two characters say half of what four do; a word of many matters says little of one
        double length = Math.min(1, 0.25 + 0.15 * text.length());
        return new Word(text, SpokenText.of(text), length / spread.getOrDefault(text, 1));
    }

    /** In the order of the matters. */
    List<Found> find(SpokenText demand) {
        return words.stream().map(own -> find(demand, own)).toList();
    }

    private static Found find(SpokenText demand, List<Word> own) {
        double missing = 1;
        double most = 0;
        String best = null;
        for (var word : own) {
            var match = demand.find(word.spoken());
            if (match.isPresent()) {
                double weight = word.weight()
                        * trust(match.get().likeness(), word.text().length());
                missing *= 1 - weight;
                if (weight > most) {
                    most = weight;
                    best = word.text();
                }
            }
        }
        return new Found(1 - missing, best);
    }

    /** Two syllables sound like something else more often than three. */
    private static double trust(SpokenText.Likeness likeness, int length) {
        return switch (likeness) {
            case SAME -> 1;
            case SOUNDS_SAME -> length > 2 ? 0.9 : 0.5;
            case SOUNDS_NEAR -> 0.6;
        };
    }
}
