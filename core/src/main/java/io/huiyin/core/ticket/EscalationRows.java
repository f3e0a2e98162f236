package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Escalation.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of matters raised above the units. Knows columns, no rules. */
@Repository
class EscalationRows {

    private static final String OPEN = "decided_at is null and dropped_at is null";

    private final JdbcClient jdbc;

    EscalationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TicketId ticket, Escalations.Request request, String actor, Instant at) {
        jdbc.sql("""
                        insert into escalation (ticket, kind, addressee, reason, raised_by, raised_at)
                        values (:ticket, :kind, :addressee, :reason, :by, :at)
                        """)
                .param("ticket", ticket.value())
                .param("kind", request.kind().name())
                .param("addressee", request.addressee())
                .param("reason", request.reason())
                .param("by", actor)
                .param("at", Sql.time(at))
                .update();
    }

    void decide(long id, Decision decision, Instant at) {
        jdbc.sql("""
                        update escalation set decided_on = :on, deciders = :by, decision = :words, minutes = :minutes,
                          lead = :lead, decided_at = :at where id = :id
                        """)
                .param("id", id)
                .param("on", decision.on())
                .param("by", decision.by())
                .param("words", decision.words())
                .param("minutes", decision.minutes())
                .param("lead", decision.lead())
                .param("at", Sql.time(at))
                .update();
    }

    void drop(long id, String reason, Instant at) {
        jdbc.sql("update escalation set drop_reason = :reason, dropped_at = :at where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("at", Sql.time(at))
                .update();
    }

    /** In the order in which they were raised. */
    List<Escalation> of(TicketId ticket) {
        return jdbc.sql("select * from escalation where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(EscalationRows::escalation)
                .list();
    }

    Optional<Escalation> open(TicketId ticket) {
        return jdbc.sql("select * from escalation where ticket = :ticket and " + OPEN)
                .param("ticket", ticket.value())
                .query(EscalationRows::escalation)
                .optional();
    }

    /** Tickets with something to decide, the longest raised first. */
    List<Ticket> undecided(int most) {
        return jdbc.sql("""
                        select ticket.* from escalation raised join ticket on ticket.id = raised.ticket
                        where raised.decided_at is null and raised.dropped_at is null
                        order by raised.raised_at, raised.id limit :most
                        """).param("most", most).query(TicketMapping::ticket).list();
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getLong("id"),
                new TicketId(row.getString("ticket")),
                Escalation.Kind.valueOf(row.getString("kind")),
                row.getString("addressee"),
                row.getString("reason"),
                Sql.instant(row, "raised_at"),
                decision(row),
                row.getString("drop_reason"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? null
                : new Decision(
                        on,
                        row.getString("deciders"),
                        row.getString("decision"),
                        row.getString("minutes"),
                        row.getString("lead"));
    }
}
