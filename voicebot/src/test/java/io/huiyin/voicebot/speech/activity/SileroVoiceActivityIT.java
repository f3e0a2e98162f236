package io.huiyin.voicebot.speech.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.speech.recognition.Sounds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SileroVoiceActivityIT extends VoiceActivityContract {

    @Override
    VoiceActivity open() {
        Sounds.need(Sounds.models().silero());
        return new SileroVoiceActivity(Sounds.models().silero());
    }

    @Test
    void loudNoiseIsNoVoiceEither() {
        try (var activity = open()) {
            var track = activity.track();
            var random = new Random(11);
            for (var frame = 0; frame < 200; frame++) {
                var noise = new short[160];
                for (var i = 0; i < noise.length; i++) {
                    noise[i] = (short) (random.nextGaussian() * 2_000);
                }
                assertThat(track.hear(new AudioFrame(noise))).isLessThan(0.6f);
            }
        }
    }
}
