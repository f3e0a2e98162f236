package io.huiyin.evaluation.turns;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Loudness;

/** Where a voice begins and ends in a sound. */
final class Voiced {

    private static final int FRAME = AudioFrame.SAMPLE_RATE / 100;
    /** 30 dB below the loudest 10 ms there is no voice any more. */
    private static final double FAINT = 0.0316;

    private Voiced() {}

    /** First sample of the voice, to 10 ms. */
    static int begins(short[] sound) {
        var faint = faint(sound);
        var at = 0;
        while (at + FRAME <= sound.length && Loudness.rms(sound, at, at + FRAME) <= faint) {
            at += FRAME;
        }
        return at;
    }

    /** Sample after the voice, to 10 ms. */
    static int ends(short[] sound) {
        var faint = faint(sound);
        var at = sound.length / FRAME * FRAME;
        while (at >= FRAME && Loudness.rms(sound, at - FRAME, at) <= faint) {
            at -= FRAME;
        }
        return at;
    }

    private static double faint(short[] sound) {
        var loudest = 0.0;
        for (var at = 0; at + FRAME <= sound.length; at += FRAME) {
            loudest = Math.max(loudest, Loudness.rms(sound, at, at + FRAME));
        }
        return FAINT * loudest;
    }
}
