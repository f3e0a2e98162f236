package io.huiyin.voicebot.speech.recognition;

import io.huiyin.core.audio.Loudness;

/** Where sound is silent, and where it is quietest. */
final class Silences {

    /** −50 dB of full scale: below it there is a line's noise, no voice. A recogniser invents sentences for silence. */
    private static final double SILENCE_RMS = 104;
    /** 8,000 Hz × 20 ms. */
    private static final int WINDOW = 160;

    private Silences() {}

    /** True when no 20 ms of a telephone's sound reach −50 dB. */
    static boolean isSilent(short[] samples) {
        for (var at = 0; at < samples.length; at += WINDOW) {
            if (Loudness.rms(samples, at, Math.min(at + WINDOW, samples.length)) >= SILENCE_RMS) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where to end a piece that starts at {@code from}: at the end of the sound when that is near enough, else at the
     * quietest 20 ms of the last 3 s that fit.
     */
    static int quietestCut(short[] samples, int from, int longest, int rate) {
        if (samples.length - from <= longest) {
            return samples.length;
        }
        var window = rate / 50;
        var end = from + longest;
        var best = end;
        var least = Double.MAX_VALUE;
        for (var at = end - 3 * rate; at + window <= end; at += window) {
            var rms = Loudness.rms(samples, at, at + window);
            if (rms < least) {
                least = rms;
                best = at + window / 2;
            }
        }
        return best;
    }
}
