package io.huiyin.core.audio;

import java.util.List;

/**
 * A stretch of telephone sound: PCM 16 bit at 8,000 Hz, mono. Usually 160 samples (8,000 Hz × 20 ms), but a caller's
 * packet time may make it longer. The array is not copied: whoever makes a frame gives it away.
 */
public record AudioFrame(short[] samples) {

    public static final int SAMPLE_RATE = 8_000;
    /** 8,000 Hz × 20 ms. */
    public static final int SAMPLES_PER_20_MILLIS = 160;

    /** One stretch of many, in their order. */
    public static AudioFrame joined(List<AudioFrame> frames) {
        var all = new short
                [frames.stream().mapToInt(frame -> frame.samples.length).sum()];
        var at = 0;
        for (var frame : frames) {
            System.arraycopy(frame.samples, 0, all, at, frame.samples.length);
            at += frame.samples.length;
        }
        return new AudioFrame(all);
    }

    public int millis() {
        return samples.length * 1_000 / SAMPLE_RATE;
    }
}
