package io.huiyin.routermodel.versions;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Masking;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.learning.KnownOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that the city handled before it had this product, from a table: what it knows of its units is not lost. */
@Service
public class PastOrders {

    private static final String FILED = "受理日期";
    private static final String TEXT = "诉求内容";
    private static final String UNIT = "承办单位";

    private final JdbcClient jdbc;
    private final Units units;
    private final AuditTrail audit;
    private final CityProfile profile;

    PastOrders(JdbcClient jdbc, Units units, AuditTrail audit, CityProfile profile) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.profile = profile;
    }

    /** Of the table, in order. */
    public static List<String> columns() {
        return List.of(FILED, TEXT, UNIT);
    }

    /**
     * Takes over a table: all of it, or nothing. What tells who asked is left out before anything is kept; an order that is
     * there already is not doubled.
     *
     * @param name of the file, for what is wrong with it
     * @param content CSV in UTF-8, or a workbook's first sheet (xlsx)
     * @return how many are new
     * @throws io.huiyin.core.city.CityFolderException naming each line that is wrong
     */
    @Transactional
    public int takeOver(String name, byte[] content, String by) {
        var problems = new CityProblems();
        var names = units.codesByName();
        List<KnownOrder> orders = new ArrayList<>();
        for (var entry : CityFile.table(name, content, problems, columns().toArray(String[]::new))
                .entries()) {
            orders.add(read(entry, names));
        }
        if (orders.isEmpty()) {
            problems.add(name, 1, "表中没有历史工单", "至少写一行");
        }
        problems.throwIfAny();
        int kept = orders.stream().mapToInt(this::keep).sum();
        audit.record(by, "importedPastOrders", name + " " + kept);
        return kept;
    }

    private KnownOrder read(CityEntry entry, Map<String, String> names) {
        var written = entry.text(UNIT);
        var unit = names.getOrDefault(written, "");
        if (unit.isEmpty() && !written.isEmpty()) {
            entry.problem(UNIT, "没有名为“" + written + "”的单位", "写单位页上的名称、曾用名或代码");
        }
        var filed = entry.day(FILED).atStartOfDay(profile.zone()).toInstant();
        return new KnownOrder("", filed, Masking.without(entry.text(TEXT)), unit);
    }

    private int keep(KnownOrder order) {
        return jdbc.sql(
                        "insert into past_order (filed_at, text, unit) values (:at, :text, :unit) on conflict do nothing")
                .param("at", Sql.time(order.filedAt()))
                .param("text", order.text())
                .param("unit", order.unit())
                .update();
    }

    /** @param most the newest */
    List<KnownOrder> newest(int most) {
        return jdbc.sql("select id, filed_at, text, unit from past_order order by filed_at desc, id desc limit :most")
                .param("most", most)
                .query((row, number) -> new KnownOrder(
                        "past-" + row.getLong("id"),
                        Sql.instant(row, "filed_at"),
                        row.getString("text"),
                        row.getString("unit")))
                .list();
    }

    /** How many there are. */
    public int count() {
        return jdbc.sql("select count(*) from past_order").query(Integer.class).single();
    }

    /** The text of one, as it was kept; empty when there is none. @param source {@code past-N} */
    public Optional<String> text(String source) {
        return jdbc.sql("select text from past_order where 'past-' || id = :source")
                .param("source", source)
                .query(String.class)
                .optional();
    }
}
