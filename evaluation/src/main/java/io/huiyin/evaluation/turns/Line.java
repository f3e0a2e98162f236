package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.core.audio.Loudness;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What a telephone line makes of voices: its own noise, a loud place, an overdriven microphone; always A-law. */
final class Line {

    /** How it is. */
    enum Condition {
        CLEAN,
        /** 15 dB below the voice. */
        NOISE,
        /** Four times too loud for the microphone. */
        CLIPPED
    }

    /** −60 dB of full scale. */
    private static final double LINE_NOISE = 33;

    private static final double NOISE_BELOW_VOICE = Math.pow(10, -15 / 20.0);
    private static final int OVERDRIVEN = 4;
    private static final int MILLI = AudioFrame.SAMPLE_RATE / 1_000;
    private static final int LEAD_MILLIS = 600;
    /** Longer than anybody waits. */
    private static final int TAIL_MILLIS = 5_000;

    /** People's hesitations: half are shorter than 0.7 s, one in twenty longer than 1.6 s. */
    private static final double MEDIAN_MILLIS = 700;

    private static final double SPREAD = 0.5;
    private static final int SHORTEST_MILLIS = 250;
    private static final int LONGEST_MILLIS = 2_500;

    private final Condition condition;
    private final List<short[]> noises;
    private final Random random;

    /** @param noises of loud places; empty for a hiss made here */
    Line(Condition condition, List<short[]> noises, long seed) {
        this.condition = condition;
        this.noises = noises;
        this.random = new Random(seed);
    }

    /** @param endMillis where the voice ends */
    record Scene(AudioFrame sound, int endMillis) {}

    Scene scene(SpokenTurn turn) {
        var voice = new short[voiceLength(turn)];
        var at = LEAD_MILLIS * MILLI;
        var end = at;
        for (var i = 0; i < turn.pieces().size(); i++) {
            var piece = turn.pieces().get(i).samples();
            at += i == 0 ? 0 : hesitation() * MILLI;
            System.arraycopy(piece, 0, voice, at, piece.length);
            end = at + Voiced.ends(piece);
            at += piece.length;
        }
        return new Scene(over(Arrays.copyOf(voice, at + TAIL_MILLIS * MILLI)), end / MILLI);
    }

    private static int voiceLength(SpokenTurn turn) {
        var pieces = AudioFrame.joined(turn.pieces()).samples().length;
        return pieces + (LEAD_MILLIS + TAIL_MILLIS + turn.pieces().size() * LONGEST_MILLIS) * MILLI;
    }

    private int hesitation() {
        var millis = MEDIAN_MILLIS * Math.exp(SPREAD * random.nextGaussian());
        return (int) Math.clamp(millis, SHORTEST_MILLIS, LONGEST_MILLIS);
    }

    /** What comes out at the other end. */
    AudioFrame over(short[] voice) {
        var sound = new short[voice.length];
        var noise = noise(voice);
        for (var i = 0; i < sound.length; i++) {
            var loud = condition == Condition.CLIPPED
                    ? Math.clamp(OVERDRIVEN * voice[i], -8_000, 8_000)
                    : voice[i] + noise[i];
            var line = LINE_NOISE * random.nextGaussian();
            sound[i] = (short) Math.clamp(Math.round(loud + line), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return G711.overTheLine(new AudioFrame(sound));
    }

    private double[] noise(short[] voice) {
        var noise = new double[voice.length];
        if (condition != Condition.NOISE) {
            return noise;
        }
        var first = Voiced.begins(voice);
        var level = Loudness.rms(voice, first, Voiced.ends(voice)) * NOISE_BELOW_VOICE;
        if (noises.isEmpty()) {
            for (var i = 0; i < noise.length; i++) {
                noise[i] = level * random.nextGaussian();
            }
        } else {
            var from = noises.get(random.nextInt(noises.size()));
            var start = random.nextInt(from.length);
            var loudness = Math.max(1, Loudness.rms(from));
            for (var i = 0; i < noise.length; i++) {
                noise[i] = level / loudness * from[(start + i) % from.length];
            }
        }
        return noise;
    }
}
