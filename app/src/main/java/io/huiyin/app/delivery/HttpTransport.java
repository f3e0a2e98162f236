package io.huiyin.app.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.huiyin.core.delivery.Recipient;
import io.huiyin.core.delivery.Transport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP to other systems. One that hangs or fails takes neither threads nor tries from the others; where it sends us on
 * to is not followed, for only the address itself was looked at.
 */
@Component
class HttpTransport implements Transport, AutoCloseable {

    /** a system that is being spoken to is asked again so soon */
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** one that is left alone, as the policy says, is asked about again so soon */
    private static final Duration OPEN = Duration.ofSeconds(5);

    private static final String POLICY = "delivery";

    private final TransportSettings settings;
    private final HttpClient http;
    private final CircuitBreakerRegistry breakers;
    private final Map<String, Semaphore> lines = new ConcurrentHashMap<>();

    /** @param breakers has a policy named {@code delivery} */
    HttpTransport(TransportSettings settings, CircuitBreakerRegistry breakers) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.breakers = breakers;
    }

    @Override
    public Answer post(String to, Recipient.Request request) throws IOException, NotNow {
        Semaphore line = lines.computeIfAbsent(to, name -> new Semaphore(settings.atOnce()));
        if (!line.tryAcquire()) {
            throw new NotNow(BUSY);
        }
        try {
            CircuitBreaker breaker = breakers.circuitBreaker(to, POLICY);
            if (!breaker.tryAcquirePermission()) {
                throw new NotNow(OPEN);
            }
            return watched(breaker, request);
        } finally {
            line.release();
        }
    }

    private Answer watched(CircuitBreaker breaker, Recipient.Request request) throws IOException {
        long began = System.nanoTime();
        try {
            Answer answer = send(request);
            long took = System.nanoTime() - began;
            if (answer.status() >= 500) {
                breaker.onError(took, TimeUnit.NANOSECONDS, new IOException("HTTP " + answer.status()));
            } else {
                // it is there, whatever it says
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    private Answer send(Recipient.Request request) throws IOException {
        HttpRequest.Builder built = HttpRequest.newBuilder(request.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Huiyin")
                .POST(HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(built::header);
        CompletableFuture<HttpResponse<String>> asked = http.sendAsync(built.build(), info -> new Beginning());
        try {
            // the request's own time-out would end with the answer's headers
            HttpResponse<String> answer = asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new HttpTimeoutException("no answer within " + settings.timeout());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
