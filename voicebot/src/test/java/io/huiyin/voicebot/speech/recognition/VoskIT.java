package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The binding with a real decoder; its language is Korean, so the words do not count, only that they come. */
class VoskIT extends RecognizerContract {

    @Override
    Map.Entry<String, Map<String, String>> engine() {
        Sounds.need(Sounds.models().voskKorean());
        return Map.entry("vosk", Map.of("model", Sounds.models().voskKorean().toString()));
    }

    @Test
    void partialsGrowWithTheSpeech() {
        recognizer().recognize(Sounds.unhappy(), Manner.FINAL); // warm
        var samples = Sounds.water().samples();
        var first = recognizer()
                .recognize(new AudioFrame(Arrays.copyOf(samples, samples.length / 2)), Manner.PARTIAL)
                .text();
        var second =
                recognizer().recognize(new AudioFrame(samples), Manner.PARTIAL).text();
        assertThat(second.length()).isGreaterThan(first.length());
    }
}
