package io.huiyin.voicebot.turn;

/**
 * Whether a throat sounds: its curve repeats itself, that of breath, rustling, knocks and hiss does not. A voice detector
 * of eight thousand samples a second takes the first tenth of a second of any of them for voice.
 */
final class Voicing {

    /** Samples of one swing: from 444 Hz … */
    private static final int SHORTEST = 18;
    /** … to 73 Hz. */
    private static final int LONGEST = 110;

    /**
     * Likeness of a swing to the next. On the product's tuning voices by telephone three windows of speech in four had more,
     * of coughs, knocks and recorded noise one in four or fewer.
     */
    private static final double ALIKE = 0.7;
    /** … and without the low tones in which a rumble is like itself at any distance. */
    private static final double ALIKE_ABOVE = 0.3;

    private static final float EMPHASIS = 0.9f;

    private Voicing() {}

    /** @param sound some 32 ms: two swings of the lowest voice */
    static boolean in(short[] sound) {
        return likeness(sound, 0) >= ALIKE && likeness(sound, EMPHASIS) >= ALIKE_ABOVE;
    }

    private static double likeness(short[] sound, float emphasis) {
        var curve = new float[sound.length - 1];
        for (var i = 0; i < curve.length; i++) {
            curve[i] = sound[i + 1] - emphasis * sound[i];
        }
        var best = 0.0;
        for (var swing = SHORTEST; swing <= LONGEST; swing++) {
            float product = 0;
            float before = 1;
            float after = 1;
            for (var i = swing; i < curve.length; i++) {
                product += curve[i] * curve[i - swing];
                before += curve[i - swing] * curve[i - swing];
                after += curve[i] * curve[i];
            }
            best = Math.max(best, product / Math.sqrt((double) before * after));
        }
        return best;
    }
}
