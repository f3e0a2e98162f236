package io.huiyin.voicebot.speech.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.voicebot.speech.VoiceActivity;
import io.huiyin.voicebot.speech.recognition.Sounds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every voice detector keeps to. */
abstract class VoiceActivityContract {

    private VoiceActivity activity;

    abstract VoiceActivity open();

    @BeforeEach
    void start() {
        activity = open();
    }

    @AfterEach
    void stop() {
        if (activity != null) {
            activity.close();
        }
    }

    @Test
    void hearsWhereTheCitizenSpeaksAndWhereNot() {
        // water.wav: 0.3 s of nothing, speech, nothing at the end
        var likely = judge(activity.track(), G711.overTheLine(Sounds.water()).samples(), 160);
        assertThat(Arrays.copyOf(likely, 10)).as("before the first word").allMatch(value -> value < 0.5f);
        var voiced = 0;
        for (var i = 25; i < 200; i++) {
            voiced += likely[i] >= 0.5f ? 1 : 0;
        }
        assertThat(voiced).as("of 175 frames within the sentence").isGreaterThan(120);
        assertThat(Arrays.copyOfRange(likely, likely.length - 5, likely.length))
                .as("after the last word")
                .allMatch(value -> value < 0.5f);
    }

    @Test
    void silenceAndFaintNoiseAreNoVoice() {
        assertThat(judge(activity.track(), new short[16_000], 160)).allMatch(value -> value < 0.5f);
        var random = new Random(3);
        var noise = new short[16_000];
        for (var i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 20);
        }
        assertThat(judge(activity.track(), noise, 160)).allMatch(value -> value < 0.5f);
    }

    @Test
    void theSizeOfTheFramesDoesNotMatter() {
        var sound = Sounds.water().samples();
        var small = judge(activity.track(), sound, 128);
        var large = judge(activity.track(), sound, 256);
        for (var i = 0; i < large.length; i++) {
            assertThat(small[2 * i + 1]).isEqualTo(large[i]);
        }
    }

    @Test
    void tracksDoNotHearEachOther() {
        var sound = Sounds.water().samples();
        var alone = judge(activity.track(), sound, 160);
        var track = activity.track();
        var other = activity.track();
        var random = new Random(5);
        for (var i = 0; i < alone.length; i++) {
            var noise = new short[160];
            Arrays.fill(noise, (short) random.nextInt(-9_000, 9_000));
            other.hear(new AudioFrame(noise));
            assertThat(track.hear(new AudioFrame(Arrays.copyOfRange(sound, i * 160, i * 160 + 160))))
                    .isEqualTo(alone[i]);
        }
    }

    private static Float[] judge(VoiceActivity.Track track, short[] samples, int size) {
        var likely = new Float[samples.length / size];
        for (var i = 0; i < likely.length; i++) {
            likely[i] = track.hear(new AudioFrame(Arrays.copyOfRange(samples, i * size, i * size + size)));
        }
        return likely;
    }
}
