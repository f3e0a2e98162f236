package io.huiyin.agentassist.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.TicketCounts.Topic;
import io.huiyin.core.ticket.Tickets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;

/** Warnings of a city that has kept tickets for nine weeks. */
class TrendsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ComponentScan
    static class Wiring {}

    private final SettableClock clock = SettableClock.at("2026-09-21T09:00");
    private RecordPlane plane;
    private Trends trends;
    private Warnings warnings;

    @BeforeEach
    void nineWeeks() {
        plane = RecordPlane.on(
                TestDatabase.migrated("core", "agentassist"), clock, TestCity.folder(), Map.of(), Wiring.class);
        trends = plane.bean(Trends.class);
        warnings = plane.bean(Warnings.class);
        for (LocalDate day = LocalDate.of(2026, 9, 21); day.isBefore(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfYear() % 3 == 0) {
                filed(day, "解放路 1 号");
            }
        }
    }

    @AfterEach
    void close() {
        plane.close();
    }

    @Test
    void aRushIsToldOnceWithTheTicketsBehindItAndKeptUpToDate() {
        rush(8);
        assertThat(trends.go()).isPositive();
        assertThat(trends.go()).isZero();

        Warning warning = warnings.all().getFirst();
        assertThat(warning.state()).isEqualTo(Warning.State.OPEN);
        assertThat(trends.behind(
                        warning.trend().topic(),
                        warning.trend().since(),
                        warning.trend().until()))
                .hasSize(warning.trend().tickets())
                .hasSizeGreaterThanOrEqualTo(8);

        rush(4);
        assertThat(trends.go()).isZero();
        assertThat(warnings.find(warning.id()).orElseThrow().trend().tickets())
                .isEqualTo(warning.trend().tickets() + 4);
    }

    @Test
    void whatSomebodyDismissedStaysAwayUntilItHasGrownTwofold() {
        rush(8);
        trends.go();
        List<Warning> raised = warnings.all();
        raised.forEach(one -> warnings.dismiss(one.id(), "计划停水，已发通知", "ducha01"));
        assertThat(warnings.all()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(Warning.State.DISMISSED);
            assertThat(one.reason()).isEqualTo("计划停水，已发通知");
            assertThat(one.settledBy()).isEqualTo("ducha01");
        });

        assertThat(trends.go()).isZero();
        rush(20);
        assertThat(trends.go()).isPositive();
    }

    @Test
    void twoPeopleCannotSettleOneWarningAndADismissedOneCanBeTakenBack() {
        rush(8);
        trends.go();
        long id = warnings.all().getFirst().id();
        assertThatThrownBy(() -> warnings.dismiss(id, " ", "ducha01")).isInstanceOf(RefusedByRule.class);
        warnings.dismiss(id, "已处理", "ducha01");

        assertThatThrownBy(() -> warnings.answered(id, "entry-1", "ducha01"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("由别人处理");
        warnings.reopen(id, "ducha01");
        assertThat(warnings.find(id).orElseThrow().state()).isEqualTo(Warning.State.OPEN);
        warnings.answered(id, "entry-1", "ducha01");
        assertThat(warnings.find(id).orElseThrow().entry()).isEqualTo("entry-1");
        assertThatThrownBy(() -> warnings.reopen(id, "ducha01")).isInstanceOf(RefusedByRule.class);
    }

    @Test
    void aPlaceThatManyNameStandsOutWithItsName() {
        for (int i = 0; i < 6; i++) {
            filed(TODAY, "人民广场");
        }
        trends.go();

        assertThat(warnings.all()).extracting(one -> one.trend().topic()).contains(new Topic(null, null, "人民广场"));
    }

    @Test
    void aCityThatHasJustBegunIsNotComparedWithNothing() {
        clock.set("2026-10-12T12:00");
        assertThat(trends.overview().weeks()).isLessThan(Trends.LEAST_WEEKS);
        assertThat(trends.go()).isZero();
    }

    private void rush(int tickets) {
        for (int i = 0; i < tickets; i++) {
            filed(TODAY, null);
        }
    }

    private void filed(LocalDate day, String place) {
        clock.set(LocalDateTime.of(day, LocalTime.NOON).toString());
        NewTicket said = TestCity.outage(null);
        plane.bean(Tickets.class)
                .file(
                        new NewTicket(
                                said.kind(),
                                said.matter(),
                                said.title(),
                                said.content(),
                                place,
                                said.area(),
                                said.happened(),
                                said.phone(),
                                said.name(),
                                false,
                                false,
                                null,
                                said.unit(),
                                said.unitReason()),
                        "agent1");
    }
}
