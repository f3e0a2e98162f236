package io.huiyin.voicebot.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.huiyin.voicebot.speech.worker.WorkerPool.Health.State;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    private static final AudioFrame SOUND = new AudioFrame(new short[160]);

    private final Pool careful = new Pool("仔细");
    private final Pool quick = new Pool("很快");
    private final SideBySide both = new SideBySide(careful, quick);
    private final Recognizer recognizer = new WorkerRecognizer(both, Duration.ofSeconds(1));

    @Test
    void wordsOnTheWayComeFromTheQuickOneAndThoseThatStayFromTheCarefulOne() {
        assertThat(recognizer.recognize(SOUND, Manner.PARTIAL).text()).isEqualTo("很快");
        assertThat(recognizer.recognize(SOUND, Manner.FINAL).text()).isEqualTo("仔细");
    }

    @Test
    void wordsThatStayAreWrittenDownByTheQuickOneWhenTheCarefulOneIsAway() {
        careful.away = true;
        assertThat(recognizer.recognize(SOUND, Manner.FINAL).text()).isEqualTo("很快");
        assertThat(both.health().state()).isEqualTo(State.DOWN);
    }

    @Test
    void wordsOnTheWayAreLeftOutWhenTheQuickOneIsAwayAndNeverBotherTheCarefulOne() {
        quick.away = true;
        assertThatThrownBy(() -> recognizer.recognize(SOUND, Manner.PARTIAL)).isInstanceOf(SpeechUnavailable.class);
        assertThat(careful.asked).isZero();
        assertThat(recognizer.recognize(SOUND, Manner.FINAL).text()).isEqualTo("仔细");
        assertThat(both.health().state()).isEqualTo(State.UP);
    }

    /** Always writes down the same. */
    private static final class Pool implements WorkerPool {
        private final String text;
        private boolean away;
        private int asked;

        Pool(String text) {
            this.text = text;
        }

        @Override
        public WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early) {
            asked++;
            if (away) {
                throw new SpeechUnavailable("away");
            }
            return WorkerMessage.empty().with("text", text).with("raw", text);
        }

        @Override
        public Health health() {
            return new Health(away ? State.DOWN : State.UP, text, away ? 0 : 1, 1);
        }

        @Override
        public String engine() {
            return text;
        }

        @Override
        public void close() {}
    }
}
