package io.huiyin.core.audit;

import io.huiyin.core.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who saw and changed what. Only ever added to; written in the caller's transaction when there is one. */
@Service
public class AuditTrail {

    /** One line of the trail. */
    public record Entry(Instant at, String who, String what, String subject) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param who account name, {@code robot} or {@code system}
     * @param what a short word for the deed, e.g. {@code signedIn}, {@code heardRecording}
     * @param subject what it was done to: a ticket's number, a call's id, an account's name; no name or number of a citizen
     */
    public void record(String who, String what, String subject) {
        jdbc.sql("insert into audit (at, who, what, subject) values (:at, :who, :what, :subject)")
                .param("at", Sql.time(Sql.now(clock)))
                .param("who", who)
                .param("what", what)
                .param("subject", subject)
                .update();
    }

    /** What was done to a subject, the newest first; at most 200 lines. */
    public List<Entry> of(String subject) {
        return jdbc.sql("select * from audit where subject = :subject order by id desc limit 200")
                .param("subject", subject)
                .query((row, number) -> new Entry(
                        Sql.instant(row, "at"), row.getString("who"), row.getString("what"), row.getString("subject")))
                .list();
    }
}
