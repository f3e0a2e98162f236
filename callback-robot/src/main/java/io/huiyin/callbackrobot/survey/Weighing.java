package io.huiyin.callbackrobot.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several pieces of evidence beside each other. Hints count only where nothing better was said. */
final class Weighing {

    /** Below this likeness a value that speaks for the unit is asked again; what speaks against it may be misheard more. */
    private static final double CLEAR = 0.8;

    private final List<Evidence> strongest;

    Weighing(List<Evidence> evidence) {
        int most = evidence.stream().mapToInt(Evidence::weight).max().orElse(0);
        // 2 stands beside 3: 人挺好的，不满意
        strongest =
                evidence.stream().filter(e -> e.weight() >= Math.min(most, 2)).toList();
    }

    List<Evidence> strongest() {
        return strongest;
    }

    boolean says(String value) {
        return strongest.stream().anyMatch(e -> e.value().equals(value));
    }

    Evidence first() {
        return strongest.getFirst();
    }

    Evidence last() {
        return strongest.getLast();
    }

    boolean lastSays(String value) {
        return last().value().equals(value);
    }

    boolean lastSaysAtMost(int level) {
        return Integer.parseInt(last().value()) <= level;
    }

    /** The lowest level that was said outright, null when none was. */
    @Nullable
    Integer lowestOutright() {
        return strongest.stream()
                .filter(e -> e.weight() == 3)
                .map(e -> Integer.valueOf(e.value()))
                .min(Integer::compare)
                .orElse(null);
    }

    /** Position of the last evidence from this list of words; −1 when there is none. */
    int lastOf(String tag) {
        for (int i = strongest.size() - 1; i >= 0; i--) {
            if (strongest.get(i).tag().equals(tag)) {
                return i;
            }
        }
        return -1;
    }

    /** The value as an answer, doubtful when every word that says so is. */
    Reading reading(String value) {
        var speaking = strongest.stream().filter(e -> e.value().equals(value)).toList();
        var sure = speaking.stream().filter(e -> !e.doubtful()).toList();
        double likeness =
                speaking.stream().mapToDouble(Evidence::likeness).max().orElse(0);
        int weight = speaking.stream().mapToInt(Evidence::weight).max().orElse(1);
        String because = strongest.stream().map(Evidence::words).collect(Collectors.joining("，"));
        Reading reading = Reading.of(value, likeness * (0.55 + 0.15 * weight), because);
        return sure.isEmpty() || likeness < CLEAR ? reading.doubted() : reading;
    }
}
