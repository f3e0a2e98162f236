package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Loudness;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Utterances that somebody recorded, half of them broken at a quiet place inside, as by a hesitation. */
final class Recorded {

    private static final int FRAME = AudioFrame.SAMPLE_RATE / 100;
    /** A quiet place is so far below the loudest 10 ms, as amplitudes: 26 dB. */
    private static final double QUIET = 0.05;
    /** … and so many frames of 10 ms long: the closure of a consonant is shorter. */
    private static final int QUIET_FRAMES = 8;

    private Recorded() {}

    /**
     * @param list CSV with a column file, beside the sounds; a column kind or label may say what was asked for
     * @throws IllegalArgumentException if it cannot be used; says what to do
     */
    static List<SpokenTurn> read(Path list, long seed) throws IOException {
        var random = new Random(seed);
        var turns = new ArrayList<SpokenTurn>();
        for (var row : CsvFile.rows(list, List.of("file"))) {
            var kind = row.findField("kind").orElse("demand");
            var asked = kind.equals("slot") ? row.findField("label").orElse("") : kind;
            var sound = Wav.read(list.resolveSibling(row.getField("file"))).samples();
            var at = random.nextBoolean() ? quietPlace(sound) : 0;
            turns.add(new SpokenTurn(row.findField("voice").orElse("recorded"), Asked.named(asked), pieces(sound, at)));
        }
        return turns;
    }

    private static List<AudioFrame> pieces(short[] sound, int at) {
        return at == 0
                ? List.of(new AudioFrame(sound))
                : List.of(
                        new AudioFrame(Arrays.copyOf(sound, at)),
                        new AudioFrame(Arrays.copyOfRange(sound, at, sound.length)));
    }

    /** The middle of the longest quiet stretch between a fifth and four fifths of it; 0 when there is none. */
    private static int quietPlace(short[] sound) {
        var loudest = 0.0;
        for (var at = 0; at + FRAME <= sound.length; at += FRAME) {
            loudest = Math.max(loudest, Loudness.rms(sound, at, at + FRAME));
        }
        var best = 0;
        var place = 0;
        var run = 0;
        for (var at = sound.length / 5 / FRAME * FRAME; at + FRAME <= sound.length * 4 / 5; at += FRAME) {
            run = Loudness.rms(sound, at, at + FRAME) < QUIET * loudest ? run + 1 : 0;
            if (run > best) {
                best = run;
                place = at + FRAME - run * FRAME / 2;
            }
        }
        return best >= QUIET_FRAMES ? place : 0;
    }
}
