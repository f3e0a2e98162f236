package io.huiyin.voicebot.speech.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How easily one syllable is heard for another. */
final class Confusions {

    /** Never heard for each other. */
    static final double FAR = 9;

    private static final double NEAR = 1;
    private static final double WIDE = 2.5;
    /** Too far to be put right, near enough to be asked about. */
    private static final double RARE = 2.8;
    /** Both halves near, and both halves different with one of them wide. */
    private static final double BOTH_NEAR = 1.6;

    private static final double BOTH_WIDE = 4;
    /** One half the same, the other too far: half heard. */
    private static final double HALF = 3.5;

    /** Two letters first. */
    private static final List<String> INITIALS = List.of(
            "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
            "y", "w");

    /** Distance by the two halves that differ, in either order. */
    private final Map<String, Double> initials = new HashMap<>();

    private final Map<String, Double> finals = new HashMap<>();

    private Confusions() {}

    static Confusions load() {
        var confusions = new Confusions();
        try (var in = Confusions.class.getResourceAsStream("confusions.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(confusions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return confusions;
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var half = line.substring(0, colon).endsWith("initial") ? initials : finals;
        var distance = line.startsWith("near") ? NEAR : line.startsWith("wide") ? WIDE : RARE;
        for (var pair : line.substring(colon + 1).strip().split(" ")) {
            var slash = pair.indexOf('/');
            var one = pair.substring(0, slash);
            var other = pair.substring(slash + 1).replace("-", "");
            half.put(one + '/' + other, distance);
            half.put(other + '/' + one, distance);
        }
    }

    /** @return 0 same, 1 near, 1.6 near in both halves, 2.5 wide in one, 2.8 rare in one, 3.5 half the same, 4 different in both, 9 too far */
    double distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        var initial = initial(one);
        var otherInitial = initial(other);
        var before = distance(initials, initial, otherInitial);
        var after = distance(finals, one.substring(initial.length()), other.substring(otherInitial.length()));
        if (before == 0 || after == 0) {
            // without an initial there is no half to share
            return initial.isEmpty() ? before + after : Math.min(HALF, before + after);
        }
        var worse = Math.max(before, after);
        return worse == NEAR ? BOTH_NEAR : worse < FAR ? BOTH_WIDE : FAR;
    }

    private static double distance(Map<String, Double> half, String one, String other) {
        return one.equals(other) ? 0 : half.getOrDefault(one + '/' + other, FAR);
    }

    private static String initial(String syllable) {
        return INITIALS.stream().filter(syllable::startsWith).findFirst().orElse("");
    }
}
