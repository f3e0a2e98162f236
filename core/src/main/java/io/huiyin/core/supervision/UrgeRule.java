package io.huiyin.core.supervision;

import io.huiyin.core.city.SupervisionRules.Urging;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.deadline.WorkingCalendar;
import io.huiyin.core.ticket.Grades;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a step of the ladder falls due. Knows no database; one calendar, one moment. */
record UrgeRule(Urging rules, WorkingCalendar calendar, Instant now, Grades grades) {

    /** a unit has it in its hands and is on the clock */
    static final Set<TicketState> HANDLED = EnumSet.of(
            TicketState.DISPATCHED,
            TicketState.SIGNED,
            TicketState.EXTENSION_ASKED,
            TicketState.PAUSE_ASKED,
            TicketState.IN_REWORK);

    /** The deadline that a unit can be urged about now. */
    static Optional<Instant> deadline(Ticket ticket) {
        return HANDLED.contains(ticket.state()) ? Optional.ofNullable(ticket.replyBy()) : Optional.empty();
    }

    /**
     * Whether the rule takes this step now.
     *
     * @param taken every urge about this deadline, recalled ones too: what was recalled is not done again by a rule
     */
    boolean due(UrgeStep step, Ticket ticket, Instant deadline, List<Urge> taken) {
        if (taken.stream().anyMatch(urge -> urge.step() == step)) {
            return false;
        }
        return switch (step) {
            case REMINDER -> now.isBefore(deadline) && remindable(ticket, deadline) && timeToRemind(ticket, deadline);
            case NOTICE -> now.isAfter(noticeAfter(deadline));
            case CRITICISM ->
                inForce(taken, UrgeStep.NOTICE)
                        .filter(notice -> now.isAfter(criticismAfter(notice)))
                        .isPresent();
        };
    }

    Instant noticeAfter(Instant deadline) {
        int days = rules.noticeAfterWorkingDays();
        return days == 0 ? deadline : calendar.closingAfter(deadline, days);
    }

    Instant criticismAfter(Urge notice) {
        return calendar.closingAfter(notice.at(), rules.criticismAfterWorkingDays());
    }

    static Optional<Urge> inForce(List<Urge> taken, UrgeStep step) {
        return taken.stream()
                .filter(urge -> urge.step() == step && urge.inForce())
                .findFirst();
    }

    /** Office hours before the deadline; the higher the grade, the sooner. */
    int remindOfficeHours(Ticket ticket) {
        return rules.remindOfficeHours() + grades.remindEarlierOfficeHours(ticket);
    }

    /** The latest deadline of which a ticket is reminded now, by the rank of its grade; the last one counts without a grade. */
    List<Instant> remindHorizons() {
        List<Integer> earlier = grades.remindEarlierOfficeHours();
        return (earlier.isEmpty() ? List.of(0) : earlier)
                .stream()
                        .map(hours ->
                                calendar.officeTimeAfter(now, Duration.ofHours(rules.remindOfficeHours() + hours)))
                        .toList();
    }

    /** A term that is all reminder needs none. */
    private boolean remindable(Ticket ticket, Instant deadline) {
        Instant began = ticket.handling().beganAt();
        // by the city's own hours: a higher grade does not take away the reminder of a short term
        return began != null
                && calendar.officeTimeBetween(began, deadline).compareTo(Duration.ofHours(rules.remindOfficeHours()))
                        > 0;
    }

    private boolean timeToRemind(Ticket ticket, Instant deadline) {
        return calendar.officeTimeBetween(now, deadline).compareTo(Duration.ofHours(remindOfficeHours(ticket))) <= 0;
    }
}
