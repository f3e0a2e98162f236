package io.huiyin.core.supervision;

import io.huiyin.core.city.AlertStep;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.supervision.EmergencyRule.Kept;
import io.huiyin.core.supervision.EmergencyRule.Taking;
import io.huiyin.core.ticket.Sight;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketSearch;
import io.huiyin.core.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of emergencies. A ticket comes into it with the first thing that is done about its danger. */
@Repository
class EmergencyRows {

    /** the words of the index */
    private static final String OPEN = EmergencyRule.OPEN.stream()
            .map(TicketState::name)
            .sorted()
            .collect(Collectors.joining(
                    "', '", "urgent and state in ('", "') and resumes is distinct from 'IN_REWORK'"));

    private static final String KEPT = """
            select id, emergency.*, filed_at, signed.at as signed_at, signed.actor as signed_by
            from ticket left join emergency on emergency.ticket = id
              left join lateral (
                select at, actor from ticket_event where ticket_event.ticket = id and type = 'signed'
                order by version desc limit 1) signed on true
            """;

    private final JdbcClient jdbc;
    private final TicketSearch search;

    EmergencyRows(JdbcClient jdbc, TicketSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** An urgent ticket with what is kept about its danger. */
    record Open(Ticket ticket, Kept kept) {}

    /** Urgent tickets whose danger is not over, the oldest first; however many, in two questions. */
    List<Open> open(Sight sight, int most) {
        Set<String> units = sight.units();
        Map<TicketId, Kept> kept = new LinkedHashMap<>();
        jdbc.sql((KEPT + """
                        where %s and over_at is null%s
                        order by filed_at, id limit :most
                        """).formatted(OPEN, units == null ? "" : " and unit = any(:units)"))
                .param("most", most)
                .param("units", units == null ? new String[0] : units.toArray(String[]::new))
                .query(row -> {
                    kept.put(new TicketId(row.getString("id")), kept(row, 0));
                });
        Map<TicketId, Ticket> tickets =
                search.of(kept.keySet()).stream().collect(Collectors.toMap(Ticket::id, one -> one));
        return kept.entrySet().stream()
                .filter(one -> tickets.containsKey(one.getKey()))
                .map(one -> new Open(Objects.requireNonNull(tickets.get(one.getKey())), one.getValue()))
                .toList();
    }

    /** Empty for a ticket that never was one. One about whose danger nothing was done yet begins with its filing. */
    Optional<Kept> find(TicketId ticket) {
        return jdbc.sql(KEPT + " where id = :ticket and (urgent or emergency.ticket is not null)")
                .param("ticket", ticket.value())
                .query(EmergencyRows::kept)
                .optional();
    }

    void save(TicketId ticket, Kept kept) {
        Taking taken = kept.taken();
        AlertStep far = kept.alertedFar();
        jdbc.sql("""
                        insert into emergency (ticket, since, taken_at, taken_by, reports, reported_at, alerts, alerted_at,
                          alerted_far, late_for, over_at)
                        values (:ticket, :since, :takenAt, :takenBy, :reports, :reportedAt, :alerts, :alertedAt,
                          :alertedFar, :lateFor, :overAt)
                        on conflict (ticket) do update set since = excluded.since, taken_at = excluded.taken_at,
                          taken_by = excluded.taken_by, reports = excluded.reports, reported_at = excluded.reported_at,
                          alerts = excluded.alerts, alerted_at = excluded.alerted_at, alerted_far = excluded.alerted_far,
                          late_for = excluded.late_for, over_at = excluded.over_at
                        """)
                .param("ticket", ticket.value())
                .param("since", Sql.time(kept.since()))
                .param("takenAt", taken == null ? null : Sql.time(taken.at()))
                .param("takenBy", taken == null ? null : taken.by())
                .param("reports", kept.reports())
                .param("reportedAt", Sql.timeOrNull(kept.reportedAt()))
                .param("alerts", kept.alerts())
                .param("alertedAt", Sql.timeOrNull(kept.alertedAt()))
                .param("alertedFar", far == null ? null : far.name())
                .param("lateFor", Sql.timeOrNull(kept.lateFor()))
                .param("overAt", Sql.timeOrNull(kept.overAt()))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Taking taken = taking(row, "taken_at", "taken_by");
        Taking signed = taking(row, "signed_at", "signed_by");
        Instant since = Sql.instantOrNull(row, "since");
        String far = row.getString("alerted_far");
        return new Kept(
                since == null ? Sql.instant(row, "filed_at") : since,
                taken == null || signed != null && signed.at().isAfter(taken.at()) ? signed : taken,
                row.getInt("reports"),
                Sql.instantOrNull(row, "reported_at"),
                row.getInt("alerts"),
                Sql.instantOrNull(row, "alerted_at"),
                far == null ? null : AlertStep.valueOf(far),
                Sql.instantOrNull(row, "late_for"),
                Sql.instantOrNull(row, "over_at"));
    }

    private static @Nullable Taking taking(ResultSet row, String at, String by) throws SQLException {
        Instant when = Sql.instantOrNull(row, at);
        return when == null ? null : new Taking(when, row.getString(by));
    }
}
