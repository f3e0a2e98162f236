package io.huiyin.app.web.citizen;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.huiyin.app.web.TooOften;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Holds up those who flood the form or guess codes. Whoever was not seen for long is forgotten first. */
@Component
class Throttle {

    /** A limiter holds a few numbers: some megabytes. */
    private static final int KNOWN_AT_ONCE = 20_000;

    private final ConcurrentLruCache<String, RateLimiter> demands;
    private final ConcurrentLruCache<String, RateLimiter> files;
    private final ConcurrentLruCache<String, RateLimiter> wrongCodes;

    /** @param policies has some named {@code citizen-demands}, {@code citizen-files} and {@code citizen-codes} */
    Throttle(RateLimiterRegistry policies) {
        demands = limiters(policies, "citizen-demands");
        files = limiters(policies, "citizen-files");
        wrongCodes = limiters(policies, "citizen-codes");
    }

    private static ConcurrentLruCache<String, RateLimiter> limiters(RateLimiterRegistry policies, String name) {
        var policy = policies.getConfiguration(name)
                .orElseThrow(() -> new IllegalStateException("resilience4j.ratelimiter.configs names no " + name));
        return new ConcurrentLruCache<>(KNOWN_AT_ONCE, who -> RateLimiter.of(who, policy));
    }

    /** @throws TooOften when this address has handed in too many */
    void demand(String address) {
        once(demands.get(address));
    }

    /** @throws TooOften when this address has handed in too many */
    void file(String address) {
        once(files.get(address));
    }

    private static void once(RateLimiter limiter) {
        if (!limiter.acquirePermission()) {
            throw new TooOften();
        }
    }

    /** @throws TooOften when this address, or somebody for this ticket, was wrong too often before */
    void mayTry(String address, String ticket) {
        if (none(address(address)) || none(ticket(ticket))) {
            throw new TooOften();
        }
    }

    private boolean none(String who) {
        return wrongCodes.get(who).getMetrics().getAvailablePermissions() <= 0;
    }

    void wasWrong(String address, String ticket) {
        wrongCodes.get(address(address)).acquirePermission();
        wrongCodes.get(ticket(ticket)).acquirePermission();
    }

    private static String address(String address) {
        return "from " + address;
    }

    private static String ticket(String ticket) {
        return "for " + ticket;
    }
}
