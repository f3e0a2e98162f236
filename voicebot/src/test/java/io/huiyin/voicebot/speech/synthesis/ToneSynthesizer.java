package io.huiyin.voicebot.speech.synthesis;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Synthesizer;

/** A voice for tests that need sound and no model: a quarter of a second of tone for each character. */
public final class ToneSynthesizer implements Synthesizer {

    private static final int SAMPLES_A_CHARACTER = AudioFrame.SAMPLE_RATE / 4;

    @Override
    public AudioFrame speak(String text) {
        var characters = text.chars().filter(Character::isLetterOrDigit).count();
        var samples = new short[(int) characters * SAMPLES_A_CHARACTER];
        for (var i = 0; i < samples.length; i++) {
            // √2 × the effective value of −20 dBFS
            samples[i] = (short) (Math.sqrt(2)
                    * TelephoneSound.LEVEL
                    * Short.MAX_VALUE
                    * Math.sin(2 * Math.PI * 300 * i / AudioFrame.SAMPLE_RATE));
        }
        return new AudioFrame(samples);
    }

    @Override
    public String engine() {
        return "tone 1";
    }
}
