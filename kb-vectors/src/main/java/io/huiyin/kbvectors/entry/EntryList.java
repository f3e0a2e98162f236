package io.huiyin.kbvectors.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries as their editors look through them. */
@Repository
public class EntryList {

    /** Where an entry stands; one may stand in several. */
    public enum Standing {
        DRAFT,
        /** a draft that the centre sent back */
        SENT_BACK,
        SUBMITTED,
        /** valid today */
        VALID,
        /** in force from a day to come */
        COMING,
        /** valid, but not for long */
        EXPIRING,
        EXPIRED,
        WITHDRAWN
    }

    /**
     * Which entries; null means any.
     *
     * @param owners codes of units, of which the viewer sees everything; null for all. The centre's own have the owner ""
     * @param words in title, questions, answer or basis, or the id
     * @param days how soon an entry must end to count as {@link Standing#EXPIRING}
     * @param page from 0
     */
    public record Query(
            @Nullable Set<String> owners,
            @Nullable Standing standing,
            @Nullable EntryKind kind,
            @Nullable String owner,
            @Nullable String matter,
            String words,
            int days,
            int page,
            int size) {}

    /**
     * An entry, by what is in force or else by its newest version.
     *
     * @param standings at least one
     * @param changedBy who took the last step
     */
    public record Row(
            String id,
            EntryKind kind,
            String title,
            String owner,
            @Nullable String matter,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDateTime ends,
            List<Standing> standings,
            boolean fromFile,
            boolean kept,
            Instant changedAt,
            String changedBy) {}

    /** @param counts of the whole, by standing, without the filter by standing */
    public record Page(List<Row> rows, long total, Map<Standing, Long> counts) {}

    private static final int LARGEST_PAGE = 100_000;

    /** one row an entry, with the standings that it has */
    private static final String ENTRIES = """
            with entry as (
              select item.id, item.kind, item.origin, item.kept, shown.title, shown.owner, shown.matter, shown.valid_from,
                shown.valid_until, shown.ends, shown.questions, shown.answer, shown.basis, work.title as work_title,
                step.at as changed_at, step.who as changed_by,
                array_remove(array[
                  case when work.state = 'DRAFT' and work.decided_by is null then 'DRAFT' end,
                  case when work.state = 'DRAFT' and work.decided_by is not null then 'SENT_BACK' end,
                  case when work.state = 'SUBMITTED' then 'SUBMITTED' end,
                  case when shown.state = 'IN_FORCE' and shown.valid_from > :today then 'COMING' end,
                  case when shown.state = 'IN_FORCE' and shown.valid_from <= :today
                    and (shown.valid_until is null or shown.valid_until >= :today)
                    and (shown.ends is null or shown.ends > :now) then 'VALID' end,
                  case when shown.state = 'IN_FORCE' and shown.valid_until >= :today and shown.valid_until <= :soon
                    and shown.ends is null then 'EXPIRING' end,
                  case when shown.state = 'IN_FORCE' and (shown.valid_until < :today or shown.ends <= :now) then 'EXPIRED' end,
                  case when shown.state = 'WITHDRAWN' then 'WITHDRAWN' end], null) as standings
              from knowledge_item item
              join lateral (select * from knowledge_revision where entry = item.id
                order by state = 'IN_FORCE' desc, number desc limit 1) shown on true
              left join knowledge_revision work on work.entry = item.id and work.state in ('DRAFT', 'SUBMITTED')
              left join lateral (select at, who from knowledge_step where entry = item.id order by id desc limit 1) step on true
              where (:everything or shown.owner = any(:owners) or work.owner = any(:owners)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was changed last comes first. What was given up before it was ever published is left out. */
    public Page page(Query query) {
        var values = values(query);
        var where = where(query, values);
        var counts = new HashMap<Standing, Long>();
        jdbc.sql(ENTRIES + "select standing, count(*) from entry, unnest(standings) standing" + where
                        + " group by standing")
                .params(values)
                .query(row -> {
                    counts.put(Standing.valueOf(row.getString(1)), row.getLong(2));
                });
        var standing = query.standing();
        if (standing != null) {
            where += " and :standing = any(standings)";
            values.put("standing", standing.name());
        }
        long total = jdbc.sql(ENTRIES + "select count(*) from entry" + where)
                .params(values)
                .query(Long.class)
                .single();
        int size = Math.clamp(query.size(), 1, LARGEST_PAGE);
        values.put("size", size);
        values.put("skip", (long) Math.max(query.page(), 0) * size);
        var rows = jdbc.sql(ENTRIES + "select * from entry" + where
                        + " order by changed_at desc nulls last, id limit :size offset :skip")
                .params(values)
                .query(EntryList::row)
                .list();
        return new Page(rows, total, counts);
    }

    private Map<String, Object> values(Query query) {
        var now = LocalDateTime.now(clock);
        var owners = query.owners();
        var values = new HashMap<String, Object>();
        values.put("now", now);
        values.put("today", now.toLocalDate());
        values.put("soon", now.toLocalDate().plusDays(query.days()));
        values.put("everything", owners == null);
        values.put("owners", owners == null ? new String[0] : owners.toArray(String[]::new));
        return values;
    }

    private static String where(Query query, Map<String, Object> values) {
        var where = new StringBuilder(" where cardinality(standings) > 0");
        var kind = query.kind();
        equal(where, values, "kind", kind == null ? null : kind.name());
        equal(where, values, "owner", query.owner());
        equal(where, values, "matter", query.matter());
        if (!query.words().isBlank()) {
            where.append(
                    " and (id = :words or title || ' ' || coalesce(work_title, '') || ' ' || answer || ' ' || basis"
                            + " || ' ' || array_to_string(questions, ' ') like :like)");
            values.put("words", query.words().strip());
            values.put("like", "%" + query.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value.strip());
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var until = row.getDate("valid_until");
        return new Row(
                row.getString("id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("owner"),
                row.getString("matter"),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getObject("ends", LocalDateTime.class),
                List.of((String[]) row.getArray("standings").getArray()).stream()
                        .map(Standing::valueOf)
                        .toList(),
                row.getString("origin").equals(CityKnowledge.ORIGIN),
                row.getBoolean("kept"),
                EntryRows.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
