package io.huiyin.core.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's turn.
 *
 * @param unit code of the unit; null at the centre itself
 * @param leader a leader on duty (带班领导), told of what the others did not take
 * @param ends the first instant at which it is over
 */
public record Duty(
        long id, @Nullable String unit, String person, String phone, boolean leader, Instant begins, Instant ends) {}
