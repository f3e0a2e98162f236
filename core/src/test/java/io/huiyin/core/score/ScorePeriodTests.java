package io.huiyin.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.score.ScorePeriod.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weeks, months, quarters and years of the calendar. */
class ScorePeriodTests {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void periodsOfAKindFollowEachOtherWithoutGap(Kind kind) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            ScorePeriod period = ScorePeriod.of(kind, day);
            assertThat(day).isBetween(period.from(), period.until().minusDays(1));
            assertThat(period.before().until()).isEqualTo(period.from());
            assertThat(ScorePeriod.of(kind, period.until()).before()).isEqualTo(period);
        }
    }

    @Test
    void aPeriodIsNamedAsPeopleNameIt() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(ScorePeriod.of(Kind.WEEK, day).label()).isEqualTo("2026年11月23日至11月29日");
        assertThat(ScorePeriod.of(Kind.MONTH, day).label()).isEqualTo("2026年11月");
        assertThat(ScorePeriod.of(Kind.QUARTER, day).label()).isEqualTo("2026年第4季度");
        assertThat(ScorePeriod.of(Kind.YEAR, day).label()).isEqualTo("2026年");
    }
}
