package io.huiyin.core.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the city. Read from the database each time, so that every node sees the same. */
@Service
public class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units in force today, in the order of the city's folder. */
    public List<Unit> all() {
        return jdbc.sql("select * from unit where in_force order by position")
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

    /** The unit if it may receive tickets today. */
    public Optional<Unit> inForce(String code) {
        return jdbc.sql("select * from unit where code = :code and in_force")
                .param("code", code)
                .query(Units::unit)
                .optional();
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

    /** Takes over the units of the city's folder. Those that it no longer names stay for their old tickets, not in force. */
    @Transactional
    public void importAll(List<Unit> units) {
        jdbc.sql("update unit set in_force = false where in_force").update();
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
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
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
