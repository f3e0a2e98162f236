package io.huiyin.core.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.score.Review.Mark;
import io.huiyin.core.score.ScorePeriod.Kind;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.ticket.UnknownCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside reviewers' marks, from their table to a unit's total. */
class ReviewsIT {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final ScorePeriod AUTUMN = ScorePeriod.of(Kind.QUARTER, NOVEMBER);

    final SettableClock clock = SettableClock.at("2026-11-23T10:00");

    @TempDir
    Path folder;

    RecordPlane plane;
    Reviews reviews;

    @BeforeEach
    void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
        reviews = plane.bean(Reviews.class);
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    private static Mark mark(String unit, String mark) {
        return new Mark(unit, new BigDecimal(mark), "");
    }

    @Test
    void aTableIsReadWithNamesOrCodesAndEveryFaultIsNamedWithItsLine() {
        var read = reviews.read("评议.csv", "单位,得分,评语\n市水务集团,88.5,答复耐心\nurban,76,\n".getBytes(UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.marks())
                .containsExactly(new Mark("water", new BigDecimal("88.5"), "答复耐心"), mark("urban", "76"));

        var wrong = reviews.read("评议.csv", "单位,得分\n市水务集团,101\n市水务集团,八十\n没有的局,60\n".getBytes(UTF_8));
        assertThat(wrong.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .contains("2 得分", "3 得分", "3 单位", "4 单位");
    }

    @Test
    void everyVersionStaysAndOnlyWhoSawTheLastOneReplacesIt() {
        Review first = reviews.take(AUTUMN, 0, "表单", List.of(mark("water", "90"), mark("urban", "70")), "guanli");
        assertThat(first.version()).isOne();
        List<Mark> next = List.of(mark("water", "90.00"), mark("dist-hubin", "80"));
        clock.set("2026-11-24T10:00");
        reviews.take(AUTUMN, 1, "评议.csv", next, "ducha");

        assertThat(reviews.versions(AUTUMN))
                .extracting(Review::version, Review::source, Review::by)
                .containsExactly(Tuple.tuple(2, "评议.csv", "ducha"), Tuple.tuple(1, "表单", "guanli"));
        assertThat(reviews.inForce(AUTUMN).orElseThrow().marks())
                .extracting(Mark::unit)
                .containsExactly("dist-hubin", "water");
        assertThatThrownBy(() -> reviews.take(AUTUMN, 1, "迟到", next, "guanli"))
                .isInstanceOf(ReviewMoved.class)
                .hasMessageContaining("第 2 版");
    }

    @Test
    void nothingUnsoundTakesForce() {
        assertThatThrownBy(() -> reviews.take(AUTUMN, 0, "表单", List.of(mark("water", "100.5")), "guanli"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(
                        () -> reviews.take(AUTUMN, 0, "表单", List.of(mark("water", "1"), mark("water", "2")), "guanli"))
                .isInstanceOf(RefusedByRule.class);
        assertThatThrownBy(() -> reviews.take(AUTUMN, 0, "表单", List.of(mark("nobody", "1")), "guanli"))
                .isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> reviews.take(
                        ScorePeriod.of(Kind.WEEK, NOVEMBER), 0, "表单", List.of(mark("water", "1")), "guanli"))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aMarkCountsInTheTotalWithItsWeightUntilAShorterPeriodHasItsOwn() throws IOException {
        Tickets tickets = plane.bean(Tickets.class);
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        tickets.reply(signed.id(), signed.version(), "已恢复供水", "clerk-water");
        var scores = new ScoreCards(
                plane.bean(JdbcClient.class),
                plane.bean(ReviewRows.class),
                ScoredCity.by(
                        folder,
                        "basicSatisfied: satisfied, mergedCounted: true, weights: [{figure: onTime, weight: 50},"
                                + " {figure: satisfaction, weight: 20}, {figure: review, weight: 30}]"),
                clock);
        // nobody was called back, nobody has reviewed: what is on time is all there is
        assertThat(water(scores).value()).isEqualTo(100);
        assertThat(water(scores).explained()).contains("无数据而不计权重：满意率、民主评议").contains("依据：测试规定");

        reviews.take(ScorePeriod.of(Kind.YEAR, NOVEMBER), 0, "表单", List.of(mark("water", "60")), "guanli");
        assertThat(water(scores).value()).isEqualTo((100.0 * 50 + 60 * 30) / 80);
        reviews.take(ScorePeriod.of(Kind.MONTH, NOVEMBER), 0, "表单", List.of(mark("water", "92.5")), "guanli");
        assertThat(water(scores).value()).isEqualTo((100.0 * 50 + 92.5 * 30) / 80);
        assertThat(card(scores).review().explained())
                .contains("2026年11月评议第 1 版")
                .contains("权重 30");
    }

    private static ScoreCard card(ScoreCards scores) {
        return scores.of(NOVEMBER, NOVEMBER.plusMonths(1)).getFirst();
    }

    private static Total water(ScoreCards scores) {
        return card(scores).total();
    }
}
