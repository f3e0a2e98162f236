package io.huiyin.core.call;

import io.huiyin.core.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents put right in the words of calls: what was heard, and what was said. */
@Repository
public class CallCorrections {

    /**
     * One line.
     *
     * @param heard as the recogniser gave it; not masked
     * @param said as an agent wrote it; not masked
     */
    public record Correction(CallId call, Speaker speaker, Instant at, String heard, String said) {}

    private final JdbcClient jdbc;

    CallCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, those left out whose text was missing, or emptied, or came out as it was heard. */
    public List<Correction> newest(int most) {
        return jdbc.sql("""
                        select call, speaker, corrected_at, raw, text from call_line
                        where corrected_by is not null and raw <> '' and text <> '' and text <> raw
                        order by corrected_at desc limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Correction(
                        new CallId(Objects.requireNonNull(row.getObject("call", UUID.class))),
                        Speaker.valueOf(row.getString("speaker")),
                        Sql.instant(row, "corrected_at"),
                        row.getString("raw"),
                        row.getString("text")))
                .list();
    }
}
