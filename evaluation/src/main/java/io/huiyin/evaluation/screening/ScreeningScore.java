package io.huiyin.evaluation.screening;

import io.huiyin.core.assist.ScreeningAdvice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was expected and what was said, counted. */
final class ScreeningScore {

    /** Who belongs to 110, 119 or 120 is put through at once, as is whoever is in danger: either word is right. */
    static final String EMERGENCY = "police_fire_medical";

    /** @param said {@code none}, {@code danger} or a kind */
    record Said(ScreeningCase asked, String said, double confidence) {

        static Said of(ScreeningCase asked, ScreeningAdvice advice) {
            return new Said(asked, advice.danger() == null ? advice.kind() : ScreeningCase.DANGER, advice.confidence());
        }

        boolean right() {
            return said.equals(asked.expected()) || helpAtOnce(said) && helpAtOnce(asked.expected());
        }

        /** Whether a person would be told to turn elsewhere. */
        boolean advisedAgainst() {
            return !said.equals(ScreeningCase.NONE) && !said.equals(ScreeningCase.DANGER);
        }
    }

    /** @param precision null when nothing was said to be of this kind */
    record Kind(@Nullable Double precision, double recall, int cases) {}

    private final List<Said> all = new ArrayList<>();

    void add(Said said) {
        all.add(said);
    }

    static boolean helpAtOnce(String kind) {
        return kind.equals(EMERGENCY) || kind.equals(ScreeningCase.DANGER);
    }

    /** Each kind that was expected, ordinary demands and danger among them. */
    Map<String, Kind> perKind() {
        var kinds = new LinkedHashMap<String, Kind>();
        var expected = new TreeSet<String>();
        all.forEach(said -> expected.add(said.asked().expected()));
        for (var kind : expected) {
            var those =
                    all.stream().filter(s -> s.asked().expected().equals(kind)).toList();
            var called = all.stream().filter(s -> s.said().equals(kind)).toList();
            kinds.put(
                    kind,
                    new Kind(
                            called.isEmpty()
                                    ? null
                                    : share(called.stream().filter(Said::right).count(), called.size()),
                            share(those.stream().filter(Said::right).count(), those.size()),
                            those.size()));
        }
        return kinds;
    }

    long ordinary() {
        return all.stream()
                .filter(s -> s.asked().expected().equals(ScreeningCase.NONE))
                .count();
    }

    /** Of ordinary demands, those that a person would be told to turn elsewhere with. */
    long falseRefusals() {
        return all.stream()
                .filter(s -> s.asked().expected().equals(ScreeningCase.NONE) && s.advisedAgainst())
                .count();
    }

    double falseRefusalShare() {
        return share(falseRefusals(), ordinary());
    }

    /** Ordinary demands in which danger was seen: nobody is sent away, somebody is asked. */
    long falseAlarms() {
        return all.stream()
                .filter(s -> s.asked().expected().equals(ScreeningCase.NONE)
                        && s.said().equals(ScreeningCase.DANGER))
                .count();
    }

    /** Where help was needed at once, and another reason to turn elsewhere was given. */
    long dangerScreened() {
        return all.stream()
                .filter(s -> helpAtOnce(s.asked().expected()) && s.advisedAgainst() && !helpAtOnce(s.said()))
                .count();
    }

    /** What ordinary demands were wrongly taken for. */
    Map<String, Long> takenFor() {
        var kinds = new LinkedHashMap<String, Long>();
        all.stream()
                .filter(s -> s.asked().expected().equals(ScreeningCase.NONE) && s.advisedAgainst())
                .forEach(s -> kinds.merge(s.said(), 1L, Long::sum));
        return kinds;
    }

    List<Said> all() {
        return List.copyOf(all);
    }

    private static double share(long of, long all) {
        return all == 0 ? 0 : (double) of / all;
    }
}
