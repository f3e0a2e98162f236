package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhisperIT extends RecognizerContract {

    @Override
    Map.Entry<String, Map<String, String>> engine() {
        Sounds.need(Sounds.models().whisper().resolve("decoder.onnx"));
        return Map.entry("whisper", Map.of());
    }

    @Test
    void understandsACitizenOnTheTelephone() {
        var line = G711.overTheLine(Sounds.water());
        assertThat(recognizer().recognize(line, Manner.FINAL).text())
                .contains("停水")
                .contains("处理");
        assertThat(recognizer().recognize(line, Manner.PARTIAL).text()).isNotBlank();
        assertThat(recognizer()
                        .recognize(G711.overTheLine(Sounds.unhappy()), Manner.FINAL)
                        .text())
                .contains("不满意");
    }

    @Test
    void theSameSoundGivesTheSameTextWhateverWasHeardBefore() {
        var first = recognizer().recognize(Sounds.unhappy(), Manner.FINAL);
        recognizer().recognize(Sounds.water(), Manner.PARTIAL);
        assertThat(recognizer().recognize(Sounds.unhappy(), Manner.FINAL)).isEqualTo(first);
    }

    @Test
    void inventsNoWordsForALinesNoise() {
        var random = new Random(7);
        for (var loudness : new int[] {3, 30, 300}) {
            var noise = new short[32_000];
            for (var i = 0; i < noise.length; i++) {
                noise[i] = (short) (random.nextGaussian() * loudness);
            }
            assertThat(recognizer()
                            .recognize(new AudioFrame(noise), Manner.FINAL)
                            .text())
                    .as("noise of %d", loudness)
                    .isEmpty();
        }
    }

    @Test
    void writesDownMoreThanTheThirtySecondsThatTheModelSees() {
        var many = new short[4 * 80_000]; // two sentences every 10 s; the same one twice in a row it would write once
        for (var i = 0; i < 4; i++) {
            var water = Sounds.water().samples();
            var unhappy = Sounds.unhappy().samples();
            System.arraycopy(water, 0, many, i * 80_000, water.length);
            System.arraycopy(unhappy, 0, many, i * 80_000 + water.length, unhappy.length);
        }
        var text = recognizer().recognize(new AudioFrame(many), Manner.FINAL).text();
        assertThat(text.split("停水", -1)).as(text).hasSizeGreaterThanOrEqualTo(4);
        assertThat(text.split("不满意", -1)).as(text).hasSizeGreaterThanOrEqualTo(4);
    }
}
