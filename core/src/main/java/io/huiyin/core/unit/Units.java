package io.huiyin.core.unit;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the city. Read from the database each time, so that every node sees the same. */
@Service
public class Units {

    private static final String IN_FORCE =
            "in_force and (opened_at is null or opened_at <= :now) and (closed_at is null or closed_at > :now)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Units(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The units in force today, in the order of the city's folder. */
    public List<Unit> all() {
        return jdbc.sql("select * from unit where " + IN_FORCE + " order by position, opened_at nulls first, code")
                .param("now", Sql.time(Sql.now(clock)))
                .query(Units::unit)
                .list();
    }

    /** The unit, also one that is no longer in force: old tickets still show its name. */
    public Optional<Unit> find(String code) {
        return jdbc.sql("select * from unit where code = :code")
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    /** Codes of the units in force today by the names that they have or had, and by their codes. A name that now is another's is the other's. */
    public Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        jdbc.sql("select unit, unit_name.name from unit_name join unit on code = unit where " + IN_FORCE
                        + " order by since")
                .param("now", Sql.time(Sql.now(clock)))
                .query((row, number) -> codes.put(row.getString("name"), row.getString("unit")))
                .list();
        for (Unit unit : all()) {
            codes.put(unit.name(), unit.code());
            codes.put(unit.code(), unit.code());
        }
        return codes;
    }

    /** How the unit was called then; empty for a code that nobody has. */
    public Optional<String> nameAt(String code, Instant at) {
        return jdbc.sql("""
                        select name from unit_name where unit = :code
                        order by since <= :at desc, case when since <= :at then since end desc, since limit 1
                        """)
                .param("code", code)
                .param("at", Sql.time(at))
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    /** The unit if it may receive tickets today. */
    public Optional<Unit> inForce(String code) {
        return jdbc.sql("select * from unit where code = :code and " + IN_FORCE)
                .param("code", code)
                .param("now", Sql.time(Sql.now(clock)))
                .query(Units::unit)
                .optional();
    }

    /** Codes of the units in force today, as a refusal lists them. */
    public List<String> codes() {
        return all().stream().map(Unit::code).toList();
    }

    /** Those of the units that may receive tickets today, in no order. */
    public List<Unit> inForce(Collection<String> codes) {
        return jdbc.sql("select * from unit where code = any(:codes) and " + IN_FORCE)
                .param("codes", codes.toArray(String[]::new))
                .param("now", Sql.time(Sql.now(clock)))
                .query(Units::unit)
                .list();
    }

    /** Codes of the unit and of all units below it, also those no longer in force: their old tickets remain. */
    public List<String> subtree(String code) {
        return jdbc.sql("""
                        with recursive below (code, distance) as (
                          select code, 0 from unit where code = :code
                          union all
                          select unit.code, distance + 1 from unit join below on unit.parent = below.code
                          where distance < 10)
                        select distinct code from below
                        """)
                .param("code", code)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /**
     * Who is in charge of the unit: its own leader, else that of the nearest unit above that has one. Empty when none is
     * named up to the top, and for a code that nobody has.
     */
    public Optional<Unit.Leader> leaderInCharge(String code) {
        return jdbc.sql("""
                        with recursive above (code, parent, leader, leader_post, distance) as (
                          select code, parent, leader, leader_post, 0 from unit where code = :code
                          union all
                          select unit.code, unit.parent, unit.leader, unit.leader_post, distance + 1
                          from unit join above on unit.code = above.parent where distance < 10)
                        select leader, leader_post from above where leader is not null order by distance limit 1
                        """)
                .param("code", code)
                .query((row, number) -> new Unit.Leader(row.getString("leader"), row.getString("leader_post")))
                .optional();
    }

    /** A name that differs from the last one begins now; the first one has always been. */
    private void keepNames() {
        jdbc.sql("""
                        insert into unit_name (unit, since, name)
                        select code, case when last.name is null then '-infinity' else cast(:now as timestamptz) end, unit.name
                        from unit left join lateral (
                          select name from unit_name where unit_name.unit = unit.code order by since desc limit 1) last on true
                        where last.name is distinct from unit.name
                        on conflict (unit, since) do update set name = excluded.name
                        """).param("now", Sql.time(Sql.now(clock))).update();
    }

    /** Takes over the units of the city's folder, and remembers how one was called that has another name now. Those that it no longer names stay for their old tickets, not in force; those that a person has changed stay as they are. */
    @Transactional
    public void importAll(List<Unit> units) {
        jdbc.sql("update unit set in_force = false where in_force and not kept").update();
        for (int position = 0; position < units.size(); position++) {
            Unit unit = units.get(position);
            Unit.Leader leader = unit.leader();
            jdbc.sql("""
                            insert into unit (code, name, level, body, parent, area, duties, phone, leader, leader_post,
                              position, in_force)
                            values (:code, :name, :level, :body, :parent, :area, :duties, :phone, :leader, :post,
                              :position, true)
                            on conflict (code) do update set name = excluded.name, level = excluded.level,
                              body = excluded.body, parent = excluded.parent, area = excluded.area,
                              duties = excluded.duties, phone = excluded.phone, leader = excluded.leader,
                              leader_post = excluded.leader_post, position = excluded.position,
                              in_force = true
                            where not unit.kept
                            """)
                    .param("code", unit.code())
                    .param("name", unit.name())
                    .param("level", unit.level().name())
                    .param("body", unit.body().name())
                    .param("parent", unit.parent())
                    .param("area", unit.area())
                    .param("duties", unit.duties())
                    .param("phone", unit.phone())
                    .param("leader", leader == null ? null : leader.name())
                    .param("post", leader == null ? null : leader.post())
                    .param("position", position)
                    .update();
        }
        keepNames();
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        String leader = row.getString("leader");
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                Unit.Level.valueOf(row.getString("level")),
                Unit.Body.valueOf(row.getString("body")),
                row.getString("parent"),
                row.getString("area"),
                row.getString("duties"),
                row.getString("phone"),
                leader == null ? null : new Unit.Leader(leader, row.getString("leader_post")));
    }
}
