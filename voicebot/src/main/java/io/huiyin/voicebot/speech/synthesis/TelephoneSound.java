package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Resampler;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the model's sound fit for a telephone: cut to the speech, levelled, 8,000 Hz. A sentence may come in parts that
 * overlap; where two meet, one fades into the other.
 */
final class TelephoneSound {

    /** −20 dBFS: 10^(−20/20). */
    static final double LEVEL = 0.1;
    /** Leaves a little room below full scale, as resampling may overshoot. */
    private static final double PEAK = 0.9;
    /** Quieter than this share of the loudest is silence: −40 dB. */
    private static final double SILENCE = 0.01;
    /** Kept before and after the speech, so that no consonant is clipped. */
    private static final int MARGIN_MILLIS = 80;

    private static final int WINDOW_MILLIS = 10;
    private static final int FADE_MILLIS = 10;

    private final int window;
    private final int margin;
    private final int fade;
    private final int overlap;
    private final Resampler resampler;
    /** The end of the part before, levelled, as long as what the next one begins with. */
    private float[] tail = new float[0];
    /** Below 1 once a part was too loud in places: the next ones are not to be louder than it. */
    private double room = 1;

    /**
     * @param rate of what comes in, in hertz
     * @param overlap samples before and after each place where two parts meet that both of them hold; at least 5 ms
     */
    TelephoneSound(int rate, int overlap) {
        this.overlap = overlap;
        window = rate * WINDOW_MILLIS / 1_000;
        margin = rate * MARGIN_MILLIS / 1_000;
        fade = rate * FADE_MILLIS / 1_000;
        resampler = new Resampler(rate, AudioFrame.SAMPLE_RATE);
    }

    /** A whole sentence. @param sound samples between −1 and 1 at the given rate; empty gives nothing */
    static AudioFrame of(float[] sound, int rate) {
        return new TelephoneSound(rate, 0).next(sound, 1, true);
    }

    /**
     * The next part of the sentence, up to the place where the one after it begins.
     *
     * @param sound samples between −1 and 1; all but the first begin 2 · overlap before the end of the part before
     * @param power how strong it shall be beside the whole sentence; 1 for as strong
     * @param last whether the sentence ends with it
     */
    AudioFrame next(float[] sound, double power, boolean last) {
        var first = tail.length == 0;
        var levels = levels(sound);
        var loudest = Arrays.stream(levels).max().orElse(0);
        if (loudest == 0) {
            return new AudioFrame(new short[0]);
        }
        var floor = loudest * SILENCE * SILENCE;
        var gain = gain(sound, levels, floor, power);
        var levelled = new float[sound.length];
        for (var i = 0; i < sound.length; i++) {
            levelled[i] = (float) Math.clamp(sound[i] * gain, -1, 1);
        }
        var from = first ? speechBegins(levels, floor) : joined(levelled);
        var to = last ? Math.max(from, speechEnds(levels, floor, sound.length)) : sound.length - overlap - fade / 2;
        tail = Arrays.copyOfRange(levelled, Math.max(0, levelled.length - 2 * overlap), levelled.length);
        return resampled(levelled, from, to, last);
    }

    /** Lets the part before fade into this one. @return where what was not given yet begins */
    private int joined(float[] levelled) {
        var from = overlap - fade / 2;
        for (var i = 0; i < fade; i++) {
            var share = (i + 0.5f) / fade;
            levelled[from + i] = tail[from + i] * (1 - share) + levelled[from + i] * share;
        }
        return from;
    }

    private double gain(float[] sound, double[] levels, double floor, double power) {
        var speech =
                Arrays.stream(levels).filter(level -> level >= floor).average().orElse(1);
        var wanted = LEVEL * Math.sqrt(power / speech);
        room = Math.min(room, PEAK / peak(sound) / wanted);
        return wanted * room;
    }

    private double[] levels(float[] sound) {
        var levels = new double[sound.length / window];
        for (var i = 0; i < levels.length; i++) {
            levels[i] = power(sound, i * window, (i + 1) * window);
        }
        return levels;
    }

    private int speechBegins(double[] levels, double floor) {
        var first = 0;
        while (levels[first] < floor) {
            first++;
        }
        return Math.max(0, first * window - margin);
    }

    private int speechEnds(double[] levels, double floor, int length) {
        var last = levels.length - 1;
        while (last > 0 && levels[last] < floor) {
            last--;
        }
        return Math.min(length, (last + 1) * window + margin);
    }

    private AudioFrame resampled(float[] levelled, int from, int to, boolean last) {
        var samples = new short[to - from];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(levelled[from + i] * Short.MAX_VALUE);
        }
        var sound = new AudioFrame(resampler.next(samples));
        return last ? AudioFrame.joined(List.of(sound, new AudioFrame(resampler.finish()))) : sound;
    }

    private static double peak(float[] sound) {
        var peak = 0f;
        for (var sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double power(float[] sound, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum / (to - from);
    }
}
