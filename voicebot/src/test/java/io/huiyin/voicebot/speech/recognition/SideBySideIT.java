package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.voicebot.speech.Recognizer.Manner;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two real engines; the quick one's language is Korean, so that it shows whose words they are. */
class SideBySideIT {

    @Test
    void eachEngineWritesDownItsPartOfACall() {
        Sounds.need(Sounds.models().whisper());
        Sounds.need(Sounds.models().voskKorean());
        var korean = Map.of("model", Sounds.models().voskKorean().toString());
        try (var both = new SideBySide(
                RecognizerContract.pool("whisper", Map.of("threads", "2")), RecognizerContract.pool("vosk", korean))) {
            var recognizer = new WorkerRecognizer(both, Duration.ofSeconds(120));
            assertThat(recognizer.recognize(Sounds.water(), Manner.FINAL).text())
                    .containsPattern("\\p{IsHan}");
            // words on the way never wait for a worker that loads
            await().until(() -> both.health().detail().contains("vosk 0"));
            assertThat(recognizer.recognize(Sounds.water(), Manner.PARTIAL).text())
                    .containsPattern("\\p{IsHangul}");
        }
    }
}
