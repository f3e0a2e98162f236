package io.huiyin.kbvectors.milvus;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between us and a server that may be slow or away: whoever asks has an answer in time or goes on without, and one that
 * keeps failing is left alone for a while, as the policies {@code milvus} of the breaker and of the time limit say.
 */
public final class MilvusGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MilvusGuard.class);
    private static final String POLICY = "milvus";

    /** Those that hang hold a place until they end: so many searches wait for the server at a time, no more. */
    private static final int AT_ONCE = 32;

    private final CircuitBreaker breaker;
    private final TimeLimiter limit;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("milvus-", 0).factory());

    /** Both have a policy named {@code milvus}. */
    public MilvusGuard(CircuitBreakerRegistry breakers, TimeLimiterRegistry limits) {
        breaker = breakers.circuitBreaker(POLICY, POLICY);
        limit = limits.timeLimiter(POLICY, POLICY);
    }

    /**
     * Outside of the product.
     *
     * @param patience for one search
     * @param rest of a server that keeps failing
     */
    public static MilvusGuard alone(Duration patience, Duration rest) {
        var breaking = CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
        var limiting = TimeLimiterConfig.custom().timeoutDuration(patience).build();
        return new MilvusGuard(
                CircuitBreakerRegistry.of(Map.of(POLICY, breaking)), TimeLimiterRegistry.of(Map.of(POLICY, limiting)));
    }

    /** @return empty when the server is left alone, fails, has enough to do or takes too long */
    <T> Optional<T> soon(Callable<T> question) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        try {
            var answer = limit.executeFutureSupplier(() -> threads.submit(() -> placed(question)));
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return Optional.of(answer);
        } catch (InterruptedException e) {
            // somebody does not want the answer any more: that says nothing of the server
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            return Optional.empty();
        } catch (Exception e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            LOG.debug("Milvus did not answer", e);
            return Optional.empty();
        }
    }

    private <T> T placed(Callable<T> question) throws Exception {
        if (!places.tryAcquire()) {
            throw new TimeoutException(AT_ONCE + " searches wait for Milvus already");
        }
        try {
            return question.call();
        } finally {
            places.release();
        }
    }

    /** Work that may take its time, each request in it having a limit of its own. @return whether it was done */
    boolean done(Runnable work) {
        try {
            breaker.executeRunnable(work);
            return true;
        } catch (CallNotPermittedException e) {
            return false;
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                LOG.warn("Milvus could not be filled; meaning is looked for in the embedded index: {}", said(e));
            }
            return false;
        }
    }

    /** Without the server's own stack, which it sends along. */
    private static String said(RuntimeException e) {
        var lines = e.toString().lines().toList();
        return lines.size() <= 1 ? e.toString() : lines.getFirst() + " … " + lines.getLast();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
