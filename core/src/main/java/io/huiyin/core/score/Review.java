package io.huiyin.core.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Outside reviewers' marks of a period (民主评议), as they were taken in once.
 *
 * @param period a month, quarter or year
 * @param version from 1, without gaps; the highest is in force
 * @param source where they came from, e.g. a file's name
 * @param by account of who took them in
 */
public record Review(ScorePeriod period, int version, String source, String by, Instant at, List<Mark> marks) {

    public Review {
        marks = List.copyOf(marks);
    }

    /**
     * What the reviewers think of a unit.
     *
     * @param mark 0…100, at most two decimals
     * @param note what they said; may be empty
     */
    public record Mark(String unit, BigDecimal mark, String note) {}
}
