package io.huiyin.voicebot.session;

import io.huiyin.core.audio.AudioFrame;

/** The sounds of a Chinese exchange (GB 3380): 450 Hz. */
final class Tones {

    /** About −20 dBFS. */
    private static final double LEVEL = 3_276;

    static final short[] NONE = new short[0];

    /** 1 s on, 4 s off. */
    static final short[] RING_BACK = ringBack();

    private Tones() {}

    private static short[] ringBack() {
        var sound = new short[5 * AudioFrame.SAMPLE_RATE];
        for (var i = 0; i < AudioFrame.SAMPLE_RATE; i++) {
            sound[i] = (short) (LEVEL * Math.sin(2 * Math.PI * 450 * i / AudioFrame.SAMPLE_RATE));
        }
        return sound;
    }
}
