package io.huiyin.core.duty;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.PhoneNumber;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duty roster: by day and hours, of each unit and of the centre. */
@Service
public class DutyRoster {

    /** In this order in a sheet; one that ends with {@code ?} may be left out. The centre's own lines have no unit. */
    private static final String[] COLUMNS = {"单位代码?", "日期", "开始", "结束", "姓名", "电话", "带班领导?"};

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Units units;
    private final CityProfile profile;
    private final AuditTrail audit;

    DutyRoster(JdbcClient jdbc, Units units, CityProfile profile, AuditTrail audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.profile = profile;
        this.audit = audit;
    }

    /** The first line of a sheet, for who begins one. */
    public static List<String> columns() {
        return List.of(COLUMNS).stream().map(column -> column.replace("?", "")).toList();
    }

    /**
     * Who is on duty: of the unit, or else of the nearest one above it that has somebody.
     *
     * @param unit null for the centre
     * @param leader whether leaders on duty are asked for, or the others
     */
    public List<Duty> onDuty(@Nullable String unit, boolean leader, Instant at) {
        String code = unit;
        // a unit has few above it; ten is beyond what a city's tree can be
        for (int up = 0; up < 10; up++) {
            List<Duty> found = jdbc.sql("""
                            select * from duty where unit is not distinct from :unit and leader = :leader
                              and begins <= :at and ends > :at order by begins, id
                            """)
                    .param("unit", code)
                    .param("leader", leader)
                    .param("at", Sql.time(at))
                    .query(DutyRoster::duty)
                    .list();
            if (!found.isEmpty() || code == null) {
                return found;
            }
            code = units.find(code).map(Unit::parent).orElse(null);
            if (code == null) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Turns of one unit (or, without, of the centre) that touch the days, in their order; at most 1,000. */
    public List<Duty> between(@Nullable String unit, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from duty where unit is not distinct from :unit and ends > :from and begins < :until
                        order by begins, leader desc, id limit :most
                        """)
                .param("unit", unit)
                .param("from", Sql.time(begin(from)))
                .param("until", Sql.time(begin(until.plusDays(1))))
                .param("most", MOST)
                .query(DutyRoster::duty)
                .list();
    }

    /**
     * @param day on which the turn begins
     * @param until not after {@code from}: it ends on the next day
     * @throws UnknownCode for a unit that there is not
     * @throws RefusedByRule for a telephone that cannot be one
     * @throws MissingWords without a name
     */
    @Transactional
    public Duty add(@Nullable String unit, LocalDate day, LocalTime from, LocalTime until, Duty of, String actor) {
        if (unit != null && units.inForce(unit).isEmpty()) {
            throw new UnknownCode("单位", unit, units.codes());
        }
        if (!PhoneNumber.isWritten(of.phone())) {
            throw new RefusedByRule("dutyPhone", "电话只用数字和连字符，3 至 13 位", "");
        }
        Duty saved =
                save(turn(unit, day, from, until, MissingWords.needed("person", of.person()), of.phone(), of.leader()));
        audit.record(actor, "editedDuty", unit == null ? "centre" : unit);
        return saved;
    }

    public Optional<Duty> find(long id) {
        return jdbc.sql("select * from duty where id = :id")
                .param("id", id)
                .query(DutyRoster::duty)
                .optional();
    }

    @Transactional
    public void remove(Duty duty, String actor) {
        jdbc.sql("delete from duty where id = :id").param("id", duty.id()).update();
        String unit = duty.unit();
        audit.record(actor, "editedDuty", unit == null ? "centre" : unit);
    }

    /**
     * Takes a whole sheet over, or nothing of it; a turn that is there already stays once.
     *
     * @param content CSV in UTF-8, or a workbook (xlsx)
     * @param may for which units, the centre being null
     * @return how many turns it has
     * @throws CityFolderException naming every line that is wrong
     */
    @Transactional
    public int takeOver(String name, byte[] content, Predicate<@Nullable String> may, String actor) {
        var problems = new CityProblems();
        List<Duty> turns = new ArrayList<>();
        for (CityEntry entry : CityFile.table(name, content, problems, COLUMNS).entries()) {
            turns.add(read(entry, may));
        }
        if (turns.isEmpty()) {
            problems.add(name, 1, "表中没有值班", "至少写一行");
        }
        problems.throwIfAny();
        turns.forEach(this::save);
        audit.record(actor, "editedDuty", name);
        return turns.size();
    }

    private Duty read(CityEntry entry, Predicate<@Nullable String> may) {
        String unit = entry.optional("单位代码");
        if (unit != null && units.inForce(unit).isEmpty()) {
            entry.problem("单位代码", "没有代码为“" + unit + "”的单位", "在单位页查代码；中心自己的值班留空");
        } else if (!may.test(unit)) {
            entry.problem("单位代码", "这个单位的值班不由您维护", "只写本单位及下级单位");
        }
        String phone = entry.text("电话");
        if (!PhoneNumber.isWritten(phone)) {
            entry.problem("电话", "电话格式不对", "只用数字和连字符，3 至 13 位");
        }
        LocalDate day = entry.day("日期");
        String leads = entry.optional("带班领导");
        return turn(unit, day, entry.time("开始"), entry.time("结束"), entry.text("姓名"), phone, "是".equals(leads));
    }

    private Duty turn(
            @Nullable String unit,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            String person,
            String phone,
            boolean leader) {
        LocalDate last = until.isAfter(from) ? day : day.plusDays(1);
        return new Duty(0, unit, person, phone, leader, at(day, from), at(last, until));
    }

    private Duty save(Duty duty) {
        return jdbc.sql("""
                        insert into duty (unit, person, phone, leader, begins, ends)
                        values (:unit, :person, :phone, :leader, :begins, :ends)
                        on conflict (unit, phone, begins, leader) do update set person = excluded.person,
                          ends = excluded.ends
                        returning *
                        """)
                .param("unit", duty.unit())
                .param("person", duty.person())
                .param("phone", duty.phone())
                .param("leader", duty.leader())
                .param("begins", Sql.time(duty.begins()))
                .param("ends", Sql.time(duty.ends()))
                .query(DutyRoster::duty)
                .single();
    }

    private Instant begin(LocalDate day) {
        return at(day, LocalTime.MIN);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(profile.zone()).toInstant();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("person"),
                row.getString("phone"),
                row.getBoolean("leader"),
                Sql.instant(row, "begins"),
                Sql.instant(row, "ends"));
    }
}
