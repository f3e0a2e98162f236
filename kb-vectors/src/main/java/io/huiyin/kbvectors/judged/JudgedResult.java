package io.huiyin.kbvectors.judged;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question in one run.
 *
 * @param wanted ids of entries @param shown ids, best first
 * @param confidence of the surest entry, shown or not
 * @param before in the run before; null when it was not asked there, or wanted something else
 */
public record JudgedResult(
        String question,
        List<String> wanted,
        List<String> shown,
        double confidence,
        Place place,
        @Nullable Place before) {

    public boolean worse() {
        return place.worseThan(before);
    }
}
