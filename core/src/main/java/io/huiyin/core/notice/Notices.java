package io.huiyin.core.notice;

import io.huiyin.core.duty.Duty;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices, each once for a step of a ticket (or a day of an entry) and whom it concerns. */
@Service
public class Notices {

    /** Whose notices: of these units, of the centre, or of both. */
    public record Reader(Set<String> units, boolean centre) {}

    private static final int MOST = 100;

    private static final String OF_READER = "person is null and (unit = any(:units) or :centre and unit is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the step's own transaction. Told before, it is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Ticket ticket, String type, @Nullable String unit, String words, List<Duty> telephones) {
        write(
                ticket,
                type,
                unit,
                null,
                words,
                telephones.stream()
                        .map(one -> new Telephone(one.person(), one.phone()))
                        .toList());
    }

    /** One person alone, by a message. In the step's own transaction; told before, the person is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Ticket ticket, String type, String account, String words, Telephone telephone) {
        write(ticket, type, null, account, words, List.of(telephone));
    }

    /**
     * What ends of a unit's own, told to its leaders once for each day on which it ends.
     *
     * @param entry id of an entry of the knowledge base
     * @return whether it is news
     */
    @Transactional
    public boolean tellOfEntry(String entry, LocalDate ends, String type, String unit, String words) {
        return jdbc.sql("""
                        insert into notice (entry, version, type, unit, words, at)
                        values (:entry, :version, :type, :unit, :words, :at)
                        on conflict (ticket, entry, version, unit, person) do nothing
                        """)
                        .param("entry", entry)
                        .param("version", ends.toEpochDay())
                        .param("type", type)
                        .param("unit", unit)
                        .param("words", words)
                        .param("at", Sql.time(Sql.now(clock)))
                        .update()
                > 0;
    }

    /** Where a message goes. */
    record Telephone(String person, String phone) {}

    private void write(
            Ticket ticket,
            String type,
            @Nullable String unit,
            @Nullable String person,
            String words,
            List<Telephone> telephones) {
        Instant now = Sql.now(clock);
        Long notice = jdbc.sql("""
                        insert into notice (ticket, version, type, unit, person, words, at)
                        values (:ticket, :version, :type, :unit, :person, :words, :at)
                        on conflict (ticket, entry, version, unit, person) do nothing returning id
                        """)
                .param("ticket", ticket.id().value())
                .param("version", ticket.version())
                .param("type", type)
                .param("unit", unit)
                .param("person", person)
                .param("words", words)
                .param("at", Sql.time(now))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (notice == null) {
            return;
        }
        for (Telephone one : telephones) {
            jdbc.sql("""
                            insert into sms (notice, person, phone, words, written_at, state, next_at)
                            values (:notice, :person, :phone, :words, :at, 'WAITING', :at)
                            on conflict (notice, phone) do nothing
                            """)
                    .param("notice", notice)
                    .param("person", one.person())
                    .param("phone", one.phone())
                    .param("words", words)
                    .param("at", Sql.time(now))
                    .update();
        }
    }

    /** The newest first, at most 100. */
    public List<Notice> of(Reader reader) {
        return jdbc.sql("select * from notice where " + OF_READER + " order by id desc limit :most")
                .param("units", reader.units().toArray(String[]::new))
                .param("centre", reader.centre())
                .param("most", MOST)
                .query(Notices::notice)
                .list();
    }

    /** How many are unread among them. */
    public long unread(Reader reader) {
        return of(reader).stream().filter(one -> one.readAt() == null).count();
    }

    /** Whoever reads it first is written down. @return whether there is such a notice for this reader */
    @Transactional
    public boolean read(long id, Reader reader, String who) {
        return jdbc.sql(
                                "update notice set read_at = coalesce(read_at, :at), read_by = coalesce(read_by, :who) where id = :id and "
                                        + OF_READER)
                        .param("at", Sql.time(Sql.now(clock)))
                        .param("who", who)
                        .param("id", id)
                        .param("units", reader.units().toArray(String[]::new))
                        .param("centre", reader.centre())
                        .update()
                > 0;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        String ticket = row.getString("ticket");
        return new Notice(
                row.getLong("id"),
                ticket == null ? null : new TicketId(ticket),
                row.getString("entry"),
                row.getString("type"),
                row.getString("unit"),
                row.getString("words"),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "read_at"),
                row.getString("read_by"));
    }
}
