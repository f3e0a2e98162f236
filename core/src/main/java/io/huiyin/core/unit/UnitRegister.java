package io.huiyin.core.unit;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about units: names, ends, successors. A unit that was changed here is no longer the folder's to say. Knows
 * no rules: whoever writes has looked at them, in the same transaction.
 */
@Service
public class UnitRegister {

    /** What was done to a unit. */
    public enum Kind {
        CREATED,
        RENAMED,
        /** it has other duties */
        ENTRUSTED,
        /** it answers for another area */
        RELOCATED,
        /** it has another leader in charge */
        APPOINTED,
        CLOSED,
        MERGED,
        /** somebody works there now, or no more */
        JOINED,
        LEFT
    }

    /** A name and since when; the first one has always been. */
    public record Name(String name, @Nullable Instant since) {}

    /**
     * One decision.
     *
     * @param was the duties or the area before; null where nothing is replaced, or its history says it
     * @param becomes the new name, duties or area, the successor's code, or the person's name; empty where there is none
     * @param since from when on it holds
     */
    public record Change(
            String unit,
            Kind kind,
            @Nullable String was,
            String becomes,
            Instant since,
            String reason,
            Instant at,
            String actor) {

        Change(String unit, Kind kind, String becomes, Instant since, String reason, Instant at, String actor) {
            this(unit, kind, null, becomes, since, reason, at, actor);
        }
    }

    /**
     * A unit's end.
     *
     * @param at from when on it receives nothing
     * @param successor code of the unit that it was merged into; null without one
     */
    public record Closing(Instant at, @Nullable String successor) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every unit that there ever was, in the order of the city's folder. */
    public List<Unit> all() {
        return jdbc.sql("select * from unit order by position, opened_at nulls first, code")
                .query(Units::unit)
                .list();
    }

    /** Names so far, the oldest first. */
    public List<Name> names(String code) {
        return jdbc.sql("""
                        select name, case when since > '-infinity' then since end as since from unit_name
                        where unit = :code order by unit_name.since
                        """)
                .param("code", code)
                .query((row, number) -> new Name(row.getString("name"), Sql.instantOrNull(row, "since")))
                .list();
    }

    /** The end that was decided, also one that is to come; empty for a unit without one. */
    public Optional<Closing> closing(String code) {
        return jdbc.sql("select closed_at, successor from unit where code = :code and closed_at is not null")
                .param("code", code)
                .query((row, number) -> new Closing(Sql.instant(row, "closed_at"), row.getString("successor")))
                .optional();
    }

    /** Decisions about a unit, the newest first. */
    public List<Change> changes(String code) {
        return jdbc.sql("select * from unit_change where unit = :code order by id desc")
                .param("code", code)
                .query(UnitRegister::change)
                .list();
    }

    /** @param since from when on it receives tickets */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(Unit unit, Instant since, String reason, String actor) {
        jdbc.sql("""
                        insert into unit (code, name, level, body, parent, area, duties, phone, position, in_force, kept,
                          opened_at)
                        values (:code, :name, :level, :body, :parent, :area, :duties, :phone,
                          coalesce((select position from unit where code = :parent), (select max(position) from unit), 0),
                          true, true, :since)
                        """)
                .param("code", unit.code())
                .param("name", unit.name())
                .param("level", unit.level().name())
                .param("body", unit.body().name())
                .param("parent", unit.parent())
                .param("area", unit.area())
                .param("duties", unit.duties())
                .param("phone", unit.phone())
                .param("since", Sql.time(since))
                .update();
        jdbc.sql("insert into unit_name (unit, since, name) values (:code, '-infinity', :name)")
                .param("code", unit.code())
                .param("name", unit.name())
                .update();
        write(new Change(unit.code(), Kind.CREATED, unit.name(), since, reason, Sql.now(clock), actor));
    }

    /** @param leader null for none any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(String code, Unit.@Nullable Leader leader, Instant since, String reason, String actor) {
        jdbc.sql("update unit set leader = :name, leader_post = :post, kept = true where code = :code")
                .param("code", code)
                .param("name", leader == null ? null : leader.name())
                .param("post", leader == null ? null : leader.post())
                .update();
        String becomes = leader == null ? "" : leader.post() + " " + leader.name();
        write(new Change(code, Kind.APPOINTED, becomes, since, reason, Sql.now(clock), actor));
    }

    /** @param duties in its own words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entrust(Unit unit, String duties, Instant since, String reason, String actor) {
        jdbc.sql("update unit set duties = :duties, kept = true where code = :code")
                .param("code", unit.code())
                .param("duties", duties)
                .update();
        write(new Change(unit.code(), Kind.ENTRUSTED, unit.duties(), duties, since, reason, Sql.now(clock), actor));
    }

    /**
     * @param area its code; null for the whole city
     * @param was how the area before is called
     * @param becomes how the new one is called
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void relocate(
            String code,
            @Nullable String area,
            String was,
            String becomes,
            Instant since,
            String reason,
            String actor) {
        jdbc.sql("update unit set area = :area, kept = true where code = :code")
                .param("code", code)
                .param("area", area)
                .update();
        write(new Change(code, Kind.RELOCATED, was, becomes, since, reason, Sql.now(clock), actor));
    }

    /** Somebody came or went: for the unit's history only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void staff(String code, Kind kind, String person, Instant since, String actor) {
        write(new Change(code, kind, person, since, "", Sql.now(clock), actor));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(String code, String name, Instant since, String reason, String actor) {
        jdbc.sql("""
                        insert into unit_name (unit, since, name) values (:code, :since, :name)
                        on conflict (unit, since) do update set name = excluded.name
                        """)
                .param("code", code)
                .param("since", Sql.time(since))
                .param("name", name)
                .update();
        jdbc.sql("update unit set name = :name, kept = true where code = :code")
                .param("code", code)
                .param("name", name)
                .update();
        write(new Change(code, Kind.RENAMED, name, since, reason, Sql.now(clock), actor));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String code, Closing closing, String reason, String actor) {
        String successor = closing.successor();
        jdbc.sql("update unit set closed_at = :at, successor = :successor, kept = true where code = :code")
                .param("code", code)
                .param("at", Sql.time(closing.at()))
                .param("successor", successor)
                .update();
        write(new Change(
                code,
                successor == null ? Kind.CLOSED : Kind.MERGED,
                successor == null ? "" : successor,
                closing.at(),
                reason,
                Sql.now(clock),
                actor));
    }

    /** Nobody else changes the unit until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Unit> take(String code) {
        return jdbc.sql("select * from unit where code = :code for update")
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    private void write(Change change) {
        jdbc.sql("""
                        insert into unit_change (unit, kind, was, becomes, since, reason, at, actor)
                        values (:unit, :kind, :was, :becomes, :since, :reason, :at, :actor)
                        """)
                .param("unit", change.unit())
                .param("kind", change.kind().name())
                .param("was", change.was())
                .param("becomes", change.becomes())
                .param("since", Sql.time(change.since()))
                .param("reason", change.reason())
                .param("at", Sql.time(change.at()))
                .param("actor", change.actor())
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("unit"),
                Kind.valueOf(row.getString("kind")),
                row.getString("was"),
                row.getString("becomes"),
                Sql.instant(row, "since"),
                row.getString("reason"),
                Sql.instant(row, "at"),
                row.getString("actor"));
    }
}
