package io.huiyin.app.web.citizen;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.huiyin.app.web.TooOften;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private final Throttle throttle = new Throttle(RateLimiterRegistry.of(Map.of(
            "default",
            anHour(1),
            "citizen-demands",
            anHour(2),
            "citizen-files",
            anHour(1),
            "citizen-codes",
            anHour(3))));

    private static RateLimiterConfig anHour(int limit) {
        return RateLimiterConfig.custom()
                .limitForPeriod(limit)
                .limitRefreshPeriod(Duration.ofHours(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    @Test
    void filesAreCountedByAddressAndApartFromDemands() {
        throttle.file("10.0.0.9");
        assertThatThrownBy(() -> throttle.file("10.0.0.9")).isInstanceOf(TooOften.class);
        throttle.file("10.0.0.10");
        throttle.demand("10.0.0.9");
    }

    @Test
    void anAddressMayHandInSoManyDemandsAndOthersAreNotHeldUpByIt() {
        throttle.demand("10.0.0.1");
        throttle.demand("10.0.0.1");
        assertThatThrownBy(() -> throttle.demand("10.0.0.1")).isInstanceOf(TooOften.class);
        assertThatCode(() -> throttle.demand("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void lookingWithTheRightCodeNeverCounts() {
        for (int i = 0; i < 10; i++) {
            throttle.mayTry("10.0.0.1", "T1");
        }
    }

    @Test
    void whoGuessesCodesOfManyTicketsIsHeldUp() {
        for (int i = 0; i < 3; i++) {
            throttle.wasWrong("10.0.0.1", "T" + i);
        }
        assertThatThrownBy(() -> throttle.mayTry("10.0.0.1", "T9")).isInstanceOf(TooOften.class);
        assertThatCode(() -> throttle.mayTry("10.0.0.2", "T9")).doesNotThrowAnyException();
    }

    @Test
    void aTicketThatManyAddressesGuessAtIsClosedToAll() {
        for (int i = 0; i < 3; i++) {
            throttle.wasWrong("10.0.0." + i, "T1");
        }
        assertThatThrownBy(() -> throttle.mayTry("10.0.0.9", "T1")).isInstanceOf(TooOften.class);
        assertThatCode(() -> throttle.mayTry("10.0.0.9", "T2")).doesNotThrowAnyException();
    }
}
