package io.huiyin.core.citizen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever speaks from a number.
 *
 * @param number digits
 * @param name as last told; null when never
 * @param secret asked for secrecy, last time it was asked
 */
public record Citizen(
        String number, @Nullable String name, boolean secret, Instant firstHeardAt, Instant lastHeardAt) {}
