package io.huiyin.core.supervision;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.EmergencyPlan;
import io.huiyin.core.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an urgent ticket stands in the emergency lane at one moment.
 *
 * @param begun from when its minutes are counted: its filing, its mark as urgent, or the dispatch to the unit that has it
 * @param receiptBy until when somebody must have taken it
 * @param takenAt null while nobody has
 * @param takenBy account
 * @param reports how many reports have come in since it began
 * @param reportBy until when the next report is due, the first one from the beginning; null when it is over
 * @param reportLate whether that has passed
 * @param alerted how far it is alerted now; null when somebody has taken it, or it is over
 * @param alerts how often it was alerted
 * @param over the danger is over, or the ticket has left the unit's hands
 * @param plan what is done; null where the city has none for it
 * @param why its clocks in one sentence, with the rule's source
 */
public record Emergency(
        Ticket ticket,
        Instant begun,
        Instant receiptBy,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        int reports,
        @Nullable Instant reportBy,
        boolean reportLate,
        @Nullable AlertStep alerted,
        int alerts,
        boolean over,
        @Nullable EmergencyPlan plan,
        String why) {

    public boolean taken() {
        return takenAt != null;
    }
}
