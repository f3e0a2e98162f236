package io.huiyin.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.ContactOutcome.Verdict;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Sight;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketEvent;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Sunday night; taken within 15 minutes, reports within 30 and 120; an alert every 5, to the leader after 10, to the centre after 20. */
class EmergencyIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-22T02:00");

    static RecordPlane plane;
    static Tickets tickets;
    static Emergencies emergencies;
    static EmergencyRound round;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        tickets = plane.bean(Tickets.class);
        emergencies = plane.bean(Emergencies.class);
        round = plane.bean(EmergencyRound.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void sundayNight() {
        CLOCK.set("2026-11-22T02:00");
    }

    private static Ticket urgent(@Nullable String unit) {
        return tickets.file(demand("help", unit, true), "agent1");
    }

    private static NewTicket demand(String kind, @Nullable String unit, boolean urgent) {
        NewTicket said = TestCity.outage(unit);
        return new NewTicket(
                kind,
                said.matter(),
                said.title(),
                said.content(),
                said.place(),
                said.area(),
                said.happened(),
                said.phone(),
                said.name(),
                false,
                urgent,
                null,
                unit,
                said.unitReason());
    }

    private static Ticket now(Ticket ticket) {
        return tickets.find(ticket.id()).orElseThrow();
    }

    private static Emergency standing(Ticket ticket) {
        return emergencies.of(now(ticket)).orElseThrow();
    }

    private static List<String> types(Ticket ticket) {
        return tickets.story(ticket.id()).stream().map(TicketEvent::type).toList();
    }

    private static String last(Ticket ticket) {
        return tickets.story(ticket.id()).getLast().note();
    }

    @Test
    void aStormOfEmergenciesLeavesNoneWithoutAnAlert() {
        var storm = IntStream.range(0, 201).mapToObj(one -> urgent("water")).toList();
        round.go();
        assertThat(storm).allMatch(one -> types(one).contains("emergencyAlerted"));
        storm.forEach(one -> emergencies.takeBack(one.id(), now(one).version(), "演练", "centre1"));
    }

    @Test
    void itIsAlertedUntilTheUnitTakesItAndReportedOnUntilItIsOver() {
        Ticket ticket = urgent("water");
        assertThat(emergencies.open(Sight.ALL))
                .extracting(one -> one.ticket().id())
                .contains(ticket.id());
        round.go();
        assertThat(last(ticket))
                .contains("第 1 次告警", "市水务集团值班人员", "11月22日02:15", "《停水应急预案》")
                .doesNotContain("王女士");
        CLOCK.forward(Duration.ofMinutes(10));
        round.go();
        assertThat(last(ticket)).contains("第 2 次告警", "分管领导").doesNotContain("预案");
        assertThat(standing(ticket).alerted()).isEqualTo(AlertStep.LEADER);

        Ticket taken = emergencies.takeByUnit(ticket.id(), "clerk-water");
        assertThat(taken.state()).isEqualTo(TicketState.SIGNED);
        CLOCK.forward(Duration.ofMinutes(5));
        round.go();
        assertThat(standing(ticket).taken()).isTrue();
        assertThat(standing(ticket).takenBy()).isEqualTo("clerk-water");
        assertThat(standing(ticket).alerted()).isNull();

        emergencies.report(ticket.id(), "已关阀，抢修中", false, "clerk-water");
        assertThat(last(ticket)).isEqualTo("首报（按时）：已关阀，抢修中");
        CLOCK.forward(Duration.ofMinutes(121));
        round.go();
        round.go();
        assertThat(last(ticket)).contains("续报逾期", "11月22日04:15", "督查中心");
        emergencies.report(ticket.id(), "管道已换", false, "clerk-water");
        assertThat(last(ticket)).isEqualTo("续报 1（迟 1 分钟）：管道已换");
        emergencies.report(ticket.id(), "已恢复供水", true, "clerk-water");
        assertThat(standing(ticket).over()).isTrue();
        assertThat(emergencies.open(Sight.ALL))
                .extracting(one -> one.ticket().id())
                .doesNotContain(ticket.id());
        CLOCK.forward(Duration.ofHours(9));
        round.go();
        assertThat(types(ticket))
                .containsExactly(
                        "filed",
                        "dispatched",
                        "emergencyAlerted",
                        "emergencyAlerted",
                        "signed",
                        "emergencyReported",
                        "emergencyReportMissed",
                        "emergencyReported",
                        "emergencyOver");
    }

    @Test
    void roundsThatRunAtOnceOrAfterARestartAlertOnce() {
        Ticket ticket = urgent("water");
        IntStream.range(0, 6)
                .mapToObj(one -> CompletableFuture.runAsync(() -> round.go()))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(types(ticket)).filteredOn("emergencyAlerted"::equals).hasSize(1);
        // the machine was off for an hour: one alert makes it up
        CLOCK.forward(Duration.ofHours(1));
        round.go();
        round.go();
        assertThat(types(ticket)).filteredOn("emergencyAlerted"::equals).hasSize(2);
        assertThat(last(ticket)).contains("督查中心", "已过接收时限");
    }

    @Test
    void theUnitsOwnSignatureTakesItToo() {
        Ticket ticket = urgent("water");
        tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        assertThat(standing(ticket).taken()).isTrue();
        assertThatThrownBy(() -> emergencies.takeByUnit(ticket.id(), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("已有人接收")
                .hasMessageContaining("测试紧急规定");
    }

    @Test
    void theCentreTakesWhatNoUnitHasAndTheUnitThatThenGetsItIsAlertedAgain() {
        Ticket ticket = urgent(null);
        round.go();
        assertThat(last(ticket)).contains("督查中心");
        assertThatThrownBy(() -> emergencies.takeByCentre(ticket.id(), " ", "centre1"))
                .isInstanceOf(MissingWords.class);
        emergencies.takeByCentre(ticket.id(), "已电话通知水务调度", "centre1");
        assertThat(standing(ticket).takenBy()).isEqualTo("centre1");
        assertThat(last(ticket)).isEqualTo("督查中心接管：已电话通知水务调度");

        CLOCK.forward(Duration.ofMinutes(3));
        Ticket taken = now(ticket);
        tickets.dispatch(taken.id(), taken.version(), "water", "供水职责", "centre1");
        assertThat(standing(ticket).taken()).isFalse();
        assertThat(standing(ticket).alerted()).isEqualTo(AlertStep.UNIT);
        round.go();
        assertThat(last(ticket)).contains("市水务集团值班人员", "02:18");
    }

    @Test
    void whatAUnitGivesBackIsTheCentresAtOnce() {
        Ticket ticket = urgent("water");
        plane.bean(Returns.class).ask(ticket.id(), ticket.version(), "不属我单位", "三定方案", "clerk-water");
        assertThat(standing(ticket).alerted()).isEqualTo(AlertStep.SUPERVISION);
    }

    @Test
    void onlyWhatWasTakenIsReportedOnAndOnlyAnEmergency() {
        Ticket ticket = urgent("water");
        assertThatThrownBy(() -> emergencies.report(ticket.id(), "抢修中", false, "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("先接收");
        Ticket plain = tickets.file(TestCity.outage("water"), "agent1");
        assertThatThrownBy(() -> emergencies.takeByUnit(plain.id(), "clerk-water"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("不在紧急通道");
        assertThat(emergencies.of(plain)).isEmpty();
    }

    @Test
    void aWrongUrgentIsTakenBackWithAReasonAndRunsOnItsUsualClocks() {
        Ticket ticket = urgent("water");
        Ticket signed = tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        assertThat(signed.replyBy()).isEqualTo(ticket.filedAt().plus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> emergencies.takeBack(ticket.id(), 1, "误标", "centre1"))
                .isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> emergencies.takeBack(ticket.id(), signed.version(), "", "centre1"))
                .isInstanceOf(MissingWords.class);
        CLOCK.forward(Duration.ofMinutes(20));
        emergencies.takeBack(ticket.id(), signed.version(), "来电人核实为一户水表关闭", "centre1");

        Ticket after = now(ticket);
        Ticket usual = tickets.file(TestCity.outage("water"), "agent1");
        assertThat(after.demand().urgent()).isFalse();
        // the day of the beginning does not count, so that twenty minutes make no difference to working days
        assertThat(after.replyBy()).isEqualTo(usual.replyBy());
        assertThat(after.signBy()).isEqualTo(ticket.filedAt().plus(Duration.ofHours(24)));
        assertThat(after.handling().contactBy())
                .isEqualTo(tickets.sign(usual.id(), usual.version(), "clerk-water")
                        .handling()
                        .contactBy());
        assertThat(types(ticket)).endsWith("urgentTakenBack");
        assertThat(emergencies.open(Sight.ALL))
                .extracting(one -> one.ticket().id())
                .doesNotContain(ticket.id());
        assertThatThrownBy(() -> emergencies.takeBack(ticket.id(), after.version(), "再撤", "centre1"))
                .isInstanceOf(RefusedByRule.class);
    }

    @Test
    void whatTurnsOutToBeUrgentRunsOnMinutesFromThenOnAndMustBeTakenAnew() {
        Ticket filed = tickets.file(TestCity.outage("water"), "agent1");
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk-water");
        CLOCK.set("2026-11-23T10:00");
        Ticket marked = emergencies.mark(signed.id(), signed.version(), "路面已经塌陷", "centre1");
        assertThat(marked.replyBy()).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(30)));
        assertThat(standing(filed).taken()).isFalse();
        assertThat(standing(filed).receiptBy()).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(15)));
        round.go();
        assertThat(types(filed)).endsWith("markedUrgent", "emergencyAlerted");
        emergencies.takeByUnit(filed.id(), "clerk-water");
        assertThat(types(filed)).endsWith("emergencyTaken");
        assertThatThrownBy(() -> emergencies.mark(filed.id(), now(filed).version(), "再标", "centre1"))
                .isInstanceOf(RefusedByRule.class);
        // and back again: counted from the dispatch, not from the mark
        Ticket back = emergencies.takeBack(filed.id(), now(filed).version(), "查明并非塌陷", "centre1");
        assertThat(back.replyBy()).isEqualTo(filed.replyBy());
    }

    @Test
    void aUnitFindsItsOwnOnly() {
        Ticket ticket = urgent("water");
        assertThat(emergencies.open(Sight.ofUnits(Set.of("water"))))
                .extracting(one -> one.ticket().id())
                .contains(ticket.id());
        assertThat(emergencies.open(Sight.ofUnits(Set.of("urban"))))
                .extracting(one -> one.ticket().id())
                .doesNotContain(ticket.id());
        assertThat(emergencies.open(Sight.NONE)).isEmpty();
    }

    @Test
    void aReplyEndsItAndAReworkDoesNotBeginItAgain() {
        Ticket ticket = urgent("water");
        Ticket signed = tickets.sign(ticket.id(), ticket.version(), "clerk-water");
        Ticket replied = tickets.reply(signed.id(), signed.version(), "已恢复", "clerk-water");
        assertThat(standing(ticket).over()).isTrue();
        tickets.settleByHuman(replied.id(), replied.version(), Verdict.REWORK, 1, "又停了", "centre1");
        assertThat(standing(ticket).over()).isTrue();
        assertThat(standing(ticket).alerted()).isNull();
    }
}
