package io.huiyin.voicebot.speech.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.WorkerPool.Health.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real child processes with a task that needs no model. */
class ProcessWorkerPoolIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ProcessWorkerPool pool;

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void aRequestComesBackWithItsSound() {
        pool = pool(1, 4, LONG, Map.of());
        var answer = pool.ask(WorkerMessage.sound(new short[] {1, -2, 32_767}).with("say", "你好\n"), LONG);
        assertThat(answer.samples()).containsExactly(1, -2, 32_767);
        assertThat(answer.text("say")).isEqualTo("你好\n");
        assertThat(pool.engine()).isEqualTo("strange 1");
        assertThat(pool.health().state()).isEqualTo(State.UP);
        assertThat(outcome("answered")).isEqualTo(1);
    }

    @Test
    void isWarmingUntilTheFirstWorkerIsUp() {
        pool = pool(1, 4, LONG, Map.of());
        assertThat(pool.health().state()).isEqualTo(State.WARMING);
        assertThatThrownBy(() -> pool.ask(told(""), Duration.ZERO))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("loading");
        await().atMost(LONG).until(() -> pool.health().state() == State.UP);
    }

    @Test
    void aRefusalFailsOneRequestAndNoWorker() {
        pool = pool(1, 4, LONG, Map.of());
        var pid = pool.ask(told(""), LONG).text("pid");
        assertThatThrownBy(() -> pool.ask(told("refuse"), LONG)).hasMessageContaining("not this one");
        assertThat(pool.ask(told(""), LONG).text("pid")).isEqualTo(pid);
    }

    @Test
    void aWorkerThatDiesIsReplacedAndOnlyItsOwnRequestIsLost() {
        pool = pool(1, 4, LONG, Map.of());
        var pid = pool.ask(told(""), LONG).text("pid");
        assertThatThrownBy(() -> pool.ask(told("die"), LONG))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("died");
        assertThat(pool.ask(told(""), LONG).text("pid")).isNotEqualTo(pid);
        assertThat(outcome("died")).isEqualTo(1);
        assertThat(outcome("answered")).isEqualTo(2);
    }

    @Test
    void aWorkerThatHangsIsKilledAndReplaced() {
        pool = pool(1, 4, Duration.ofSeconds(2), Map.of());
        pool.ask(told(""), LONG);
        var pid = pool.pids().getFirst();
        assertThatThrownBy(() -> pool.ask(told("hang"), LONG)).hasMessageContaining("2000 ms");
        await().atMost(LONG).until(() -> ProcessHandle.of(pid).isEmpty());
        assertThat(pool.ask(told(""), LONG).text("pid")).isNotEqualTo(String.valueOf(pid));
        assertThat(outcome("late")).isEqualTo(1);
    }

    @Test
    void aCallerThatGoesAwayTakesTheWorkerWithItAndBlamesNobody() {
        pool = pool(1, 4, LONG, Map.of());
        pool.ask(told(""), LONG);
        for (var i = 1; i <= 4; i++) {
            var caller = Thread.ofVirtual().start(() -> {
                try {
                    pool.ask(told("hang"), LONG);
                } catch (SpeechUnavailable e) {
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                }
            });
            await().atMost(LONG).until(() -> caller.getState() == Thread.State.WAITING);
            caller.interrupt();
            var times = i;
            await().atMost(LONG).until(() -> outcome("abandoned") == times);
            pool.ask(told(""), LONG);
        }
        assertThat(outcome("answered")).isEqualTo(5);
    }

    @Test
    void whoFindsNoRoomIsTurnedAwayAtOnce() throws Exception {
        pool = pool(1, 1, Duration.ofSeconds(3), Map.of());
        pool.ask(told(""), LONG);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> pool.ask(told("hang"), LONG));
            var second = callers.submit(() -> pool.ask(told("hang"), LONG));
            await().atMost(LONG).until(() -> {
                try {
                    pool.ask(told(""), Duration.ZERO);
                    return false;
                } catch (SpeechUnavailable e) {
                    return e.getMessage().contains("too many");
                }
            });
            assertThatThrownBy(first::get).hasRootCauseInstanceOf(IOException.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(SpeechUnavailable.class);
        }
    }

    @Test
    void workersThatNeverStartAreDownWithTheirReason() {
        pool = pool(1, 4, LONG, Map.of("broken", "yes"));
        await().atMost(LONG).until(() -> pool.health().state() == State.DOWN);
        assertThat(pool.health().detail()).contains("half a model");
        assertThatThrownBy(() -> pool.ask(told(""), LONG)).isInstanceOf(SpeechUnavailable.class);
    }

    @Test
    void afterManyDeathsCallersAreToldWithoutTrying() {
        pool = pool(1, 4, LONG, Map.of());
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> pool.ask(told("die"), LONG)).hasMessageContaining("died");
            await().atMost(LONG).until(() -> pool.health().state() == State.UP);
        }
        assertThatThrownBy(() -> pool.ask(told(""), LONG)).hasMessageContaining("keep failing");
    }

    @Test
    void noChildOutlivesThePool() {
        pool = pool(2, 4, LONG, Map.of());
        await().atMost(LONG).until(() -> pool.health().up() == 2);
        var children = pool.pids();
        pool.close();
        assertThat(children).hasSize(2);
        await().atMost(LONG)
                .until(() ->
                        children.stream().allMatch(pid -> ProcessHandle.of(pid).isEmpty()));
    }

    private double outcome(String outcome) {
        var timer = meters.find("huiyin.speech.work").tag("outcome", outcome).timer();
        return timer == null ? 0 : timer.count();
    }

    private static WorkerMessage told(String what) {
        return WorkerMessage.empty().with("do", what);
    }

    private ProcessWorkerPool pool(int workers, int waiting, Duration workTime, Map<String, String> options) {
        var breaker = CircuitBreaker.of(
                "strange",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(3)
                        .waitDurationInOpenState(LONG)
                        .build());
        var models = new ModelFolder(Path.of("target"));
        var settings = new WorkerSettings("strange", models, options, workers, waiting, LONG, workTime);
        return new ProcessWorkerPool(settings, breaker, meters).start();
    }

    @Test
    void anAnswerMayComeInParts() {
        pool = pool(1, 4, LONG, Map.of());
        var parts = new ArrayList<String>();
        var last = pool.ask(told("count"), LONG, part -> parts.add(part.text("number")));
        assertThat(parts).containsExactly("1", "2");
        assertThat(last.text("do")).isEqualTo("count");
        assertThat(outcome("answered")).isEqualTo(1);
    }
}
