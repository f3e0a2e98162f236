package io.huiyin.core.supervision;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.EmergencyLane;
import io.huiyin.core.city.EmergencyLane.Widening;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The minutes of the emergency lane at one moment. Knows no database. */
record EmergencyRule(EmergencyLane lane, DeadlineRule deadline, Instant now) {

    /** Somebody has to do something about the danger. A rework comes after it: it runs on minutes, without reports. */
    static final Set<TicketState> OPEN = EnumSet.of(
            TicketState.ACCEPTED,
            TicketState.DISPATCHED,
            TicketState.RETURNED,
            TicketState.SIGNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.PAUSED);

    static boolean open(Ticket ticket, Kept kept) {
        return ticket.demand().urgent()
                && kept.overAt() == null
                && OPEN.contains(ticket.state())
                && ticket.handling().resumes() != TicketState.IN_REWORK;
    }

    /** No unit has it: the supervision centre must act. */
    static boolean homeless(Ticket ticket) {
        return ticket.state() == TicketState.ACCEPTED || ticket.state() == TicketState.RETURNED;
    }

    /**
     * What is kept about an emergency beside its ticket.
     *
     * @param since its filing, or its mark as urgent
     * @param taken the last taking, by a step of the lane or by the unit's signature
     * @param alertedFar how far the last alert went
     * @param lateFor the report's deadline that was last alerted as missed
     */
    record Kept(
            Instant since,
            @Nullable Taking taken,
            int reports,
            @Nullable Instant reportedAt,
            int alerts,
            @Nullable Instant alertedAt,
            @Nullable AlertStep alertedFar,
            @Nullable Instant lateFor,
            @Nullable Instant overAt) {

        static Kept since(Instant begun) {
            return new Kept(begun, null, 0, null, 0, null, null, null, null);
        }

        Kept takenBy(Taking taking) {
            return new Kept(since, taking, reports, reportedAt, alerts, alertedAt, alertedFar, lateFor, overAt);
        }

        Kept reported(int number, Instant at, boolean over) {
            return new Kept(since, taken, number, at, alerts, alertedAt, alertedFar, lateFor, over ? at : overAt);
        }

        Kept alerted(AlertStep far, Instant at) {
            return new Kept(since, taken, reports, reportedAt, alerts + 1, at, far, lateFor, overAt);
        }

        Kept missed(Instant due) {
            return new Kept(since, taken, reports, reportedAt, alerts, alertedAt, alertedFar, due, overAt);
        }
    }

    record Taking(Instant at, String by) {}

    Instant begun(Ticket ticket, Kept kept) {
        Instant handling = ticket.handling().beganAt();
        return handling == null || handling.isBefore(kept.since()) ? kept.since() : handling;
    }

    /** Whoever took it before another unit got it has not taken it from that unit. */
    @Nullable
    Taking taken(Ticket ticket, Kept kept) {
        Taking taking = kept.taken();
        return taking == null || taking.at().isBefore(begun(ticket, kept)) ? null : taking;
    }

    Instant receiptBy(Ticket ticket, Kept kept) {
        return begun(ticket, kept).plus(deadline.signWithin());
    }

    /** The first report's deadline from the beginning, then each one from the report before. */
    Instant reportBy(Ticket ticket, Kept kept) {
        Instant begun = begun(ticket, kept);
        Instant last = kept.reportedAt();
        return last == null || last.isBefore(begun)
                ? begun.plus(Duration.ofMinutes(lane.firstReportMinutes()))
                : last.plus(Duration.ofMinutes(lane.furtherReportMinutes()));
    }

    /** Whether reports have come in since it began. */
    boolean reported(Ticket ticket, Kept kept) {
        Instant last = kept.reportedAt();
        return last != null && !last.isBefore(begun(ticket, kept));
    }

    /** How far it is to be alerted now; null when somebody has taken it, or it is over. */
    @Nullable
    AlertStep reach(Ticket ticket, Kept kept) {
        if (!open(ticket, kept) || taken(ticket, kept) != null) {
            return null;
        }
        if (homeless(ticket)) {
            return AlertStep.SUPERVISION;
        }
        long minutes = Duration.between(begun(ticket, kept), now).toMinutes();
        return lane.widening().stream()
                .filter(step -> step.afterMinutes() <= minutes)
                .map(Widening::to)
                .reduce((nearer, further) -> further)
                .orElse(AlertStep.UNIT);
    }

    /** Whether an alert is to be given now: at once, whenever it widens, and again and again. */
    boolean alertDue(Ticket ticket, Kept kept) {
        AlertStep reach = reach(ticket, kept);
        if (reach == null) {
            return false;
        }
        Instant last = kept.alertedAt();
        if (last == null || last.isBefore(begun(ticket, kept))) {
            return true;
        }
        AlertStep before = kept.alertedFar();
        return before == null
                || reach.compareTo(before) > 0
                || !now.isBefore(last.plus(Duration.ofMinutes(lane.alertEveryMinutes())));
    }

    boolean reportLate(Ticket ticket, Kept kept) {
        return open(ticket, kept) && now.isAfter(reportBy(ticket, kept));
    }

    /** Whether a missed report is to be alerted: once for each. */
    boolean lateAlertDue(Ticket ticket, Kept kept) {
        return taken(ticket, kept) != null
                && reportLate(ticket, kept)
                && !reportBy(ticket, kept).equals(kept.lateFor());
    }
}
