package io.huiyin.voicebot.speech.activity;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.VoiceActivity;

/** Cuts the frames that come (20 ms, or what a caller's packets hold) into the windows that a detector looks at. */
abstract class Windows implements VoiceActivity.Track {

    /** 8,000 Hz × 32 ms. */
    static final int SAMPLES = 256;

    private final float[] window = new float[SAMPLES];
    private int filled;
    private float newest;

    @Override
    public final float hear(AudioFrame frame) {
        for (var sample : frame.samples()) {
            window[filled++] = sample / 32_768f;
            if (filled == SAMPLES) {
                filled = 0;
                newest = judge(window);
            }
        }
        return newest;
    }

    /** @param window {@value #SAMPLES} samples between −1 and 1; belongs to the caller */
    abstract float judge(float[] window);
}
