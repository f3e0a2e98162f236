package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what other units were asked. Knows columns, no rules. */
@Repository
class AssistanceRows {

    /** nobody waits for a unit that is closed */
    private static final String OPEN = "answered_at is null and released_at is null"
            + " and not exists (select from unit where unit.code = assistance.unit and unit.closed_at <= :now)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Clock clock;

    AssistanceRows(JdbcClient jdbc, NamedParameterJdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param asked together in one round trip; their ids are the table's to give */
    void insert(List<Assistance> asked) {
        batch.batchUpdate(
                """
                        insert into assistance (ticket, unit, kind, asked, asked_by, asked_at, due_at)
                        values (:ticket, :unit, :kind, :asked, :by, :at, :due)
                        """,
                asked.stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("ticket", one.ticket().value())
                                .addValue("unit", one.unit())
                                .addValue("kind", one.kind().name())
                                .addValue("asked", one.asked())
                                .addValue("by", one.askedBy())
                                .addValue("at", Sql.time(one.askedAt()))
                                .addValue("due", Sql.time(one.dueAt())))
                        .toArray(SqlParameterSource[]::new));
    }

    void answer(long id, String words, String actor, Instant at) {
        jdbc.sql("update assistance set answer = :words, answered_by = :by, answered_at = :at where id = :id")
                .param("id", id)
                .param("words", words)
                .param("by", actor)
                .param("at", Sql.time(at))
                .update();
    }

    void release(long id, String reason, Instant at) {
        jdbc.sql("update assistance set release_reason = :reason, released_at = :at where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("at", Sql.time(at))
                .update();
    }

    /** In the order in which they were asked. */
    List<Assistance> of(TicketId ticket) {
        return jdbc.sql("select * from assistance where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(AssistanceRows::assistance)
                .list();
    }

    List<Assistance> open(TicketId ticket) {
        return jdbc.sql("select * from assistance where ticket = :ticket and " + OPEN + " order by id")
                .param("ticket", ticket.value())
                .param("now", Sql.time(Sql.now(clock)))
                .query(AssistanceRows::assistance)
                .list();
    }

    /** What is awaited from these units on these tickets, the one due first first. */
    List<Assistance> open(Collection<TicketId> tickets, Collection<String> units) {
        return jdbc.sql("select * from assistance where ticket = any(:tickets) and unit = any(:units) and " + OPEN
                        + " order by due_at, id")
                .param("now", Sql.time(Sql.now(clock)))
                .param("tickets", tickets.stream().map(TicketId::value).toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query(AssistanceRows::assistance)
                .list();
    }

    /** Whether one of the units helps, or has helped without being released. */
    boolean involves(TicketId ticket, Collection<String> units) {
        return jdbc.sql(
                        "select exists (select from assistance where ticket = :ticket and unit = any(:units) and released_at is null)")
                .param("ticket", ticket.value())
                .param("units", units.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Tickets that a unit handles and another one's answer is late for, the longest late first. */
    List<Ticket> late(Instant now, int most) {
        return jdbc.sql("""
                        select ticket.* from ticket join (
                          select ticket as id, min(due_at) as due from assistance where %s and due_at < :now group by ticket) late
                          on late.id = ticket.id
                        where state = any(:handled) order by late.due limit :most
                        """.formatted(OPEN))
                .param("now", Sql.time(now))
                .param(
                        "handled",
                        TicketSteps.HANDLED.stream().map(TicketState::name).toArray(String[]::new))
                .param("most", most)
                .query(TicketMapping::ticket)
                .list();
    }

    private static Assistance assistance(ResultSet row, int number) throws SQLException {
        return new Assistance(
                row.getLong("id"),
                new TicketId(row.getString("ticket")),
                row.getString("unit"),
                Assistance.Kind.valueOf(row.getString("kind")),
                row.getString("asked"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("release_reason"));
    }
}
