package io.huiyin.core.ticket;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.deadline.WorkingCalendar;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits that a unit sets itself: so many working days before the city's deadline, never after it. They bind nobody but
 * the unit: no clock of the ticket changes, and no figure counts them.
 */
@Service
public class UnitLimits {

    /** more would leave nothing of the longest term */
    private static final int MOST_DAYS = 30;

    private final TicketSteps steps;
    private final JdbcClient jdbc;
    private final DispatchCatalogue catalogue;
    private final Deadlines deadlines;
    private final CityProfile profile;
    private final AuditTrail audit;
    private final Clock clock;

    UnitLimits(
            TicketSteps steps,
            JdbcClient jdbc,
            DispatchCatalogue catalogue,
            Deadlines deadlines,
            CityProfile profile,
            AuditTrail audit,
            Clock clock) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.profile = profile;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param matter null for all matters without a limit of their own
     * @param daysBefore working days before the city's deadline, 1…30
     */
    public record Limit(
            String unit, @Nullable String matter, int daysBefore, String reason, String setBy, Instant setAt) {}

    /**
     * The limit of one ticket.
     *
     * @param due when the offices close on its day; always before the city's deadline
     * @param why in one sentence
     */
    public record Internal(Instant due, boolean late, String why) {}

    /** A unit's limits, that for all matters first. */
    public List<Limit> of(String unit) {
        return jdbc.sql("select * from unit_limit where unit = :unit order by matter nulls first")
                .param("unit", unit)
                .query(UnitLimits::limit)
                .list();
    }

    /**
     * Sets a limit, or another one in its place.
     *
     * @throws UnknownCode when there is no such matter
     * @throws RefusedByRule when it is not at least one working day before the city's deadline, or more than 30
     * @throws MissingWords without a reason
     */
    @Transactional
    public Limit set(String unit, @Nullable String matter, int daysBefore, String reason, String actor) {
        String why = MissingWords.needed("reason", reason);
        if (daysBefore < 1 || daysBefore > MOST_DAYS) {
            throw new RefusedByRule("notShorter", "内部时限须比规定时限早 1 至 " + MOST_DAYS + " 个工作日，不能更长", "");
        }
        if (matter != null && !catalogue.knows(matter)) {
            throw new UnknownCode(
                    "事项", matter, catalogue.matters().stream().map(Matter::code).toList());
        }
        var limit = new Limit(unit, matter, daysBefore, why, actor, Sql.now(clock));
        jdbc.sql("""
                        insert into unit_limit values (:unit, :matter, :days, :reason, :by, :at)
                        on conflict (unit, coalesce(matter, '')) do update set days_before = :days, reason = :reason, set_by = :by,
                          set_at = :at
                        """)
                .param("unit", unit)
                .param("matter", matter)
                .param("days", daysBefore)
                .param("reason", why)
                .param("by", actor)
                .param("at", Sql.time(limit.setAt()))
                .update();
        audit.record(actor, "setUnitLimit", subject(unit, matter) + " " + daysBefore);
        return limit;
    }

    /** There is none any more for this matter. */
    @Transactional
    public void drop(String unit, @Nullable String matter, String actor) {
        int gone = jdbc.sql(
                        "delete from unit_limit where unit = :unit and coalesce(matter, '') = coalesce(:matter, '')")
                .param("unit", unit)
                .param("matter", matter)
                .update();
        if (gone > 0) {
            audit.record(actor, "droppedUnitLimit", subject(unit, matter));
        }
    }

    private static String subject(String unit, @Nullable String matter) {
        return matter == null ? unit : unit + "/" + matter;
    }

    /** Deadlines to come whose unit may have to be reminded of a limit of its own; the ticket is looked at precisely. */
    List<TicketId> toRemind(int most) {
        Instant now = Sql.now(clock);
        Integer longest = jdbc.sql("select max(days_before) from unit_limit")
                .query((row, number) -> Sql.intOrNull(row, "max"))
                .list()
                .getFirst();
        if (longest == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.id from ticket t
                        where t.state in ('DISPATCHED', 'SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK')
                          and t.reply_by > :now and t.reply_by <= :horizon
                          and exists (select 1 from unit_limit l where l.unit = t.unit and (l.matter is null or l.matter = t.matter))
                          and not exists (select 1 from unit_limit_reminder r
                                          where r.ticket = t.id and r.unit = t.unit and r.due_at = t.reply_by)
                        order by t.reply_by limit :most
                        """)
                .param("now", Sql.time(now))
                .param(
                        "horizon",
                        Sql.time(deadlines
                                .calendar()
                                .officeTimeAfter(deadlines.calendar().closingAfter(now, longest), remindBefore())))
                .param("most", most)
                .query((row, number) -> new TicketId(row.getString("id")))
                .list();
    }

    /** Once for a deadline of a unit. @return false when it is not time yet, or was done before */
    @Transactional
    boolean remind(TicketId id) {
        Ticket ticket = steps.take(id);
        Internal internal = of(List.of(ticket)).of(ticket).orElse(null);
        Instant now = Sql.now(clock);
        if (internal == null
                || now.isBefore(internal.due())
                        && deadlines
                                        .calendar()
                                        .officeTimeBetween(now, internal.due())
                                        .compareTo(remindBefore())
                                > 0) {
            return false;
        }
        int first = jdbc.sql("insert into unit_limit_reminder values (:ticket, :unit, :due) on conflict do nothing")
                .param("ticket", id.value())
                .param("unit", ticket.unit())
                .param("due", Sql.timeOrNull(ticket.replyBy()))
                .update();
        if (first == 0) {
            return false;
        }
        steps.within(
                TicketSteps.HANDLED,
                ticket,
                new Told("limitReminded", now, "system", internal.why()),
                change -> change);
        return true;
    }

    /** Office time; the city's own reminder comes as long before the city's deadline. */
    private Duration remindBefore() {
        return Duration.ofHours(profile.supervision().urging().remindOfficeHours());
    }

    /** How the tickets of a list stand with their units' limits, at one moment. */
    public Reading of(Collection<Ticket> tickets) {
        String[] units = tickets.stream()
                .map(Ticket::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Map<String, Limit> limits = units.length == 0
                ? Map.of()
                : jdbc
                        .sql("select * from unit_limit where unit = any(:units)")
                        .param("units", units)
                        .query(UnitLimits::limit)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(one -> subject(one.unit(), one.matter()), one -> one));
        return new Reading(limits, limits.isEmpty() ? null : deadlines.calendar(), Sql.now(clock));
    }

    /** @param calendar null when no unit of the list has a limit */
    public record Reading(
            Map<String, Limit> limits, @Nullable WorkingCalendar calendar, Instant now) {

        /** Empty when the unit has set none, no clock of working days runs, or the term is no longer than the limit. */
        public Optional<Internal> of(Ticket ticket) {
            String unit = ticket.unit();
            Instant due = ticket.replyBy();
            Instant began = ticket.handling().beganAt();
            if (calendar == null || unit == null || due == null || began == null || ticket.dueAt() == null) {
                return Optional.empty();
            }
            Limit limit = limits.get(subject(unit, ticket.demand().matter()));
            limit = limit == null ? limits.get(unit) : limit;
            if (limit == null || ticket.demand().urgent()) {
                return Optional.empty();
            }
            Instant internal = calendar.closingBefore(due, limit.daysBefore());
            return internal.isAfter(began)
                    ? Optional.of(new Internal(
                            internal,
                            now.isAfter(internal),
                            "单位内部时限：办理时限届满前 " + limit.daysBefore() + " 个工作日，" + limit.reason()))
                    : Optional.empty();
        }
    }

    private static Limit limit(ResultSet row, int number) throws SQLException {
        return new Limit(
                row.getString("unit"),
                row.getString("matter"),
                row.getInt("days_before"),
                row.getString("reason"),
                row.getString("set_by"),
                Sql.instant(row, "set_at"));
    }
}
