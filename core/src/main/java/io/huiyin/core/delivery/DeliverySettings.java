package io.huiyin.core.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.delivery.*}: how patiently other systems are told.
 *
 * @param tries after so many it is dead
 * @param firstWait before the second try; it doubles from try to try
 * @param longestWait between two tries. With the defaults a system may be away for seven hours before something is dead
 * @param keep how long it stays listed that something has arrived, a day at least; what has not arrived stays
 */
@ConfigurationProperties("huiyin.delivery")
record DeliverySettings(
        @DefaultValue("15") int tries,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("30d") Duration keep) {

    DeliverySettings {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("huiyin.delivery.keep is shorter than a day: " + keep);
        }
    }

    /** @param attempts made so far, from 1 */
    Duration waitAfter(int attempts) {
        // 2^20 times any first wait is longer than any longest one
        Duration doubled = firstWait.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }
}
