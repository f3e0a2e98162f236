package io.huiyin.core.screening;

import static java.util.Map.entry;

import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.screening.ScreeningRecord.Decision;
import io.huiyin.core.screening.ScreeningRecord.Review;
import io.huiyin.core.screening.ScreeningRecord.Way;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was advised. Knows columns, no rules. */
@Repository
class ScreeningRows {

    private final JdbcClient jdbc;

    ScreeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the same kind was advised on the call before, its words are brought up to date as long as nobody decided. */
    void advised(CallId call, boolean byMachine, ScreeningAdvice advice, String words, String agent, Instant now) {
        jdbc.sql("""
                        insert into screening_record
                          (call, advised, kind, title, confidence, quote, basis, route, script, said, words, advised_at, stands, agent)
                        values (:call, :advised, :kind, :title, :confidence, :quote, :basis, :route, :script, :said, :words, :at, true, :agent)
                        on conflict (call, kind) where ticket is null do update set
                          confidence = excluded.confidence, quote = excluded.quote, basis = excluded.basis, route = excluded.route,
                          script = excluded.script, said = excluded.said, words = excluded.words, stands = true, agent = excluded.agent
                        where screening_record.way is null
                        """)
                .params(values(byMachine, advice, words, agent, now))
                .param("call", call.value())
                .update();
    }

    /** Of a demand that nobody heard. @return its number */
    long written(TicketId ticket, boolean byMachine, ScreeningAdvice advice, String words, String actor, Instant now) {
        return jdbc.sql("""
                        insert into screening_record
                          (advised, kind, title, confidence, quote, basis, route, script, said, words, advised_at, stands, agent, ticket)
                        values (:advised, :kind, :title, :confidence, :quote, :basis, :route, :script, :said, :words, :at, true, :agent, :ticket)
                        returning id
                        """)
                .params(values(byMachine, advice, words, actor, now))
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> values(
            boolean byMachine, ScreeningAdvice advice, String words, String agent, Instant now) {
        return Map.ofEntries(
                entry("advised", byMachine),
                entry("kind", advice.kind()),
                entry("title", advice.title()),
                entry("confidence", advice.confidence()),
                entry("quote", advice.quote()),
                entry("basis", advice.basis()),
                entry("route", advice.route()),
                entry("script", advice.script()),
                entry("said", advice.said()),
                entry("words", words),
                entry("at", Sql.time(now)),
                entry("agent", agent));
    }

    /** Later words speak for another kind, or for none. */
    void takenBack(CallId call, String except) {
        jdbc.sql("""
                        update screening_record set stands = false
                        where call = :call and kind <> :except and ticket is null and way is null
                        """).param("call", call.value()).param("except", except).update();
    }

    /** Those of the call that no ticket has yet, the latest advice first; nobody else changes them until the transaction ends. */
    List<ScreeningRecord> open(CallId call) {
        return jdbc.sql("""
                        select * from screening_record where call = :call and ticket is null order by stands desc, advised_at desc
                        for update
                        """)
                .param("call", call.value())
                .query(ScreeningRows::screened)
                .list();
    }

    List<ScreeningRecord> ofCall(CallId call) {
        return jdbc.sql("select * from screening_record where call = :call order by stands desc, advised_at desc")
                .param("call", call.value())
                .query(ScreeningRows::screened)
                .list();
    }

    List<ScreeningRecord> ofTicket(TicketId ticket) {
        return jdbc.sql("select * from screening_record where ticket = :ticket order by id")
                .param("ticket", ticket.value())
                .query(ScreeningRows::screened)
                .list();
    }

    void decide(long id, int part, String words, Decision decision) {
        jdbc.sql("""
                        update screening_record set part = :part, words = case when :words = '' then words else :words end,
                          way = :way, reason = :reason, note = :note, decided_by = :by, decided_at = :at, stands = true
                        where id = :id
                        """)
                .param("id", id)
                .param("part", part)
                .param("words", words)
                .param("way", decision.way().name())
                .param("reason", decision.reason().name())
                .param("note", decision.note())
                .param("by", decision.by())
                .param("at", Sql.time(decision.at()))
                .update();
    }

    void became(long id, int part, TicketId ticket, boolean sampled) {
        jdbc.sql("update screening_record set part = :part, ticket = :ticket, sampled = :sampled where id = :id")
                .param("id", id)
                .param("part", part)
                .param("ticket", ticket.value())
                .param("sampled", sampled)
                .update();
    }

    Optional<ScreeningRecord> lock(long id) {
        return jdbc.sql("select * from screening_record where id = :id for update")
                .param("id", id)
                .query(ScreeningRows::screened)
                .optional();
    }

    Optional<ScreeningRecord> find(long id) {
        return jdbc.sql("select * from screening_record where id = :id")
                .param("id", id)
                .query(ScreeningRows::screened)
                .optional();
    }

    static ScreeningRecord screened(ResultSet row, int number) throws SQLException {
        UUID call = row.getObject("call", UUID.class);
        String ticket = row.getString("ticket");
        var advice = new ScreeningAdvice(
                row.getString("kind"),
                row.getString("title"),
                row.getDouble("confidence"),
                row.getString("quote"),
                row.getString("basis"),
                row.getString("route"),
                row.getString("script"),
                null,
                row.getBoolean("said"),
                false);
        return new ScreeningRecord(
                row.getLong("id"),
                call == null ? null : new CallId(call),
                row.getInt("part"),
                row.getBoolean("advised"),
                advice,
                row.getString("words"),
                Sql.instant(row, "advised_at"),
                row.getBoolean("stands"),
                row.getString("agent"),
                decision(row),
                ticket == null ? null : new TicketId(ticket),
                row.getBoolean("sampled"),
                review(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return way == null
                ? null
                : new Decision(
                        Way.valueOf(way),
                        ScreeningReason.valueOf(row.getString("reason")),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        row.getString("decided_by"),
                        Sql.instant(row, "decided_at"));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        String label = row.getString("label");
        String again = row.getString("again");
        return label == null
                ? null
                : new Review(
                        row.getBoolean("right_so"),
                        Objects.requireNonNullElse(row.getString("review_note"), ""),
                        label,
                        row.getString("reviewed_by"),
                        Sql.instant(row, "reviewed_at"),
                        again == null ? null : new TicketId(again));
    }
}
