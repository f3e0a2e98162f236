package io.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.Huiyin;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallListener;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.identity.Role;
import io.huiyin.voicebot.speech.Recognizer;
import io.huiyin.voicebot.speech.Synthesizer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class SpeechWorkerKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path data;

    private final Heard<CallEvent> ears = new Heard<>();

    @Test
    void theCallGoesOnItsTextIsMarkedMissingAndComesBack() {
        try (ConfigurableApplicationContext app = start()) {
            URI base = URI.create("http://localhost:" + app.getEnvironment().getProperty("local.server.port"));
            AudioFrame words = Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> app.getBean(Synthesizer.class).speak("我家里从昨天晚上开始停水了。"), f -> true);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> app.getBean(Recognizer.class).recognize(words, Recognizer.Manner.FINAL), h -> true);
            Browser agent = agent(app.getBean(CityFolder.class), base);
            Heard<JsonNode> desk = new Heard<>();
            agent.socket("/ws/desk", new JsonSocket(desk::take, sound -> {}));
            agent.post("/api/desk/state", Map.of("state", "ready"));
            try (Citizen citizen = new SoftphoneCitizen(new Browser(base), "13800007777", m -> {})) {
                citizen.dial();
                CallEvent.Offered offered = heard(CallEvent.Offered.class, e -> true);
                agent.post("/api/calls/" + offered.call() + "/answer", Map.of());
                heard(CallEvent.Answered.class, e -> true);

                try (var killer = Executors.newSingleThreadScheduledExecutor()) {
                    killer.scheduleWithFixedDelay(
                            SpeechWorkerKilledIT::killSpeechWorkers, 0, 50, TimeUnit.MILLISECONDS);
                    citizen.speak(words);
                    heard(CallEvent.TextMissing.class, e -> e.speaker() == Speaker.CITIZEN);
                    killer.shutdownNow();
                }
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () -> app.getBean(Recognizer.class).recognize(words, Recognizer.Manner.FINAL),
                                h -> true);
                citizen.speak(words);
                CallEvent.TextFinal back = heard(
                        CallEvent.TextFinal.class,
                        e -> e.speaker() == Speaker.CITIZEN && e.text().contains("停水"));
                assertThat(back.call()).isEqualTo(offered.call());
            }
        }
    }

    private ConfigurableApplicationContext start() {
        CallListener listener = ears::take;
        return new SpringApplicationBuilder(Huiyin.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("testEars", listener))
                .properties("huiyin.home=" + RunningProduct.home())
                .run(
                        "--server.port=0",
                        "--huiyin.home=" + RunningProduct.home(),
                        "--huiyin.data=" + data,
                        "--huiyin.queue.hours=always");
    }

    private static Browser agent(CityFolder city, URI base) {
        var account = city.accounts().stream()
                .filter(a -> a.account().roles().contains(Role.AGENT))
                .findFirst()
                .orElseThrow();
        return new Browser(base).signIn(account.account().name(), account.password());
    }

    private <E extends CallEvent> E heard(Class<E> type, Predicate<E> fits) {
        return ears.await(
                        0,
                        PATIENCE,
                        e -> Optional.of(e)
                                .filter(type::isInstance)
                                .map(type::cast)
                                .filter(fits))
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " was heard"));
    }

    private static void killSpeechWorkers() {
        ProcessHandle.current()
                .children()
                .filter(p -> p.info().commandLine().orElse("").contains("SpeechWorker"))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
