package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Loudness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A turn spoken in one breath, broken where its speaker hesitates. Pieces that are spoken each by itself fall at their
 * end as sentences do; of who breaks off in the middle it can be heard that more comes.
 */
final class Breath {

    private static final int FRAME = AudioFrame.SAMPLE_RATE / 100;
    /** A quiet place is so far below the loudest 10 ms, as amplitudes: 26 dB. */
    private static final double QUIET = 0.05;
    /** What a comma's pause may lie beside where the syllables foretell it, for each millisecond that it is long. */
    private static final double FAR = 0.3;
    /** Without a pause it is broken at the faintest moment so near. */
    private static final int NEAR = 15;

    private Breath() {}

    /** What is said: a comma at each hesitation. */
    static String text(List<String> pieces) {
        return String.join(
                "，", pieces.stream().map(piece -> piece.replaceAll("[，,]$", "")).toList());
    }

    /** @param whole its {@link #text} as it sounds @return as many sounds as there are pieces */
    static List<AudioFrame> broken(AudioFrame whole, List<String> pieces) {
        var sound = whole.samples();
        var loudness = new double[sound.length / FRAME];
        Arrays.setAll(loudness, i -> Loudness.rms(sound, i * FRAME, (i + 1) * FRAME));
        var begin = Voiced.begins(sound) / FRAME;
        var length = Voiced.ends(sound) / FRAME - begin;
        var syllables = pieces.stream().mapToInt(String::length).sum();
        var parts = new ArrayList<AudioFrame>();
        var said = 0;
        var from = 0;
        for (var piece : pieces.subList(0, pieces.size() - 1)) {
            said += piece.length();
            var at = place(loudness, begin + length * said / syllables, from / FRAME + NEAR) * FRAME;
            parts.add(new AudioFrame(Arrays.copyOfRange(sound, from, at)));
            from = at;
        }
        parts.add(new AudioFrame(Arrays.copyOfRange(sound, from, sound.length)));
        return parts;
    }

    /** @param foretold frame where it should be @param first frame where it may be */
    private static int place(double[] loudness, int foretold, int first) {
        var quiet = QUIET * Arrays.stream(loudness).max().orElse(1);
        var best = 0.0;
        var place = -1;
        var run = 0;
        for (var i = first; i < loudness.length - NEAR; i++) {
            run = loudness[i] < quiet ? run + 1 : 0;
            var middle = i - run / 2;
            var worth = run - FAR * Math.abs(middle - foretold);
            if (worth > best) {
                best = worth;
                place = middle;
            }
        }
        return place >= 0 ? place : faintest(loudness, Math.max(first, foretold - NEAR), foretold + NEAR);
    }

    private static int faintest(double[] loudness, int from, int to) {
        var at = from;
        for (var i = from; i < Math.min(to, loudness.length - 1); i++) {
            at = loudness[i] < loudness[at] ? i : at;
        }
        return at;
    }
}
