package io.huiyin.voicebot.speech.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import io.huiyin.voicebot.speech.worker.WorkerMessage;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A service that takes the place of workers. One that hangs, fails or answers nonsense is left alone for a while, as the policy
 * {@code speech} says, and callers are told at once: the call goes on without it.
 *
 * <p>Metric: timer {@code huiyin.speech.work} with tags {@code task} and {@code outcome}: answered, failed, turnedAway.
 */
public final class RemoteSpeech implements WorkerPool {

    private final RemoteTask task;
    private final RemoteSettings settings;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;
    private final Semaphore lines;
    private final HttpClient http;

    /** @param breakers has a policy named {@code speech} */
    public RemoteSpeech(
            RemoteTask task, RemoteSettings settings, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        this.task = task;
        this.settings = settings;
        this.breaker = breakers.circuitBreaker("speech-" + task.name(), "speech");
        this.meters = meters;
        lines = new Semaphore(settings.atOnce(), true);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public WorkerMessage ask(WorkerMessage request, Duration patience, Consumer<WorkerMessage> early) {
        var watch = Timer.start(meters);
        var outcome = "turnedAway";
        var line = false;
        try {
            line = lines.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (!line) {
                throw new SpeechUnavailable("all " + settings.atOnce() + " requests to " + engine() + " are under way");
            }
            breaker.acquirePermission();
            outcome = "failed";
            var answer = watched(request);
            outcome = "answered";
            return answer;
        } catch (CallNotPermittedException e) {
            throw new SpeechUnavailable(engine() + " kept failing and is left alone for a while", e);
        } catch (IOException e) {
            throw new SpeechUnavailable(engine() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechUnavailable("interrupted", e);
        } finally {
            if (line) {
                lines.release();
            }
            watch.stop(Timer.builder("huiyin.speech.work")
                    .tag("task", task.name())
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    private WorkerMessage watched(WorkerMessage request) throws IOException, InterruptedException {
        var began = System.nanoTime();
        try {
            var answer = task.answer(sent(request));
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return answer;
        } catch (IOException | RuntimeException e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            throw e;
        } catch (InterruptedException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private byte[] sent(WorkerMessage request) throws IOException, InterruptedException {
        var asked = http.sendAsync(task.request(settings, request), BodyHandlers.ofByteArray());
        try {
            // the request's own time-out would end with the answer's headers
            var answer = asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    @Override
    public Health health() {
        var open = breaker.getState() == CircuitBreaker.State.OPEN;
        return open
                ? new Health(Health.State.DOWN, "kept failing and is left alone for a while", 0, 1)
                : new Health(Health.State.UP, engine(), 1, 1);
    }

    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public String engine() {
        var address = settings.address();
        return settings.model() + " at " + (address == null ? "no address" : address.getHost());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
