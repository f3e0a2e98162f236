package io.huiyin.core.catalogue;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.CatalogueEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of every version. Knows columns, no rules. */
@Repository
class RuleRows {

    private static final String OF_VERSION =
            "since_version <= :version and (gone_version is null or gone_version > :version)";

    private static final String ORDER =
            " order by matter.position, catalogue.matter, area.code nulls first, valid_from, catalogue.id";

    private static final String FROM = """
             from catalogue join matter on matter.code = catalogue.matter
             left join area on area.code = catalogue.area join unit on unit.code = catalogue.lead
            """;

    /** A page and how many there are in all. */
    record Found(List<CatalogueRule> rules, long total) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    RuleRows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Those that stand now, whatever their days. */
    List<CatalogueRule> standing() {
        return jdbc.sql("select catalogue.*" + FROM + " where gone_version is null" + ORDER)
                .query(RuleRows::rule)
                .list();
    }

    List<CatalogueRule> of(int version) {
        return jdbc.sql("select catalogue.*" + FROM + " where " + OF_VERSION + ORDER)
                .param("version", version)
                .query(RuleRows::rule)
                .list();
    }

    Optional<CatalogueRule> find(long id) {
        return jdbc.sql("select * from catalogue where id = :id")
                .param("id", id)
                .query(RuleRows::rule)
                .optional();
    }

    /** Every line that was ever written for the same matter and area, in all versions. */
    List<CatalogueRule> history(String matter, @Nullable String area) {
        return jdbc.sql("""
                        select * from catalogue where matter = :matter and area is not distinct from :area
                        order by since_version, valid_from, id
                        """)
                .param("matter", matter)
                .param("area", area)
                .query(RuleRows::rule)
                .list();
    }

    Found search(CatalogueBook.Query query) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        long total = jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", (long) query.page() * query.size());
        List<CatalogueRule> rules = jdbc.sql("select catalogue.*" + FROM + where + ORDER + " limit :size offset :skip")
                .params(values)
                .query(RuleRows::rule)
                .list();
        return new Found(rules, total);
    }

    private static String where(CatalogueBook.Query query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        Integer version = query.version();
        if (version == null) {
            conditions.add("gone_version is null");
        } else {
            conditions.add(OF_VERSION);
            values.put("version", version);
        }
        String text = query.text();
        if (text != null) {
            int number = 0;
            for (String word : text.strip().split("\\s+")) {
                String name = "word" + number++;
                conditions.add(
                        "(matter.name ilike :%1$s or matter.code ilike :%1$s or area.name ilike :%1$s or basis ilike :%1$s"
                                        .formatted(name)
                                + " or exists (select from unit named where (named.code = lead or named.code = any(supporting)) and"
                                + " (named.name ilike :%1$s or named.code ilike :%1$s)))".formatted(name));
                values.put(name, Sql.anywhere(word));
            }
        }
        equal("catalogue.matter", "matter", query.matter(), conditions, values);
        String unit = query.unit();
        if (unit != null) {
            conditions.add("(lead = :unit or :unit = any(supporting))");
            values.put("unit", unit);
        }
        String area = query.area();
        if (area != null) {
            conditions.add("""
                    (catalogue.area is null or catalogue.area in (
                      with recursive around (code, parent, distance) as (
                        select code, parent, 0 from area where code = :area
                        union all
                        select area.code, area.parent, distance + 1 from area join around on area.code = around.parent
                        where distance < 10)
                      select code from around))""");
            values.put("area", area);
        }
        LocalDate day = query.day();
        if (day != null) {
            conditions.add("valid_from <= :day and (valid_until is null or valid_until >= :day)");
            values.put("day", day);
        }
        return " where " + String.join(" and ", conditions);
    }

    private static void equal(
            String column, String name, @Nullable String value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    void insert(Collection<CatalogueEntry> entries, int version) {
        if (entries.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                        insert into catalogue (matter, area, lead, supporting, basis, deadline, valid_from, valid_until, since_version)
                        values (:matter, :area, :lead, :supporting, :basis, :deadline, :from, :until, :version)
                        """, entries.stream().map(entry -> values(entry, version)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(CatalogueEntry entry, int version) {
        return new MapSqlParameterSource()
                .addValue("matter", entry.matter())
                .addValue("area", entry.area())
                .addValue("lead", entry.lead())
                .addValue("supporting", Sql.array(entry.supporting()))
                .addValue("basis", entry.basis())
                .addValue("deadline", entry.deadline())
                .addValue("from", entry.from())
                .addValue("until", entry.until())
                .addValue("version", version);
    }

    void goes(Collection<Long> ids, int version) {
        jdbc.sql("update catalogue set gone_version = :version where id = any(:ids)")
                .param("version", version)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static CatalogueRule rule(ResultSet row, int number) throws SQLException {
        return new CatalogueRule(
                row.getLong("id"),
                new CatalogueEntry(
                        row.getString("matter"),
                        row.getString("area"),
                        row.getString("lead"),
                        Sql.words(row, "supporting"),
                        row.getString("basis"),
                        row.getString("deadline"),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        Sql.dayOrNull(row, "valid_until")),
                row.getInt("since_version"),
                Sql.intOrNull(row, "gone_version"));
    }
}
