package io.huiyin.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version took force.
 *
 * @param id later ones are greater
 * @param number null when none is in force from then on
 * @param by account name, or {@code system}
 */
public record ModelDecision(long id, @Nullable Integer number, Instant at, String by, String reason) {}
