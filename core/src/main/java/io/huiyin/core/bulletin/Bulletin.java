package io.huiyin.core.bulletin;

import io.huiyin.core.score.ScorePeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units' figures of a period, as they were when it was drawn up.
 *
 * @param rule version of the formulas
 * @param basis where they are written
 * @param published null while it is a draft
 * @param withdrawn null unless it was taken back
 * @param lines by place, units without one last
 */
public record Bulletin(
        long id,
        ScorePeriod period,
        Stage stage,
        String rule,
        String basis,
        Signed drawn,
        @Nullable Published published,
        @Nullable Withdrawal withdrawn,
        List<Line> lines,
        List<NamedMatter> matters) {

    /** What it is. */
    public enum Stage {
        /** may be drawn up anew until it is published */
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    public Bulletin {
        lines = List.copyOf(lines);
        matters = List.copyOf(matters);
    }

    /** @param by account, or {@code system} */
    public record Signed(String by, Instant at) {}

    /** @param number of the document, counted by years */
    public record Published(String number, String by, Instant at) {}

    public record Withdrawal(String by, Instant at, String reason) {}

    /**
     * A unit.
     *
     * @param unitName as it was called then
     * @param place from 1, by total; equal totals share one. Null when nothing with a weight was counted
     * @param total 0…100
     * @param totalWithExempted the same before anything was exempted
     * @param placeBefore in the period before; null when it had none
     */
    public record Line(
            String unit,
            String unitName,
            @Nullable Integer place,
            @Nullable Double total,
            @Nullable Double totalWithExempted,
            @Nullable Integer placeBefore,
            @Nullable Double totalBefore,
            List<Item> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure, without what was exempted and with it.
     *
     * @param before its value in the period before; null when there was none
     */
    public record Item(
            String code,
            String name,
            long numerator,
            long denominator,
            long allNumerator,
            long allDenominator,
            @Nullable Double before) {

        /** Null when there is nothing to count. */
        public @Nullable Double value() {
            return denominator == 0 ? null : (double) numerator / denominator;
        }

        public @Nullable Double valueWithExempted() {
            return allDenominator == 0 ? null : (double) allNumerator / allDenominator;
        }
    }

    /**
     * A matter that stands out.
     *
     * @param best among those solved most often; else least often
     * @param solved of the callbacks about it
     */
    public record NamedMatter(boolean best, String name, long solved, long asked) {}
}
