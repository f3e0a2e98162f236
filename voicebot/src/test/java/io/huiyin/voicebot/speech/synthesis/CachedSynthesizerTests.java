package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.Call.Direction;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.Synthesizer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedSynthesizerTests {

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** As many samples as the text has characters, times a hundred. */
    private final Synthesizer maker = new Synthesizer() {
        @Override
        public AudioFrame speak(String text) {
            if (text.equals("坏")) {
                throw new SpeechUnavailable("died");
            }
            made.incrementAndGet();
            return new AudioFrame(new short[text.length() * 100]);
        }

        @Override
        public String engine() {
            return "test 1";
        }
    };

    private CachedSynthesizer cached(String engine, String... fixed) {
        return new CachedSynthesizer(
                maker,
                RecordedPrompts.read(folder.resolve("recorded")),
                new PromptStore(folder.resolve("prompts"), engine),
                List.of(fixed),
                meters);
    }

    private long files() throws IOException {
        var prompts = folder.resolve("prompts");
        if (!Files.exists(prompts)) {
            return 0;
        }
        try (var files = Files.list(prompts)) {
            return files.count();
        }
    }

    @Test
    void aFixedPromptIsRenderedOnceAndOutlivesTheProcess() throws Exception {
        assertThat(cached("a", "您好。").speak("您好。").samples()).hasSize(300);
        assertThat(cached("a", "您好。").speak("您好。").samples()).hasSize(300);
        assertThat(made).hasValue(1);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void anotherVoiceIsAnotherPrompt() {
        cached("a", "您好。").speak("您好。");
        cached("b", "您好。").speak("您好。");
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsSaidAboutATicketNeverReachesTheDiskButIsRepeatedAtOnce() throws Exception {
        var cached = cached("a", "您好。");
        cached.speak("您反映的停水问题。");
        assertThat(cached.ready("您反映的停水问题。")).isPresent();
        cached.speak("您反映的停水问题。");
        assertThat(made).hasValue(1);
        assertThat(files()).isZero();
    }

    @Test
    void aPersonsRecordingGoesFirst() throws Exception {
        var recorded = Files.createDirectories(folder.resolve("recorded"));
        WavWriter.write(recorded.resolve("hello.wav"), new AudioFrame(new short[77]));
        Files.writeString(recorded.resolve("prompts.csv"), "text,file\n您好。,hello.wav\n再见。,missing.wav\n,hello.wav\n");
        var cached = cached("a", "您好。", "再见。");
        assertThat(cached.speak("您好。").samples()).hasSize(77);
        assertThat(cached.speak("再见。").samples()).hasSize(300);
        assertThat(cached.missing()).isEmpty();
    }

    @Test
    void aDamagedFileIsMadeAnew() throws Exception {
        cached("a", "您好。").speak("您好。");
        try (var files = Files.list(folder.resolve("prompts"))) {
            for (var file : files.toList()) {
                Files.writeString(file, "no sound");
            }
        }
        assertThat(cached("a", "您好。").speak("您好。").samples()).hasSize(300);
        assertThat(made).hasValue(2);
        assertThat(cached("a", "您好。").speak("您好。").samples()).hasSize(300);
        assertThat(made).hasValue(2);
    }

    @Test
    void missingPromptsAreRenderedWhenTheMachineIsIdle() {
        var cached = cached("a", "您好。", "再见。");
        assertThat(cached.missing()).containsExactly("您好。", "再见。");
        var load = new AtomicReference<>(1.0);
        try (var rendering = new PromptRendering(cached, maker, load::get, Duration.ofMillis(5))) {
            rendering.begin();
            await().during(Duration.ofMillis(100)).until(() -> made.get() == 0);
            load.set(0.1);
            await().untilAsserted(() -> assertThat(cached.missing()).isEmpty());
        }
    }

    @Test
    void noPromptIsRenderedWhileThereIsACall() {
        var cached = cached("a", "您好。", "再见。");
        var head = new Call(CallId.random(), Direction.INBOUND, "13800000000", "12345", Instant.EPOCH, null);
        try (var rendering = new PromptRendering(cached, maker, () -> 0, Duration.ofMillis(5))) {
            rendering.on(new CallEvent.Rang(head, Instant.EPOCH));
            rendering.begin();
            await().during(Duration.ofMillis(100)).until(() -> made.get() == 0);
            rendering.on(new CallEvent.Ended(head.id(), Instant.EPOCH, CallEvent.EndReason.CITIZEN_HUNG_UP));
            await().untilAsserted(() -> assertThat(cached.missing()).isEmpty());
        }
    }

    @Test
    void everySentenceIsCountedOnce() {
        var cached = cached("a", "您好。");
        cached.speak("您好。");
        cached.speak("您好。");
        cached.speak("别的。");
        cached("a", "您好。").speak("您好。");
        assertThatThrownBy(() -> cached.speak("坏")).isInstanceOf(SpeechUnavailable.class);
        assertThat(count("rendered")).isEqualTo(2);
        assertThat(count("recent")).isEqualTo(1);
        assertThat(count("kept")).isEqualTo(1);
        assertThat(count("failed")).isEqualTo(1);
    }

    private double count(String from) {
        return meters.counter("huiyin.speech.sentences", "from", from).count();
    }

    @Test
    void whatIsMadeInPartsIsHeardInPartsOnceAndAtOnceTheNextTime() throws Exception {
        var halves = new Synthesizer() {
            @Override
            public AudioFrame speak(String text) {
                throw new AssertionError("wanted in parts");
            }

            @Override
            public void speak(String text, Consumer<AudioFrame> part) {
                part.accept(new AudioFrame(new short[10]));
                part.accept(new AudioFrame(new short[20]));
            }

            @Override
            public String engine() {
                return "halves";
            }
        };
        var cached = CachedSynthesizer.keeping(halves, folder.resolve("prompts"), List.of("您好。"));
        List<Integer> lengths = new ArrayList<>();
        cached.speak("您好。", part -> lengths.add(part.samples().length));
        cached.speak("您好。", part -> lengths.add(part.samples().length));
        assertThat(lengths).containsExactly(10, 20, 30);
        assertThat(files()).isZero();
    }
}
