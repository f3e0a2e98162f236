package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Loudness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sounds that are no speech: made here, and pieces of recorded noise. */
final class Noises {

    private static final int MILLI = AudioFrame.SAMPLE_RATE / 1_000;
    /** Loudness of a near voice, −20 dB of full scale. */
    private static final double NEAR = 3_277;

    private Noises() {}

    /** Coughs, knocks, rustling, typing; eight of each, no two alike. */
    static List<short[]> made(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<short[]>();
        for (var i = 0; i < 8; i++) {
            all.add(cough(random));
            all.add(burst(60 + random.nextInt(60), 150 + random.nextInt(200), 12, random));
            all.add(burst(600 + random.nextInt(600), 2_500, 1, random));
            all.add(typing(random));
        }
        return all;
    }

    /** A second of each recording, at the loudness of a near voice and of a faint one. */
    static List<short[]> of(List<short[]> recordings, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<short[]>();
        for (var recording : recordings) {
            for (var times : new double[] {1, 0.25}) {
                var from = random.nextInt(Math.max(1, recording.length - 1_000 * MILLI));
                var piece = Arrays.copyOfRange(recording, from, Math.min(recording.length, from + 1_000 * MILLI));
                all.add(levelled(piece, NEAR * times));
            }
        }
        return all;
    }

    /** Two pushes of breath through an open throat: noise around 1,000 Hz, the first sharper. */
    private static short[] cough(Random random) {
        var first = burst(120 + random.nextInt(60), 700 + random.nextInt(500), 6, random);
        var second = burst(150 + random.nextInt(120), 600 + random.nextInt(500), 4, random);
        var gap = (40 + random.nextInt(80)) * MILLI;
        var whole = Arrays.copyOf(first, first.length + gap + second.length);
        System.arraycopy(second, 0, whole, first.length + gap, second.length);
        return whole;
    }

    private static short[] typing(Random random) {
        var whole = new short[900 * MILLI];
        for (var at = 0; at < whole.length - 60 * MILLI; at += (90 + random.nextInt(120)) * MILLI) {
            var key = burst(25, 2_800, 10, random);
            System.arraycopy(key, 0, whole, at, key.length);
        }
        return whole;
    }

    /** @param hertz middle of its band, about half as wide @param fading how fast it dies away, e-folds over its length */
    private static short[] burst(int millis, int hertz, double fading, Random random) {
        var length = millis * MILLI;
        var sound = new double[length];
        var turn = 2 * Math.PI * hertz / AudioFrame.SAMPLE_RATE;
        var radius = 1 - turn / 8;
        var one = 0.0;
        var two = 0.0;
        for (var i = 0; i < length; i++) {
            var now = random.nextGaussian() + 2 * radius * Math.cos(turn) * one - radius * radius * two;
            two = one;
            one = now;
            sound[i] = now * Math.exp(-fading * i / length);
        }
        var loudest = Arrays.stream(sound).map(Math::abs).max().orElse(1);
        var out = new short[length];
        for (var i = 0; i < length; i++) {
            out[i] = (short) (3 * NEAR * sound[i] / loudest);
        }
        return out;
    }

    private static short[] levelled(short[] sound, double loudness) {
        var times = loudness / Math.max(1, Loudness.rms(sound));
        var out = new short[sound.length];
        for (var i = 0; i < out.length; i++) {
            out[i] = (short) Math.clamp(Math.round(times * sound[i]), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return out;
    }
}
