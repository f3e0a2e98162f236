package io.huiyin.core.audit;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who saw and changed what. Nobody changes it; lines go only by their age, after the profile's days; written in the caller's transaction when there is one. */
@Service
public class AuditTrail {

    /** One line of the trail. */
    public record Entry(Instant at, String who, String what, String subject) {}

    /**
     * Which lines; null means any.
     *
     * @param from the first instant
     * @param until the first instant that is too late
     * @param page from 0
     * @param size at most 100,000, which is a file's worth
     */
    public record Query(
            @Nullable String who,
            @Nullable String what,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until,
            int page,
            int size) {}

    public record Page(List<Entry> entries, long total) {}

    private static final int LARGEST_PAGE = 100_000;

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

    /**
     * Like {@link #record}, but the same deed again within that time is the same look: a page that renews itself would fill
     * the trail otherwise.
     */
    public void recordOnce(String who, String what, String subject, Duration within) {
        Instant now = Sql.now(clock);
        boolean known = jdbc.sql("""
                        select exists (select 1 from audit
                          where subject = :subject and at > :since and who = :who and what = :what)
                        """)
                .param("subject", subject)
                .param("since", Sql.time(now.minus(within)))
                .param("who", who)
                .param("what", what)
                .query(Boolean.class)
                .single();
        if (!known) {
            record(who, what, subject);
        }
    }

    /** The newest first. */
    public Page search(Query query) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        long total = jdbc.sql("select count(*) from audit" + where)
                .params(values)
                .query(Long.class)
                .single();
        int size = Math.clamp(query.size(), 1, LARGEST_PAGE);
        values.put("size", size);
        values.put("skip", (long) Math.max(query.page(), 0) * size);
        List<Entry> entries = jdbc.sql(
                        "select * from audit" + where + " order by at desc, id desc limit :size offset :skip")
                .params(values)
                .query(AuditTrail::entry)
                .list();
        return new Page(entries, total);
    }

    private static String where(Query query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        equal("who", query.who(), conditions, values);
        equal("what", query.what(), conditions, values);
        equal("subject", query.subject(), conditions, values);
        Instant from = query.from();
        if (from != null) {
            conditions.add("at >= :from");
            values.put("from", Sql.time(from));
        }
        Instant until = query.until();
        if (until != null) {
            conditions.add("at < :until");
            values.put("until", Sql.time(until));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> values) {
        if (value != null && !value.isBlank()) {
            conditions.add(column + " = :" + column);
            values.put(column, value.strip());
        }
    }

    /**
     * Takes away what is older.
     *
     * @return how many lines
     */
    public int forget(Instant before) {
        return jdbc.sql("delete from audit where at < :before")
                .param("before", Sql.time(before))
                .update();
    }

    /** What was done to a subject, the newest first; at most 200 lines. */
    public List<Entry> of(String subject) {
        return jdbc.sql("select * from audit where subject = :subject order by id desc limit 200")
                .param("subject", subject)
                .query(AuditTrail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(Sql.instant(row, "at"), row.getString("who"), row.getString("what"), row.getString("subject"));
    }
}
