package io.huiyin.core.supervision;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.supervision.Exemption.Stage;
import io.huiyin.core.supervision.Exemption.Word;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of exemptions. Knows columns, no rules. */
@Repository
class ExemptionRows {

    private final JdbcClient jdbc;

    ExemptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without its id, which the table gives. */
    void insert(Exemption asked) {
        jdbc.sql("""
                        insert into exemption (ticket, unit, class, class_name, basis, reason, evidence, stage, asked_by, asked_at)
                        values (:ticket, :unit, :class, :name, :basis, :reason, :evidence, 'ASKED', :by, :at)
                        """)
                .param("ticket", asked.ticket().value())
                .param("unit", asked.unit())
                .param("class", asked.kind())
                .param("name", asked.kindName())
                .param("basis", asked.basis())
                .param("reason", asked.asked().note())
                .param("evidence", asked.evidence())
                .param("by", asked.asked().by())
                .param("at", Sql.time(asked.asked().at()))
                .update();
    }

    void pass(long id, Word word) {
        jdbc.sql("""
                        update exemption set stage = 'PASSED', passed_by = :by, passed_at = :at, passed_note = :note
                        where id = :id
                        """)
                .param("id", id)
                .param("by", word.by())
                .param("at", Sql.time(word.at()))
                .param("note", word.note())
                .update();
    }

    void decide(long id, Stage stage, Word word) {
        jdbc.sql("""
                        update exemption set stage = :stage, decided_by = :by, decided_at = :at, decided_note = :note
                        where id = :id
                        """)
                .param("id", id)
                .param("stage", stage.name())
                .param("by", word.by())
                .param("at", Sql.time(word.at()))
                .param("note", word.note())
                .update();
    }

    /** In the order in which they were asked for. */
    List<Exemption> of(TicketId ticket) {
        return jdbc.sql("select * from exemption where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(ExemptionRows::exemption)
                .list();
    }

    Optional<Exemption> awaited(TicketId ticket) {
        return jdbc.sql("select * from exemption where ticket = :ticket and stage in ('ASKED', 'PASSED')")
                .param("ticket", ticket.value())
                .query(ExemptionRows::exemption)
                .optional();
    }

    /** The longest waiting first. */
    List<Exemption> at(Stage stage, int most) {
        return jdbc.sql("select * from exemption where stage = :stage order by asked_at, id limit :most")
                .param("stage", stage.name())
                .param("most", most)
                .query(ExemptionRows::exemption)
                .list();
    }

    private static Exemption exemption(ResultSet row, int number) throws SQLException {
        return new Exemption(
                row.getLong("id"),
                new TicketId(row.getString("ticket")),
                row.getString("unit"),
                row.getString("class"),
                row.getString("class_name"),
                row.getString("basis"),
                row.getString("evidence"),
                Stage.valueOf(row.getString("stage")),
                new Word(row.getString("asked_by"), Sql.instant(row, "asked_at"), row.getString("reason")),
                word(row, "passed"),
                word(row, "decided"));
    }

    private static @Nullable Word word(ResultSet row, String step) throws SQLException {
        String by = row.getString(step + "_by");
        return by == null ? null : new Word(by, Sql.instant(row, step + "_at"), row.getString(step + "_note"));
    }
}
