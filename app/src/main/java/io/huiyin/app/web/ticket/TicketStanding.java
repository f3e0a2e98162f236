package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.supervision.Urge;
import io.huiyin.core.supervision.UrgeLadder;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Escalations;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketClock;
import io.huiyin.core.ticket.TicketClocks;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.UnitLimits;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How tickets stand with their time: the clock that runs, and how far the unit was urged. */
@Component
class TicketStanding {

    /**
     * The clock that runs for the unit, at the moment of asking.
     *
     * @param working whether days and hours are office time; else calendar time
     * @param late whether it has ended; days, hours and minutes then say how long ago
     * @param share how much of the term is over, 0…1
     */
    public record ClockView(
            TicketClock.Kind kind,
            Instant due,
            boolean working,
            boolean late,
            long days,
            int hours,
            int minutes,
            double share) {

        static ClockView of(TicketClock clock, boolean late) {
            Duration left = clock.left().abs();
            long days = left.dividedBy(clock.day());
            Duration rest = left.minus(clock.day().multipliedBy(days));
            return new ClockView(
                    clock.kind(),
                    clock.due(),
                    clock.working(),
                    late,
                    days,
                    (int) rest.toHours(),
                    rest.toMinutesPart(),
                    clock.share());
        }
    }

    /**
     * Where a ticket stands on the urge ladder.
     *
     * @param next what may come next; null at the top, or when no unit handles the ticket
     * @param byRule whether the next one comes by itself
     * @param why both in one sentence, with the rule's source
     * @param urges every step so far, recalled ones too, oldest first
     */
    public record Urging(
            @Nullable UrgeStep reached, @Nullable UrgeStep next, boolean byRule, String why, List<UrgeView> urges) {

        boolean inForce() {
            return urges.stream().anyMatch(urge -> urge.recalledAt() == null);
        }
    }

    /**
     * A step that was taken.
     *
     * @param number of the document; null for a reminder, which is none
     * @param documentUrl where it can be fetched as PDF
     * @param content what the unit reads, a paragraph a line
     * @param recalledAt null while it is in force
     */
    public record UrgeView(
            long id,
            UrgeStep step,
            Instant at,
            String actor,
            String reason,
            Instant dueAt,
            @Nullable String number,
            @Nullable String documentUrl,
            String content,
            @Nullable Instant askedUntil,
            @Nullable String copyTo,
            @Nullable Instant recalledAt,
            @Nullable String recallReason) {

        static UrgeView of(Urge urge) {
            Urge.Recall recall = urge.recall();
            return new UrgeView(
                    urge.id(),
                    urge.step(),
                    urge.at(),
                    urge.actor(),
                    urge.reason(),
                    urge.dueAt(),
                    urge.number(),
                    urge.number() == null
                            ? null
                            : "/api/tickets/" + urge.ticket() + "/urges/" + urge.id() + "/document",
                    urge.content(),
                    urge.askedUntil(),
                    urge.copyTo(),
                    recall == null ? null : recall.at(),
                    recall == null ? null : recall.reason());
        }
    }

    private final TicketClocks clocks;
    private final UrgeLadder ladder;
    private final JointHandling joint;
    private final Escalations escalations;
    private final Exemptions exemptions;
    private final Splits splits;
    private final Units units;

    TicketStanding(
            TicketClocks clocks,
            UrgeLadder ladder,
            JointHandling joint,
            Escalations escalations,
            Exemptions exemptions,
            Splits splits,
            Units units) {
        this.clocks = clocks;
        this.ladder = ladder;
        this.joint = joint;
        this.escalations = escalations;
        this.exemptions = exemptions;
        this.splits = splits;
        this.units = units;
    }

    /** All of a list at one moment. */
    Reading of(List<Ticket> tickets, Viewer viewer) {
        List<Ticket> helped = tickets.stream().filter(viewer::onlyHelps).toList();
        return new Reading(
                clocks.now(),
                ladder.reached(tickets),
                viewer,
                clocks.limits(tickets),
                helped.isEmpty() ? Map.of() : joint.awaited(helped, viewer.below()));
    }

    /**
     * How the tickets of a list stood at one moment.
     *
     * @param awaited what the viewer's units owe to other leads: theirs is that clock, not the lead's
     */
    record Reading(
            TicketClocks.Reading now,
            Map<TicketId, UrgeStep> reached,
            Viewer viewer,
            UnitLimits.Reading limits,
            Map<TicketId, Assistance> awaited) {

        boolean overdue(Ticket ticket) {
            return viewer.onlyHelps(ticket) ? running(ticket).filter(now::late).isPresent() : now.overdue(ticket);
        }

        @Nullable
        ClockView clock(Ticket ticket) {
            return running(ticket).map(c -> ClockView.of(c, now.late(c))).orElse(null);
        }

        private Optional<TicketClock> running(Ticket ticket) {
            return viewer.onlyHelps(ticket)
                    ? Optional.ofNullable(awaited.get(ticket.id())).map(one -> now.of(ticket, one))
                    : now.of(ticket);
        }

        /** The limit that the unit has set itself; whoever only helps is not bound by it. */
        UnitLimits.@Nullable Internal internal(Ticket ticket) {
            return viewer.onlyHelps(ticket) ? null : limits.of(ticket).orElse(null);
        }

        @Nullable
        UrgeStep urged(Ticket ticket) {
            return reached.get(ticket.id());
        }
    }

    @Nullable
    String contactWhy(Ticket ticket) {
        return clocks.contactWhy(ticket).orElse(null);
    }

    /** Working days since the filing: the citizen's own clock never stands still. */
    long citizenWorkingDays(Ticket ticket) {
        return clocks.now().citizenWorkingDays(ticket);
    }

    /** What other units were asked to do, and whether they have answered in time. */
    List<AssistanceView> assistance(Ticket ticket, Viewer viewer) {
        Instant now = clocks.now().at();
        return joint.of(ticket.id()).stream()
                .map(one -> AssistanceView.of(one, name(one.unit()), ticket, viewer, now))
                .toList();
    }

    /** What was raised to a leader or a meeting, and what was decided. */
    List<EscalationView> escalations(Ticket ticket, Viewer viewer) {
        return escalations.of(ticket.id()).stream()
                .map(one -> {
                    Escalation.Decision decision = one.decision();
                    String lead = decision == null ? null : decision.lead();
                    return EscalationView.of(one, lead == null ? null : name(lead), ticket, viewer);
                })
                .toList();
    }

    /** What was asked to be taken out of a unit's scores, in order. */
    List<Exemption> exemptions(Ticket ticket) {
        return exemptions.of(ticket.id());
    }

    List<ExemptionView> views(List<Exemption> exemptions, Ticket ticket, Viewer viewer) {
        return exemptions.stream()
                .map(one -> ExemptionView.of(one, name(one.unit()), ticket, viewer))
                .toList();
    }

    /**
     * A ticket of the same origin: another matter of the same citizen.
     *
     * @param unitName null before it is dispatched
     */
    record Sibling(
            String id,
            TicketState state,
            String title,
            @Nullable String unitName) {}

    /** As far as the viewer may see them. */
    List<Sibling> siblings(Ticket ticket, Viewer viewer) {
        return splits.of(ticket.id()).stream()
                .filter(viewer::maySee)
                .map(one -> {
                    String unit = one.unit();
                    return new Sibling(
                            one.id().value(),
                            one.state(),
                            viewer.words(one, one.demand().title()),
                            unit == null ? null : name(unit));
                })
                .toList();
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    Urging urging(Ticket ticket) {
        UrgeLadder.Standing standing = ladder.standing(ticket);
        return new Urging(
                standing.reached(),
                standing.next(),
                standing.byRule(),
                standing.why(),
                ladder.of(ticket).stream().map(UrgeView::of).toList());
    }
}
