package io.huiyin.voicebot.speech.language;

import io.huiyin.core.text.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Syllables as numbers, and how far each is from each: texts are compared by millions. Safe for many threads. */
public final class Sounds {

    /** The rarer readings of a character lead astray. */
    private static final int READINGS = 3;
    /** Mandarin has 400 and some; letters sound as themselves. */
    private static final int AT_MOST = 1_024;

    private final Confusions confusions = Confusions.load();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> syllables = new ArrayList<>();
    /** A row a syllable; below 0 where two were not compared yet. */
    private final AtomicReferenceArray<float[]> distances = new AtomicReferenceArray<>(AT_MOST);

    private final Map<Character, int[]> readings = new ConcurrentHashMap<>();

    /** The commonest readings of a character; none for what is no Chinese. */
    public int[] of(char character) {
        return readings.computeIfAbsent(
                character,
                c -> Pinyin.readings(c).stream()
                        .limit(READINGS)
                        .mapToInt(this::number)
                        .toArray());
    }

    /** A phrase, each character read as it is read there. */
    public int[] of(String phrase) {
        return Pinyin.plain(phrase).stream().mapToInt(this::number).toArray();
    }

    /** @return of the nearest of a character's readings to a syllable: 0 the same, 1 near, 2.5 wide, 3.5 half the same, 9 too far */
    public double distance(char character, int syllable) {
        var least = Confusions.FAR;
        for (var reading : of(character)) {
            least = Math.min(least, distance(reading, syllable));
        }
        return least;
    }

    double distance(int one, int other) {
        var row = distances.get(one);
        return row != null && row[other] >= 0 ? row[other] : compared(one, other);
    }

    private synchronized double compared(int one, int other) {
        var row = distances.get(one);
        if (row == null) {
            row = new float[AT_MOST];
            Arrays.fill(row, -1);
            distances.set(one, row);
        }
        row[other] = (float) confusions.distance(syllables.get(one), syllables.get(other));
        return row[other];
    }

    private int number(String syllable) {
        return numbers.computeIfAbsent(syllable, this::added);
    }

    private synchronized int added(String syllable) {
        if (syllables.size() == AT_MOST) {
            throw new IllegalStateException("there are no " + (AT_MOST + 1) + " syllables: " + syllable);
        }
        syllables.add(syllable);
        return syllables.size() - 1;
    }
}
