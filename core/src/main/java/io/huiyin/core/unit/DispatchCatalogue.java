package io.huiyin.core.unit;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which unit answers for which matter where, as in force on a day. */
@Service
public class DispatchCatalogue {

    private static final String IN_FORCE =
            "gone_version is null and valid_from <= :day and (valid_until is null or valid_until >= :day)";

    private final JdbcClient jdbc;

    DispatchCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matters in force, in the order of the city's folder. */
    public List<Matter> matters() {
        return jdbc.sql("select * from matter where in_force order by position")
                .query(DispatchCatalogue::matter)
                .list();
    }

    /** Whether the matter is in force. */
    public boolean knows(String matter) {
        return jdbc.sql("select exists (select from matter where code = :code and in_force)")
                .param("code", matter)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lines for the matter that hold in the area, the narrowest area first: the area's own lines, then those of the areas
     * around it, then those that hold everywhere. Without an area only the last are certain, so only they are returned.
     */
    public List<CatalogueEntry> entries(String matter, @Nullable String area, LocalDate day) {
        return jdbc.sql("""
                        with recursive around (code, parent, distance) as (
                          select code, parent, 0 from area where code = cast(:area as text)
                          union all
                          select area.code, area.parent, distance + 1 from area join around on area.code = around.parent
                          where distance < 10)
                        select catalogue.* from catalogue left join around on catalogue.area = around.code
                        where matter = :matter and (catalogue.area is null or around.code is not null) and %s
                        order by distance nulls last, id
                        """.formatted(IN_FORCE))
                .param("area", area)
                .param("matter", matter)
                .param("day", day)
                .query(DispatchCatalogue::entry)
                .list();
    }

    /** Every line in force on the day, in the order of the city's folder. */
    public List<CatalogueEntry> inForceOn(LocalDate day) {
        return jdbc.sql("select * from catalogue where " + IN_FORCE + " order by id")
                .param("day", day)
                .query(DispatchCatalogue::entry)
                .list();
    }

    /** Takes over the matters of the city's folder; those that it no longer names stay for their old tickets. */
    @Transactional
    public void importMatters(List<Matter> matters) {
        jdbc.sql("update matter set in_force = false where in_force").update();
        for (int position = 0; position < matters.size(); position++) {
            Matter matter = matters.get(position);
            jdbc.sql("""
                            insert into matter (code, name, group_name, words, questions, position, in_force)
                            values (:code, :name, :group, :words, :questions, :position, true)
                            on conflict (code) do update set name = excluded.name, group_name = excluded.group_name,
                              words = excluded.words, questions = excluded.questions, position = excluded.position,
                              in_force = true
                            """)
                    .param("code", matter.code())
                    .param("name", matter.name())
                    .param("group", matter.group())
                    .param("words", Sql.array(matter.words()))
                    .param("questions", Sql.array(matter.questions()))
                    .param("position", position)
                    .update();
        }
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getString("code"),
                row.getString("name"),
                row.getString("group_name"),
                Sql.words(row, "words"),
                Sql.words(row, "questions"));
    }

    private static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
        return new CatalogueEntry(
                row.getString("matter"),
                row.getString("area"),
                row.getString("lead"),
                Sql.words(row, "supporting"),
                row.getString("basis"),
                row.getString("deadline"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Sql.dayOrNull(row, "valid_until"));
    }
}
