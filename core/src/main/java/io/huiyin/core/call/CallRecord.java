package io.huiyin.core.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is kept.
 *
 * @param agent account that answered last; null when nobody or the robot did
 * @param endedAt null while it lasts
 */
public record CallRecord(
        Call head,
        @Nullable Instant answeredAt,
        @Nullable String agent,
        @Nullable Instant endedAt,
        CallEvent.@Nullable EndReason endReason) {}
