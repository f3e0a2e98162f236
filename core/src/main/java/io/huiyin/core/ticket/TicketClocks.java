package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.deadline.WorkingCalendar;
import io.huiyin.core.text.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the units' clocks stand, each counted as its rule counts. */
@Service
public class TicketClocks {

    private static final Duration DAY_AND_NIGHT = Duration.ofDays(1);

    private final Deadlines deadlines;
    private final Intake intake;
    private final UnitLimits limits;
    private final CityProfile profile;
    private final Clock clock;

    TicketClocks(Deadlines deadlines, Intake intake, UnitLimits limits, CityProfile profile, Clock clock) {
        this.deadlines = deadlines;
        this.intake = intake;
        this.limits = limits;
        this.profile = profile;
        this.clock = clock;
    }

    /** All clocks at one moment; take it once for a whole list. */
    public Reading now() {
        return new Reading(clock.instant(), deadlines.calendar());
    }

    /** The limits that the units of a list have set themselves, at one moment. */
    public UnitLimits.Reading limits(List<Ticket> tickets) {
        return limits.of(tickets);
    }

    /** Why the citizen is to be spoken to until then, in one sentence; empty when no such clock was set. */
    public Optional<String> contactWhy(Ticket ticket) {
        Instant contactBy = ticket.handling().contactBy();
        if (contactBy == null) {
            return Optional.empty();
        }
        int hours = profile.handling().contactWithinOfficeHours();
        String until = Moments.minute(contactBy, profile.zone());
        String limited = contactBy.equals(ticket.replyBy()) ? "，且不晚于办理时限" : "";
        return Optional.of("签收后 %d 个办公小时内联系诉求人%s，即 %s 前。依据：%s"
                .formatted(hours, limited, until, profile.handling().basis()));
    }

    /** What of a ticket its rule depends on; the catalogue changes by days. */
    private record Ruled(
            String kind,
            @Nullable String matter,
            @Nullable String area,
            boolean urgent,
            String unit,
            LocalDate filed) {}

    /** The clocks at one moment, for one thread. A rule that many tickets of a list run by is looked up once. */
    public final class Reading {

        private final Map<Ruled, DeadlineRule> rules = new HashMap<>();
        private final Instant now;
        private final WorkingCalendar calendar;

        private Reading(Instant now, WorkingCalendar calendar) {
            this.now = now;
            this.calendar = calendar;
        }

        /** The moment. */
        public Instant at() {
            return now;
        }

        public boolean overdue(Ticket ticket) {
            return ticket.overdueAt(now);
        }

        /** The citizen's own clock: working days since the filing, up to the end. It never stands still. */
        public long citizenWorkingDays(Ticket ticket) {
            Instant closed = ticket.closedAt();
            return calendar.workingDaysBetween(ticket.filedAt(), closed == null ? now : closed);
        }

        public boolean late(TicketClock one) {
            return now.isAfter(one.due());
        }

        /** The one that ends first; empty when it is not the unit's turn. */
        public Optional<TicketClock> of(Ticket ticket) {
            Instant due = ticket.dueAt();
            String unit = ticket.unit();
            if (due == null || unit == null) {
                return Optional.empty();
            }
            DeadlineRule rule = rule(ticket, unit);
            if (ticket.state() == TicketState.DISPATCHED && due.equals(ticket.signBy())) {
                return Optional.of(dayAndNight(TicketClock.Kind.SIGN, due, rule.signWithin()));
            }
            Instant contactDue = ticket.contactDueAt();
            if (contactDue != null && contactDue.isBefore(due)) {
                return Optional.of(contact(contactDue));
            }
            Integer days = rule.workingDays();
            return Optional.of(
                    days == null
                            ? dayAndNight(TicketClock.Kind.REPLY, due, minutes(rule.minutes()))
                            : officeHours(
                                    TicketClock.Kind.REPLY,
                                    due,
                                    calendar.officeDay().multipliedBy(days)));
        }

        /** Who helps has a clock of its own; an emergency and a whistle run day and night. */
        public TicketClock of(Ticket ticket, Assistance one) {
            Instant due = one.dueAt();
            if (one.kind() == Assistance.Kind.WHISTLE) {
                return dayAndNight(TicketClock.Kind.REPORT, due, Duration.between(one.askedAt(), due));
            }
            boolean working = rule(ticket, String.valueOf(ticket.unit())).workingDays() != null;
            return working
                    ? officeHours(TicketClock.Kind.ANSWER, due, calendar.officeTimeBetween(one.askedAt(), due))
                    : dayAndNight(TicketClock.Kind.ANSWER, due, Duration.between(one.askedAt(), due));
        }

        private DeadlineRule rule(Ticket ticket, String unit) {
            NewTicket demand = ticket.demand();
            LocalDate filed = calendar.day(ticket.filedAt());
            var ruled = new Ruled(demand.kind(), demand.matter(), demand.area(), demand.urgent(), unit, filed);
            return rules.computeIfAbsent(ruled, r -> intake.rule(demand, unit, ticket.filedAt()));
        }

        private TicketClock contact(Instant due) {
            Duration whole = Duration.ofHours(profile.handling().contactWithinOfficeHours());
            return officeHours(TicketClock.Kind.CONTACT, due, whole);
        }

        private TicketClock officeHours(TicketClock.Kind kind, Instant due, Duration whole) {
            Duration left = now.isAfter(due)
                    ? calendar.officeTimeBetween(due, now).negated()
                    : calendar.officeTimeBetween(now, due);
            return new TicketClock(kind, due, true, left, whole, calendar.officeDay());
        }

        private TicketClock dayAndNight(TicketClock.Kind kind, Instant due, Duration whole) {
            return new TicketClock(kind, due, false, Duration.between(now, due), whole, DAY_AND_NIGHT);
        }

        private static Duration minutes(@Nullable Integer minutes) {
            return minutes == null ? DAY_AND_NIGHT : Duration.ofMinutes(minutes);
        }
    }
}
