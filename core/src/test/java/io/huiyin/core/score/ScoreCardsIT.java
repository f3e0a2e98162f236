package io.huiyin.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What units' steps come to, by a rule of the city. */
class ScoreCardsIT {

    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    final SettableClock clock = SettableClock.at("2026-11-23T10:00");

    @TempDir
    Path folder;

    RecordPlane plane;
    Tickets tickets;

    @BeforeEach
    void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), clock);
        tickets = plane.bean(Tickets.class);
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    private Ticket replied() {
        clock.set("2026-11-23T10:00");
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        clock.set("2026-11-23T10:30");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        return tickets.reply(signed.id(), signed.version(), "已恢复供水", "clerk-water");
    }

    private void called(Ticket ticket, Verdict verdict, @Nullable Integer satisfaction) {
        tickets.settleByHuman(ticket.id(), ticket.version(), verdict, satisfaction, "回访", "centre1");
    }

    private List<ScoreCard> cards(String basicSatisfied, boolean merged) throws IOException {
        CityFolder city = ScoredCity.by(folder, "basicSatisfied: " + basicSatisfied + ", mergedCounted: " + merged);
        return new ScoreCards(plane.bean(JdbcClient.class), plane.bean(ReviewRows.class), city, clock)
                .of(NOVEMBER, NOVEMBER.plusMonths(1));
    }

    private static Figure figure(List<ScoreCard> cards, String unit, String code) {
        return cards.stream()
                .filter(card -> card.unit().equals(unit))
                .flatMap(card -> card.figures().stream())
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void basicallySatisfiedCountsOnTheSideThatTheRuleSays() throws IOException {
        called(replied(), Verdict.CLOSE, 5);
        called(replied(), Verdict.CLOSE, 3);
        called(replied(), Verdict.REWORK, 1);
        called(replied(), Verdict.CLOSE, null);

        assertThat(figure(cards("satisfied", true), "water", "satisfaction").value())
                .isEqualTo(2 / 3.0);
        assertThat(figure(cards("dissatisfied", true), "water", "satisfaction").value())
                .isEqualTo(1 / 3.0);
        Figure leftOut = figure(cards("left_out", true), "water", "satisfaction");
        assertThat(leftOut.value()).isEqualTo(0.5);
        assertThat(leftOut.explained()).contains("1 件 ÷").contains("基本满意不计").contains("依据：测试规定");
        assertThat(figure(cards("left_out", true), "water", "resolution").value())
                .isEqualTo(0.75);
    }

    @Test
    void stepsCountForTheUnitThatHadTheTicketThen() throws IOException {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Returns returns = plane.bean(Returns.class);
        Ticket back = returns.ask(filed.id(), filed.version(), "不属我单位", "三定方案", "clerk-water");
        Ticket other = returns.sendOn(back.id(), back.version(), "urban", "改派", "centre1");
        clock.set("2026-11-25T10:00");
        Ticket signed = tickets.sign(other.id(), other.version(), "clerk-urban");
        Ticket spoken = tickets.recordContact(signed.id(), signed.version(), "已联系", "clerk-urban");
        clock.set("2027-01-04T10:00");
        tickets.reply(spoken.id(), spoken.version(), "已处理", "clerk-urban");

        List<ScoreCard> cards = cards("satisfied", true);
        assertThat(figure(cards, "water", "returns").value()).isEqualTo(1);
        assertThat(figure(cards, "urban", "returns").value()).isZero();
        assertThat(figure(cards, "urban", "signOnTime").value()).isZero();
        assertThat(figure(cards, "urban", "signMinutes").value()).isEqualTo(2 * 24 * 60);
        // the reply belongs to January
        assertThat(figure(cards, "urban", "onTime").value()).isNull();
    }

    @Test
    void aMergedTicketCountsOnlyWhereTheRuleCountsIt() throws IOException {
        Ticket carrier = tickets.file(TestCity.outage("water"), "agent1");
        Ticket second = tickets.file(TestCity.outage("water"), "agent1");
        plane.bean(Endings.class).merge(second.id(), second.version(), carrier.id(), "同一处", "centre1");
        Ticket now = tickets.find(carrier.id()).orElseThrow();
        Ticket signed = tickets.sign(now.id(), now.version(), "clerk-water");
        tickets.reply(signed.id(), signed.version(), "已恢复", "clerk-water");

        assertThat(figure(cards("satisfied", true), "water", "onTime").denominator())
                .isEqualTo(2);
        assertThat(figure(cards("satisfied", false), "water", "onTime").denominator())
                .isEqualTo(1);
    }

    @Test
    void beforeTheFirstRuleNothingIsScored() throws IOException {
        replied();
        cards("satisfied", true);
        CityFolder test = TestCity.folder();
        assertThat(new ScoreCards(plane.bean(JdbcClient.class), plane.bean(ReviewRows.class), test, clock)
                        .of(NOVEMBER, NOVEMBER.plusMonths(1)))
                .isEmpty();
    }
}
