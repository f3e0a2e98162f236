package io.huiyin.core.city;

import java.time.LocalDate;

/**
 * A day on which the calendar differs from the week.
 *
 * @param working true for a make-up working day at a weekend, false for a day off
 */
public record Holiday(LocalDate day, boolean working, String name) {}
