package io.huiyin.core.visit;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.visit.Visit.Finding;
import io.huiyin.core.visit.Visit.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of visits. Knows columns, no rules. */
@Repository
class VisitRows {

    /** nobody handles these any more, or another ticket carries their matter */
    private static final String[] OVER = Arrays.stream(TicketState.values())
            .filter(state -> state.ended() || state == TicketState.MERGED)
            .map(TicketState::name)
            .toArray(String[]::new);

    /** a street has to do with a ticket that it leads or helps with */
    private static final String ALL = """
            select * from (
              select visit.*, ticket.state = any(:over) or ticket.unit is distinct from visit.unit and not exists (
                  select from assistance where assistance.ticket = visit.ticket and assistance.unit = visit.unit
                    and released_at is null) as over
              from visit join ticket on ticket.id = visit.ticket) visit
            """;

    private static final String OPEN = "found_at is null and withdrawn_at is null and not over";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec visits(String which) {
        return jdbc.sql(ALL + which).param("over", OVER);
    }

    /** @param asked its id is the table's to give */
    Visit insert(Visit asked) {
        long id = jdbc.sql("""
                        insert into visit (ticket, unit, worker, question, asked_by, asked_at, due_at)
                        values (:ticket, :unit, :worker, :question, :by, :at, :due) returning id
                        """)
                .param("ticket", asked.ticket().value())
                .param("unit", asked.unit())
                .param("worker", asked.worker())
                .param("question", asked.question())
                .param("by", asked.askedBy())
                .param("at", Sql.time(asked.askedAt()))
                .param("due", Sql.time(asked.dueAt()))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<Visit> find(long id) {
        return visits("where id = :id").param("id", id).query(VisitRows::visit).optional();
    }

    /** In the order in which they were asked. */
    List<Visit> of(TicketId ticket) {
        return visits("where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> open(TicketId ticket) {
        return visits("where ticket = :ticket and " + OPEN + " order by id")
                .param("ticket", ticket.value())
                .query(VisitRows::visit)
                .list();
    }

    /** Those awaited, the one due first first; then those found since that day, the newest first. */
    List<Visit> ofWorker(String worker, Instant foundSince, int most) {
        return visits("where worker = :worker and (" + OPEN + " or found_at >= :since)"
                        + " order by found_at desc nulls first, due_at, id limit :most")
                .param("worker", worker)
                .param("since", Sql.time(foundSince))
                .param("most", most)
                .query(VisitRows::visit)
                .list();
    }

    /** Tickets with workers to be reminded; one asked later than that is reminded when its time is over. */
    List<TicketId> toRemind(Instant now, Duration before, int most) {
        return visits("where " + OPEN + " and reminded_at is null and due_at <= :horizon"
                        + " and (due_at <= :now or due_at > asked_at + make_interval(secs => :before))"
                        + " order by due_at limit :most")
                .param("horizon", Sql.time(now.plus(before)))
                .param("now", Sql.time(now))
                .param("before", before.toSeconds())
                .param("most", most)
                .query((row, number) -> new TicketId(row.getString("ticket")))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    void reminded(long id, Instant at) {
        jdbc.sql("update visit set reminded_at = :at where id = :id")
                .param("at", Sql.time(at))
                .param("id", id)
                .update();
    }

    void found(long id, Finding finding) {
        jdbc.sql("""
                        update visit set result = :result, finding = :words, visited_at = :visited, found_at = :at where id = :id
                        """)
                .param("result", finding.result().name())
                .param("words", finding.words())
                .param("visited", Sql.time(finding.visitedAt()))
                .param("at", Sql.time(finding.at()))
                .param("id", id)
                .update();
    }

    void withdraw(long id, String reason, Instant at) {
        jdbc.sql("update visit set withdrawn_at = :at, withdraw_reason = :reason where id = :id")
                .param("at", Sql.time(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Visit(
                row.getLong("id"),
                new TicketId(row.getString("ticket")),
                row.getString("unit"),
                row.getString("worker"),
                row.getString("question"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "reminded_at"),
                result == null
                        ? null
                        : new Finding(
                                Result.valueOf(result),
                                row.getString("finding"),
                                Sql.instant(row, "visited_at"),
                                Sql.instant(row, "found_at")),
                row.getString("withdraw_reason"),
                row.getBoolean("over"));
    }
}
