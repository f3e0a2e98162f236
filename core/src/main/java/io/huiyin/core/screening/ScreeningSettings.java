package io.huiyin.core.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.screening}.
 *
 * @param reviewShare of the demands taken against advice that are reviewed, 0…1; every refusal is
 * @param takenShare of the demands from calls that were taken without any advice and are reviewed, 0…1: only so is seen what the machine misses
 * @param unrecordedAfter when advice that nothing came of, no ticket and no refusal, is reviewed like a refusal
 */
@ConfigurationProperties("huiyin.screening")
record ScreeningSettings(
        @DefaultValue("0.2") double reviewShare,
        @DefaultValue("0.02") double takenShare,
        @DefaultValue("1h") Duration unrecordedAfter) {}
