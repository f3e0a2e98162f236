package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkerRecognizerTests {

    /** 2 s at 8,000 Hz. */
    private static final AudioFrame LONG = new AudioFrame(new short[16_000]);

    private static final AudioFrame SHORT = new AudioFrame(new short[4_000]);

    private final List<String> prompts = new ArrayList<>();

    private String heard(AudioFrame sound, Manner manner) {
        return new WorkerRecognizer(new Deafened(), Duration.ZERO)
                .recognize(sound, manner)
                .text();
    }

    @Test
    void aLongUtteranceOfWhichExpectedWordsLeaveNothingIsListenedToWithoutThem() {
        assertThat(heard(LONG, new Manner("工资", false))).isEqualTo("老板拖欠工资");
        assertThat(prompts).containsExactly("工资", "");
    }

    @Test
    void aShortOneOrOneThatWillBeRevisedIsNot() {
        assertThat(heard(SHORT, new Manner("工资", false))).isEmpty();
        assertThat(heard(LONG, new Manner("工资", true))).isEmpty();
        assertThat(prompts).containsExactly("工资", "工资");
    }

    /** Hears nothing where words are expected. */
    private final class Deafened implements WorkerPool {
        @Override
        public WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early) {
            String prompt = request.text("prompt");
            prompts.add(prompt);
            String text = prompt.isEmpty() ? "老板拖欠工资" : "";
            return WorkerMessage.empty().with("text", text).with("raw", text);
        }

        @Override
        public Health health() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String engine() {
            return "stand-in";
        }

        @Override
        public void close() {}
    }
}
