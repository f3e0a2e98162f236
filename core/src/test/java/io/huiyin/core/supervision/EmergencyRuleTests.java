package io.huiyin.core.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.supervision.EmergencyRule.Kept;
import io.huiyin.core.supervision.EmergencyRule.Taking;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The test city: taken within 15 minutes, first report 30, then every 120; alerts every 5, leader after 10, centre after 20. */
class EmergencyRuleTests {

    static final Instant BEGUN = Instant.parse("2026-11-22T18:00:00Z");

    private static Ticket urgent(TicketState state, @Nullable Instant dispatched) {
        NewTicket said = TestCity.outage(dispatched == null ? null : "water");
        var demand = new NewTicket(
                said.kind(),
                said.matter(),
                said.title(),
                said.content(),
                said.place(),
                said.area(),
                said.happened(),
                said.phone(),
                said.name(),
                false,
                true,
                null,
                said.unit(),
                said.unitReason());
        String unit = dispatched == null ? null : "water";
        var handling = new Handling(
                unit, dispatched, null, null, null, null, null, null, 0, false, 0, null, null, null, 0, 0, 0, null);
        return new Ticket(
                new TicketId("CS202611230001"), 2, state, demand, "agent1", BEGUN, handling, null, null, false, null);
    }

    private static EmergencyRule at(long minutes) {
        return new EmergencyRule(
                Objects.requireNonNull(TestCity.profile().supervision().emergency()),
                TestCity.profile().urgentDeadline().orElseThrow(),
                BEGUN.plus(Duration.ofMinutes(minutes)));
    }

    private static Instant minute(long minutes) {
        return BEGUN.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void nobodyTakesItSoItIsAlertedAgainAndAgainAndTheCircleWidens() {
        Ticket ticket = urgent(TicketState.DISPATCHED, BEGUN);
        Kept kept = Kept.since(BEGUN);
        List<String> alerts = new ArrayList<>();
        for (int minute = 0; minute <= 31; minute++) {
            AlertStep reach = at(minute).reach(ticket, kept);
            if (at(minute).alertDue(ticket, kept)) {
                alerts.add(minute + " " + reach);
                kept = kept.alerted(Objects.requireNonNull(reach), minute(minute));
            }
        }
        assertThat(alerts)
                .containsExactly(
                        "0 UNIT",
                        "5 UNIT",
                        "10 LEADER",
                        "15 LEADER",
                        "20 SUPERVISION",
                        "25 SUPERVISION",
                        "30 SUPERVISION");
    }

    @Test
    void whatNoUnitHasIsTheCentresAtOnce() {
        assertThat(at(0).reach(urgent(TicketState.ACCEPTED, null), Kept.since(BEGUN)))
                .isEqualTo(AlertStep.SUPERVISION);
        assertThat(at(0).reach(urgent(TicketState.RETURNED, BEGUN), Kept.since(BEGUN)))
                .isEqualTo(AlertStep.SUPERVISION);
    }

    @Test
    void whoeverHasTakenItEndsTheAlertsButNotForTheNextUnit() {
        Kept kept = Kept.since(BEGUN).takenBy(new Taking(minute(4), "clerk-water"));
        assertThat(at(60).reach(urgent(TicketState.SIGNED, BEGUN), kept)).isNull();
        assertThat(at(60).alertDue(urgent(TicketState.SIGNED, BEGUN), kept)).isFalse();
        Ticket sentOn = urgent(TicketState.DISPATCHED, minute(40));
        assertThat(at(41).reach(sentOn, kept)).isEqualTo(AlertStep.UNIT);
        assertThat(at(41).receiptBy(sentOn, kept)).isEqualTo(minute(55));
        assertThat(at(41).reportBy(sentOn, kept)).isEqualTo(minute(70));
    }

    @Test
    void theFirstReportCountsFromTheBeginningAndEachFurtherOneFromTheReportBefore() {
        Ticket ticket = urgent(TicketState.SIGNED, BEGUN);
        Kept kept = Kept.since(BEGUN).takenBy(new Taking(minute(4), "clerk-water"));
        assertThat(at(30).reportLate(ticket, kept)).isFalse();
        assertThat(at(31).reportLate(ticket, kept)).isTrue();
        Kept reported = kept.reported(1, minute(31), false);
        assertThat(at(32).reportBy(ticket, reported)).isEqualTo(minute(151));
        assertThat(at(32).reportLate(ticket, reported)).isFalse();
        Kept over = reported.reported(2, minute(90), true);
        assertThat(at(500).reportLate(ticket, over)).isFalse();
        assertThat(EmergencyRule.open(ticket, over)).isFalse();
    }

    @Test
    void aMissedReportIsAlertedOnce() {
        Ticket ticket = urgent(TicketState.SIGNED, BEGUN);
        Kept kept = Kept.since(BEGUN).takenBy(new Taking(minute(4), "clerk-water"));
        assertThat(at(31).lateAlertDue(ticket, kept)).isTrue();
        Kept told = kept.missed(at(31).reportBy(ticket, kept));
        assertThat(at(32).lateAlertDue(ticket, told)).isFalse();
        Kept later = told.reported(1, minute(40), false);
        assertThat(at(161).lateAlertDue(ticket, later)).isTrue();
    }

    @Test
    void aReworkComesAfterTheDanger() {
        assertThat(EmergencyRule.open(urgent(TicketState.IN_REWORK, BEGUN), Kept.since(BEGUN)))
                .isFalse();
        assertThat(EmergencyRule.open(urgent(TicketState.AWAITING_CALLBACK, BEGUN), Kept.since(BEGUN)))
                .isFalse();
    }
}
