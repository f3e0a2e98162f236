package io.huiyin.voicebot.turn;

/**
 * Takes for speech what is clearly louder than the line's own noise. Knows no voice from a closing door: it stands in
 * while no voice activity model is there.
 */
public final class LoudnessProbe implements SpeechProbe {

    /** About −50 dBFS: below it nothing is said on a telephone. */
    private static final double SILENCE = 100;

    /** 10 dB above the noise. */
    private static final double ABOVE_NOISE = 3.2;

    /** The floor rises by a tenth each second (31 windows), and falls at once. */
    private static final double RISE = 1.003;

    private double noise = SILENCE / ABOVE_NOISE;

    @Override
    public float probability(short[] window) {
        double sum = 0;
        for (var sample : window) {
            sum += (double) sample * sample;
        }
        var loudness = Math.sqrt(sum / window.length);
        noise = loudness < noise ? Math.max(loudness, 1) : Math.min(noise * RISE, SILENCE * 10);
        return loudness > SILENCE && loudness > noise * ABOVE_NOISE ? 1 : 0;
    }
}
