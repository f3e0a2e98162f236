package io.huiyin.core.ticket;

import io.huiyin.core.call.CallId;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.Ticket.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a ticket. Knows columns, no rules. */
@Repository
class TicketRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    TicketRows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The day's next running number; the day stays locked until the transaction ends, so a failed filing leaves no gap. */
    int nextNumber(LocalDate day) {
        return jdbc.sql("""
                        insert into ticket_number (day, last) values (:day, 1)
                        on conflict (day) do update set last = ticket_number.last + 1 returning last
                        """).param("day", day).query(Integer.class).single();
    }

    void insert(Ticket ticket) {
        NewTicket demand = ticket.demand();
        CallId call = demand.call();
        values("""
                        insert into ticket (id, version, state, kind, matter, title, content, place, area, happened, phone,
                          name, secret, urgent, call, asked_unit, unit_reason, filed_by, filed_at, unit, began_at, sign_by, return_by,
                          reply_by, contact_by, contacted_at, reply, returns, assigned, extensions, promised, resumes, pause_reason,
                          pause_days, paused_at, pause_until, pauses, follow_ups, urges, carried_by, satisfaction, closed_at, leaders,
                          grade, grade_rules, grade_due)
                        values (:id, :version, :state, :kind, :matter, :title, :content, :place, :area, :happened, :phone,
                          :name, :secret, :urgent, :call, :askedUnit, :unitReason, :filedBy, :filedAt, :unit, :beganAt, :signBy,
                          :returnBy, :replyBy, :contactBy, :contactedAt, :reply, :returns, :assigned, :extensions, :promised, :resumes,
                          :pauseReason, :pauseDays, :pausedAt, :pauseUntil, :pauses, :followUps, :urges, :carriedBy,
                          :satisfaction, :closedAt, :leaders, :grade, :gradeRules, :gradeDue)
                        """, ticket)
                .param("kind", demand.kind())
                .param("matter", demand.matter())
                .param("title", demand.title())
                .param("content", demand.content())
                .param("area", demand.area())
                .param("name", demand.name())
                .param("call", call == null ? null : call.value())
                .param("askedUnit", demand.unit())
                .param("unitReason", demand.unitReason())
                .param("filedBy", ticket.filedBy())
                .param("filedAt", Sql.time(ticket.filedAt()))
                .update();
    }

    /** What a step may change; the demand and its filing stay as they are, but for its marks and what was heard wrongly. */
    void update(Ticket ticket) {
        values("""
                        update ticket set version = :version, state = :state, unit = :unit, began_at = :beganAt, sign_by = :signBy,
                          return_by = :returnBy, reply_by = :replyBy, contact_by = :contactBy, contacted_at = :contactedAt, reply = :reply,
                          returns = :returns, assigned = :assigned, extensions = :extensions, promised = :promised,
                          resumes = :resumes, pause_reason = :pauseReason, pause_days = :pauseDays,
                          paused_at = :pausedAt, pause_until = :pauseUntil, pauses = :pauses, follow_ups = :followUps,
                          urges = :urges, carried_by = :carriedBy, satisfaction = :satisfaction, closed_at = :closedAt, leaders = :leaders, secret = :secret, urgent = :urgent,
                          place = :place, happened = :happened, phone = :phone,
                          grade = :grade, grade_rules = :gradeRules, grade_due = :gradeDue
                        where id = :id
                        """, ticket).update();
    }

    private JdbcClient.StatementSpec values(String sql, Ticket ticket) {
        Handling handling = ticket.handling();
        TicketState resumes = handling.resumes();
        TicketId carriedBy = handling.carriedBy();
        Pause pause = handling.pause();
        TicketGrade grade = ticket.grade();
        return jdbc.sql(sql)
                .param("id", ticket.id().value())
                .param("version", ticket.version())
                .param("state", ticket.state().name())
                .param("unit", handling.unit())
                .param("beganAt", Sql.timeOrNull(handling.beganAt()))
                .param("signBy", Sql.timeOrNull(handling.signBy()))
                .param("returnBy", Sql.timeOrNull(handling.returnBy()))
                .param("replyBy", Sql.timeOrNull(handling.replyBy()))
                .param("contactBy", Sql.timeOrNull(handling.contactBy()))
                .param("contactedAt", Sql.timeOrNull(handling.contactedAt()))
                .param("reply", handling.reply())
                .param("returns", handling.returns())
                .param("assigned", handling.assigned())
                .param("extensions", handling.extensions())
                .param("promised", Sql.timeOrNull(handling.promised()))
                .param("resumes", resumes == null ? null : resumes.name())
                .param("pauseReason", pause == null ? null : pause.reason())
                .param("pauseDays", pause == null ? null : pause.workingDays())
                .param("pausedAt", pause == null ? null : Sql.timeOrNull(pause.since()))
                .param("pauseUntil", pause == null ? null : Sql.timeOrNull(pause.until()))
                .param("pauses", handling.pauses())
                .param("followUps", handling.followUps())
                .param("urges", handling.urges())
                .param("carriedBy", carriedBy == null ? null : carriedBy.value())
                .param("satisfaction", ticket.satisfaction())
                .param("closedAt", Sql.timeOrNull(ticket.closedAt()))
                .param("leaders", ticket.leaders())
                .param("grade", grade == null ? null : grade.rank())
                .param("gradeRules", grade == null ? null : Sql.array(grade.rules()))
                // a clock that has begun or moved is looked at by the next round
                .param("gradeDue", grade == null || ticket.dueAt() == null ? null : Sql.timeOrNull(handling.beganAt()))
                .param("place", ticket.demand().place())
                .param("happened", ticket.demand().happened())
                .param("phone", ticket.demand().phone())
                .param("secret", ticket.demand().secret())
                .param("urgent", ticket.demand().urgent());
    }

    /** Events of one ticket, together in one round trip. */
    void insertEvents(List<Written> steps) {
        batch.batchUpdate("""
                        insert into ticket_event (ticket, version, type, state, at, actor, note, basis, unit, sign_by,
                          return_by, reply_by, contact_by, promised, carried_by, satisfaction,
                          pause_until)
                        values (:ticket, :version, :type, :state, :at, :actor, :note, :basis, :unit, :signBy,
                          :returnBy, :replyBy, :contactBy, :promised, :carriedBy, :satisfaction,
                          :pauseUntil)
                        """, steps.stream().map(TicketRows::values).toArray(SqlParameterSource[]::new));
    }

    /** A step's event and the ticket as the step left it. */
    record Written(TicketEvent event, Ticket after) {}

    private static SqlParameterSource values(Written step) {
        TicketEvent event = step.event();
        Handling handling = step.after().handling();
        TicketId carriedBy = handling.carriedBy();
        Ticket.Pause pause = handling.pause();
        return new MapSqlParameterSource()
                .addValue("pauseUntil", pause == null ? null : Sql.timeOrNull(pause.until()))
                .addValue("ticket", event.ticket().value())
                .addValue("version", event.version())
                .addValue("type", event.type())
                .addValue("state", event.state().name())
                .addValue("at", Sql.time(event.at()))
                .addValue("actor", event.actor())
                .addValue("note", event.note())
                .addValue("basis", event.basis())
                .addValue("unit", handling.unit())
                .addValue("signBy", Sql.timeOrNull(handling.signBy()))
                .addValue("returnBy", Sql.timeOrNull(handling.returnBy()))
                .addValue("replyBy", Sql.timeOrNull(handling.replyBy()))
                .addValue("contactBy", Sql.timeOrNull(handling.contactBy()))
                .addValue("promised", Sql.timeOrNull(handling.promised()))
                .addValue("carriedBy", carriedBy == null ? null : carriedBy.value())
                .addValue("satisfaction", step.after().satisfaction());
    }

    /** @return false when this very outcome was taken in before */
    boolean insertContact(ContactOutcome outcome) {
        return jdbc.sql("""
                                insert into ticket_contact (ticket, at, actor, verdict, satisfaction, solved, note)
                                values (:ticket, :at, :actor, :verdict, :satisfaction, :solved, :note)
                                on conflict do nothing
                                """)
                        .param("ticket", outcome.ticket().value())
                        .param("at", Sql.time(outcome.at()))
                        .param("actor", outcome.actor())
                        .param("verdict", outcome.verdict().name())
                        .param("satisfaction", outcome.satisfaction())
                        .param("solved", outcome.solved())
                        .param("note", outcome.note())
                        .update()
                == 1;
    }

    /** When the ticket last came to this step. */
    Optional<Instant> lastTime(TicketId id, String type) {
        return jdbc.sql("select at from ticket_event where ticket = :id and type = :type order by version desc limit 1")
                .param("id", id.value())
                .param("type", type)
                .query((row, number) -> Sql.instant(row, "at"))
                .optional();
    }

    /** When a clock stood still. */
    record Stood(Instant from, Instant to) {}

    /** The pauses that began since then and are over, in order; each to its own end, however late it went on. */
    List<Stood> stood(TicketId id, Instant since) {
        return jdbc.sql("""
                        select paused.at as began, least(paused.pause_until, (
                            select min(at) from ticket_event resumed
                            where resumed.ticket = paused.ticket and resumed.type = 'resumed' and resumed.version > paused.version))
                          as ended
                        from ticket_event paused where ticket = :id and type = 'paused' and at >= :since order by version
                        """)
                .param("id", id.value())
                .param("since", Sql.time(since))
                .query((row, number) -> new Stood(Sql.instant(row, "began"), Sql.instant(row, "ended")))
                .list();
    }

    Optional<Ticket> find(TicketId id) {
        return jdbc.sql("select * from ticket where id = :id")
                .param("id", id.value())
                .query(TicketMapping::ticket)
                .optional();
    }

    /** Like find, and nobody else changes the ticket until this transaction ends. */
    Optional<Ticket> lock(TicketId id) {
        return jdbc.sql("select * from ticket where id = :id for update")
                .param("id", id.value())
                .query(TicketMapping::ticket)
                .optional();
    }

    /** Whether since that version there are notes of the machine alone, e.g. a reminder: same state, same unit. */
    boolean onlyNotedSince(TicketId id, long version) {
        return jdbc.sql("""
                        select coalesce(bool_and(since.actor = 'system' and since.state = seen.state
                                                 and since.unit is not distinct from seen.unit), false)
                        from ticket_event seen join ticket_event since
                            on since.ticket = seen.ticket and since.version > seen.version
                        where seen.ticket = :id and seen.version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** Those that wait for this one's reply, by number. */
    List<Ticket> carriedBy(TicketId id) {
        return jdbc.sql("select * from ticket where carried_by = :id and state = 'MERGED' order by id")
                .param("id", id.value())
                .query(TicketMapping::ticket)
                .list();
    }

    /** Tickets whose pause is over, the longest over first. */
    List<TicketId> pausesOver(Instant now, int most) {
        return jdbc.sql(
                        "select id from ticket where state = 'PAUSED' and pause_until <= :now order by pause_until limit :most")
                .param("now", Sql.time(now))
                .param("most", most)
                .query((row, number) -> new TicketId(row.getString("id")))
                .list();
    }

    /** Tickets at whose clocks the grades' round is to look, the longest due first. */
    List<TicketId> gradesDue(Instant now, int most) {
        return jdbc.sql("select id from ticket where grade_due <= :now order by grade_due limit :most")
                .param("now", Sql.time(now))
                .param("most", most)
                .query((row, number) -> new TicketId(row.getString("id")))
                .list();
    }

    void gradeDue(TicketId id, @Nullable Instant next) {
        jdbc.sql("update ticket set grade_due = :next where id = :id")
                .param("id", id.value())
                .param("next", Sql.timeOrNull(next))
                .update();
    }

    List<TicketEvent> story(TicketId id) {
        return jdbc.sql("select * from ticket_event where ticket = :id order by version")
                .param("id", id.value())
                .query((row, number) -> new TicketEvent(
                        id,
                        row.getLong("version"),
                        row.getString("type"),
                        TicketState.valueOf(row.getString("state")),
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("note"),
                        row.getString("basis")))
                .list();
    }
}
