package io.huiyin.voicebot.speech.activity;

import io.huiyin.voicebot.speech.VoiceActivity;

/**
 * Takes for voice what is clearly louder than the line's own noise. Needs no model; is fooled by music, traffic and
 * knocking, so it only stands in where Silero cannot be had.
 */
public final class LoudnessVoiceActivity implements VoiceActivity {

    /** −48 dB of full scale: no voice is quieter. */
    private static final double FLOOR = 0.004;
    /** Voice stands 8 dB above the noise. */
    private static final double ABOVE_NOISE = 2.5;
    /** How fast the noise estimate rises, a window: it doubles within about 2 s of steady sound. */
    private static final double RISE = 1.011;

    @Override
    public Track track() {
        return new LoudnessTrack();
    }

    @Override
    public String engine() {
        return "loudness 1";
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static final class LoudnessTrack extends Windows {

        private double noise = FLOOR;

        @Override
        float judge(float[] window) {
            var sum = 0.0;
            for (var sample : window) {
                sum += sample * sample;
            }
            var rms = Math.sqrt(sum / window.length);
            noise = Math.max(FLOOR / ABOVE_NOISE, Math.min(rms, noise * RISE));
            var times = rms / Math.max(FLOOR, noise * ABOVE_NOISE);
            // 0.5 at the threshold, 0.8 at twice the threshold
            return (float) (times * times / (1 + times * times));
        }
    }
}
