package io.huiyin.core.draft;

import io.huiyin.core.call.CallId;
import io.huiyin.core.draft.Draft.HandOver;
import io.huiyin.core.draft.Draft.Words;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts. Knows columns, no rules. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean insert(Draft draft) {
        return words(jdbc.sql("""
                        insert into ticket_draft (call, part, version, agent, kind, matter, title, content, place, area, happened,
                          phone, name, secret, urgent, asked_unit, unit_reason, answer, touched, began_at, changed_at)
                        values (:call, :part, :version, :agent, :kind, :matter, :title, :content, :place, :area, :happened,
                          :phone, :name, :secret, :urgent, :unit, :unitReason, :answer, :touched, :beganAt, :changedAt)
                        on conflict do nothing
                        """), draft)
                        .param("agent", draft.agent())
                        .param("beganAt", Sql.time(draft.beganAt()))
                        .update()
                == 1;
    }

    void update(Draft draft) {
        words(jdbc.sql("""
                        update ticket_draft set version = :version, kind = :kind, matter = :matter, title = :title,
                          content = :content, place = :place, area = :area, happened = :happened, phone = :phone, name = :name,
                          secret = :secret, urgent = :urgent, asked_unit = :unit, unit_reason = :unitReason, answer = :answer,
                          touched = :touched, changed_at = :changedAt
                        where call = :call and part = :part
                        """), draft).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Draft draft) {
        NewTicket demand = draft.words().demand();
        return at(statement, draft.id())
                .param("version", draft.version())
                .param("kind", demand.kind())
                .param("matter", demand.matter())
                .param("title", demand.title())
                .param("content", demand.content())
                .param("place", demand.place())
                .param("area", demand.area())
                .param("happened", demand.happened())
                .param("phone", demand.phone())
                .param("name", demand.name())
                .param("secret", demand.secret())
                .param("urgent", demand.urgent())
                .param("unit", demand.unit())
                .param("unitReason", demand.unitReason())
                .param("answer", draft.words().answer())
                .param("touched", Sql.array(draft.words().touched()))
                .param("changedAt", Sql.time(draft.changedAt()));
    }

    /** To another agent. */
    void handOver(Draft draft, String to, HandOver from) {
        at(jdbc.sql("""
                        update ticket_draft set version = version + 1, agent = :to, handed_by = :by, hand_reason = :reason
                        where call = :call and part = :part
                        """), draft.id())
                .param("to", to)
                .param("by", from.by())
                .param("reason", from.reason())
                .update();
    }

    /** Its words are the ticket's from now on. */
    void filed(DraftId id, TicketId ticket, String agent, Instant at) {
        at(jdbc.sql("""
                        insert into ticket_draft (call, part, version, agent, kind, title, content, phone, secret, urgent, touched,
                          began_at, changed_at, ticket)
                        values (:call, :part, 1, :agent, '', '', '', '', false, false, '{}', :at, :at, :ticket)
                        on conflict (call, part) do update set version = ticket_draft.version + 1, changed_at = :at, ticket = :ticket,
                          kind = '', matter = null, title = '', content = '', place = null, area = null, happened = null,
                          phone = '', name = null, asked_unit = null, unit_reason = null, answer = null, touched = '{}'
                        """), id)
                .param("ticket", ticket.value())
                .param("agent", agent)
                .param("at", Sql.time(at))
                .update();
    }

    void delete(DraftId id) {
        at(jdbc.sql("delete from ticket_draft where call = :call and part = :part"), id)
                .update();
    }

    Optional<Draft> find(DraftId id) {
        return one("select * from ticket_draft where call = :call and part = :part", id);
    }

    /** Like find, and nobody else changes it until this transaction ends. */
    Optional<Draft> lock(DraftId id) {
        return one("select * from ticket_draft where call = :call and part = :part for update", id);
    }

    private Optional<Draft> one(String sql, DraftId id) {
        return at(jdbc.sql(sql), id).query(DraftRows::draft).optional();
    }

    /** Those of a call, filed ones too, by part. */
    List<Draft> of(CallId call) {
        return jdbc.sql("select * from ticket_draft where call = :call order by part")
                .param("call", call.value())
                .query(DraftRows::draft)
                .list();
    }

    List<Draft> of(String agent, int most) {
        return jdbc.sql(
                        "select * from ticket_draft where agent = :agent and ticket is null order by began_at, part limit :most")
                .param("agent", agent)
                .param("most", most)
                .query(DraftRows::draft)
                .list();
    }

    List<Draft> unchangedSince(Instant when, int most) {
        return jdbc.sql("""
                        select * from ticket_draft where ticket is null and changed_at <= :when
                        order by changed_at, part limit :most
                        """)
                .param("when", Sql.time(when))
                .param("most", most)
                .query(DraftRows::draft)
                .list();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, DraftId id) {
        return statement.param("call", id.call().value()).param("part", id.part());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var call = new CallId(row.getObject("call", UUID.class));
        String handedBy = row.getString("handed_by");
        String ticket = row.getString("ticket");
        return new Draft(
                new DraftId(call, row.getInt("part")),
                row.getLong("version"),
                row.getString("agent"),
                new Words(TicketMapping.demand(row), row.getString("answer"), Sql.words(row, "touched")),
                Sql.instant(row, "began_at"),
                Sql.instant(row, "changed_at"),
                handedBy == null ? null : new HandOver(handedBy, row.getString("hand_reason")),
                ticket == null ? null : new TicketId(ticket));
    }
}
