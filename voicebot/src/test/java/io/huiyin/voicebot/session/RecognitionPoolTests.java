package io.huiyin.voicebot.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Recognizer.Heard;
import io.huiyin.voicebot.speech.Recognizer.Manner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecognitionPoolTests {

    private static final AudioFrame SOUND = new AudioFrame(new short[800]);

    private final CountDownLatch listening = new CountDownLatch(2);
    private final CountDownLatch go = new CountDownLatch(1);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int beside;
    private final Recognizer recognizer = new Recognizer() {
        @Override
        public Heard recognize(AudioFrame utterance, Manner manner) {
            if (!manner.quick() || beside == 0) {
                listening.countDown();
                try {
                    assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return new Heard("停水了", "停水了");
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public int revisedAtOnce() {
            return beside;
        }

        @Override
        public String engine() {
            return "stand-in";
        }
    };

    @Test
    void revisionsAreHeardMeanwhileWhereTheyHaveARecogniserOfTheirOwn() throws Exception {
        beside = 1;
        var pool = TestSessions.pool(recognizer, meters);
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = List.of(
                    calls.submit(() -> pool.whole(SOUND, Manner.FINAL)),
                    calls.submit(() -> pool.whole(SOUND, Manner.FINAL)),
                    calls.submit(() -> pool.whole(SOUND, Manner.FINAL)));
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(pool.quick(SOUND, Manner.FINAL)).isNotNull();
            assertThat(pool.ahead(SOUND, Manner.FINAL))
                    .as("words that stay wait for their own")
                    .isNull();
            assertThat(meters.counter("huiyin.speech.shed").count()).isZero();

            go.countDown();
            for (var one : all) {
                assertThat(one.get().text()).isEqualTo("停水了");
            }
        }
    }

    @Test
    void asManyUtterancesAreListenedToAtOnceAsTheRecogniserTakesAndRevisionsAreShedMeanwhile() throws Exception {
        var pool = TestSessions.pool(recognizer, meters);
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = calls.submit(() -> pool.whole(SOUND, Manner.FINAL));
            var other = calls.submit(() -> pool.whole(SOUND, Manner.FINAL));
            assertThat(listening.await(10, TimeUnit.SECONDS))
                    .as("both are listened to")
                    .isTrue();

            assertThat(pool.quick(SOUND, Manner.FINAL)).isNull();
            assertThat(meters.counter("huiyin.speech.shed").count()).isEqualTo(1);

            go.countDown();
            assertThat(one.get().text()).isEqualTo("停水了");
            assertThat(other.get().text()).isEqualTo("停水了");
            assertThat(pool.quick(SOUND, Manner.FINAL)).isEqualTo(new Heard("停水了", "停水了"));
            assertThat(meters.counter("huiyin.speech.shed").count()).isEqualTo(1);
        }
    }
}
