package io.huiyin.core.supervision;

import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of urges. Knows columns, no rules. */
@Repository
class UrgeRows {

    /** Handled tickets whose present deadline knows nothing of a step yet, not even a recalled one. */
    private static final String WITHOUT = """
            select t.id from ticket t
            where t.state in ('DISPATCHED', 'SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK') and %s
              and not exists (select 1 from urge u where u.ticket = t.id and u.unit = t.unit and u.due_at = t.reply_by
                              and u.step = :step)
            order by t.reply_by limit :most
            """;

    private final JdbcClient jdbc;

    UrgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The year's next running number; the year stays locked until the transaction ends, so a failed notice leaves no gap. */
    int nextNumber(int year, UrgeStep step) {
        return jdbc.sql("""
                        insert into urge_number (year, step, last) values (:year, :step, 1)
                        on conflict (year, step) do update set last = urge_number.last + 1 returning last
                        """)
                .param("year", year)
                .param("step", step.name())
                .query(Integer.class)
                .single();
    }

    /** Also the guard against a second one: the table refuses it. @return its id */
    long insert(Urge urge) {
        return jdbc.sql("""
                        insert into urge (ticket, unit, due_at, step, at, actor, reason, number, content, asked_until, copy_to)
                        values (:ticket, :unit, :dueAt, :step, :at, :actor, :reason, :number, :content, :askedUntil, :copyTo)
                        returning id
                        """)
                .param("ticket", urge.ticket().value())
                .param("unit", urge.unit())
                .param("dueAt", Sql.time(urge.dueAt()))
                .param("step", urge.step().name())
                .param("at", Sql.time(urge.at()))
                .param("actor", urge.actor())
                .param("reason", urge.reason())
                .param("number", urge.number())
                .param("content", urge.content())
                .param("askedUntil", Sql.timeOrNull(urge.askedUntil()))
                .param("copyTo", urge.copyTo())
                .query(Long.class)
                .single();
    }

    void recall(long id, Urge.Recall recall) {
        jdbc.sql("update urge set recalled_at = :at, recalled_by = :by, recall_reason = :reason where id = :id")
                .param("id", id)
                .param("at", Sql.time(recall.at()))
                .param("by", recall.by())
                .param("reason", recall.reason())
                .update();
    }

    Optional<Urge> find(TicketId ticket, long id) {
        return jdbc.sql("select * from urge where ticket = :ticket and id = :id")
                .param("ticket", ticket.value())
                .param("id", id)
                .query(UrgeRows::urge)
                .optional();
    }

    /** Every urge on these tickets, recalled ones too, in the order in which they were made. */
    List<Urge> of(List<Ticket> tickets) {
        return jdbc.sql("select * from urge where ticket = any(:tickets) order by id")
                .param("tickets", tickets.stream().map(t -> t.id().value()).toArray(String[]::new))
                .query(UrgeRows::urge)
                .list();
    }

    /** @param horizons deadlines to come, none later than its grade's; the last one counts without a grade */
    List<TicketId> toRemind(Instant now, List<Instant> horizons, int most) {
        return ids(jdbc.sql(WITHOUT.formatted("""
                        t.reply_by > :now and t.reply_by <= :latest and t.reply_by <=
                          (cast(:horizons as timestamptz[]))[coalesce(t.grade + 1, :grades)]"""))
                .param("now", Sql.time(now))
                .param("latest", Sql.time(Collections.max(horizons)))
                .param(
                        "horizons",
                        Sql.array(horizons.stream().map(Instant::toString).toList()))
                .param("grades", horizons.size())
                .param("step", UrgeStep.REMINDER.name())
                .param("most", most));
    }

    /** Deadlines that are over. */
    List<TicketId> toNotify(Instant now, int most) {
        return ids(jdbc.sql(WITHOUT.formatted("t.reply_by < :now"))
                .param("now", Sql.time(now))
                .param("step", UrgeStep.NOTICE.name())
                .param("most", most));
    }

    /** Deadlines whose notice is older than this and still in force. */
    List<TicketId> toCriticise(Instant before, int most) {
        return ids(jdbc.sql(WITHOUT.formatted("""
                        exists (select 1 from urge n where n.ticket = t.id and n.unit = t.unit and n.due_at = t.reply_by
                                and n.step = 'NOTICE' and n.recalled_at is null and n.at < :before)"""))
                .param("before", Sql.time(before))
                .param("step", UrgeStep.CRITICISM.name())
                .param("most", most));
    }

    private static List<TicketId> ids(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> new TicketId(row.getString(1))).list();
    }

    private static Urge urge(ResultSet row, int number) throws SQLException {
        @Nullable Instant recalledAt = Sql.instantOrNull(row, "recalled_at");
        return new Urge(
                row.getLong("id"),
                new TicketId(row.getString("ticket")),
                row.getString("unit"),
                UrgeStep.valueOf(row.getString("step")),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("number"),
                row.getString("content"),
                Sql.instantOrNull(row, "asked_until"),
                row.getString("copy_to"),
                recalledAt == null
                        ? null
                        : new Urge.Recall(recalledAt, row.getString("recalled_by"), row.getString("recall_reason")));
    }
}
