package io.huiyin.core.bulletin;

import io.huiyin.core.bulletin.Bulletin.Item;
import io.huiyin.core.bulletin.Bulletin.Line;
import io.huiyin.core.bulletin.Bulletin.NamedMatter;
import io.huiyin.core.bulletin.Bulletin.Published;
import io.huiyin.core.bulletin.Bulletin.Signed;
import io.huiyin.core.bulletin.Bulletin.Stage;
import io.huiyin.core.bulletin.Bulletin.Withdrawal;
import io.huiyin.core.score.ScorePeriod;
import io.huiyin.core.score.ScorePeriod.Kind;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of bulletins. Knows columns, no rules. */
@Repository
class BulletinRows {

    private final JdbcClient jdbc;

    BulletinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The year's next running number; the year stays locked until the transaction ends, so a failure leaves no gap. */
    int nextNumber(int year) {
        return jdbc.sql("""
                        insert into bulletin_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = bulletin_number.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
    }

    /** Whether one was drawn up for the period from this instant on, withdrawn ones too. */
    boolean any(ScorePeriod period, Instant since) {
        return of(
                        "select 1 from bulletin where period = :period and from_day = :from and drawn_at >= :since limit 1",
                        period)
                .param("since", Sql.time(since))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Draft or published; locked. */
    Optional<Bulletin> inForce(ScorePeriod period) {
        return of(
                        "select * from bulletin where period = :period and from_day = :from and stage <> 'WITHDRAWN'"
                                + " for update",
                        period)
                .query(this::head)
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, ScorePeriod period) {
        return jdbc.sql(sql).param("period", period.kind().name()).param("from", period.from());
    }

    void delete(long id) {
        jdbc.sql("delete from bulletin where id = :id").param("id", id).update();
    }

    /** A draft with all that is in it. @return its id */
    long insert(Bulletin draft) {
        long id = of("""
                        insert into bulletin (period, from_day, stage, rule, basis, drawn_by, drawn_at)
                        values (:period, :from, 'DRAFT', :rule, :basis, :by, :at) returning id
                        """, draft.period())
                .param("rule", draft.rule())
                .param("basis", draft.basis())
                .param("by", draft.drawn().by())
                .param("at", Sql.time(draft.drawn().at()))
                .query(Long.class)
                .single();
        draft.lines().forEach(line -> insert(id, line));
        for (int i = 0; i < draft.matters().size(); i++) {
            NamedMatter matter = draft.matters().get(i);
            jdbc.sql("insert into bulletin_matter values (:id, :best, :place, :name, :solved, :asked)")
                    .param("id", id)
                    .param("best", matter.best())
                    .param("place", i)
                    .param("name", matter.name())
                    .param("solved", matter.solved())
                    .param("asked", matter.asked())
                    .update();
        }
        return id;
    }

    private void insert(long id, Line line) {
        jdbc.sql("""
                        insert into bulletin_line (bulletin, unit, unit_name, place, total, total_all, place_before, total_before)
                        values (:id, :unit, :name, :place, :total, :all, :placeBefore, :totalBefore)
                        """)
                .param("id", id)
                .param("unit", line.unit())
                .param("name", line.unitName())
                .param("place", line.place())
                .param("total", line.total())
                .param("all", line.totalWithExempted())
                .param("placeBefore", line.placeBefore())
                .param("totalBefore", line.totalBefore())
                .update();
        for (int i = 0; i < line.figures().size(); i++) {
            Item item = line.figures().get(i);
            jdbc.sql(
                            "insert into bulletin_figure values (:id, :unit, :at, :code, :name, :n, :d, :allN, :allD, :before)")
                    .param("id", id)
                    .param("unit", line.unit())
                    .param("at", i)
                    .param("code", item.code())
                    .param("name", item.name())
                    .param("n", item.numerator())
                    .param("d", item.denominator())
                    .param("allN", item.allNumerator())
                    .param("allD", item.allDenominator())
                    .param("before", item.before())
                    .update();
        }
    }

    void publish(long id, Published word) {
        jdbc.sql("""
                        update bulletin set stage = 'PUBLISHED', number = :number, published_by = :by, published_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("number", word.number())
                .param("by", word.by())
                .param("at", Sql.time(word.at()))
                .update();
    }

    void withdraw(long id, Withdrawal word) {
        jdbc.sql("""
                        update bulletin set stage = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at,
                          withdraw_reason = :reason where id = :id
                        """)
                .param("id", id)
                .param("by", word.by())
                .param("at", Sql.time(word.at()))
                .param("reason", word.reason())
                .update();
    }

    /** Without lines and matters; locked. */
    Optional<Bulletin> lock(long id) {
        return jdbc.sql("select * from bulletin where id = :id for update")
                .param("id", id)
                .query(this::head)
                .optional();
    }

    /** Without lines and matters, the newest period first. */
    List<Bulletin> list(int most) {
        return jdbc.sql("select * from bulletin order by from_day desc, period, id desc limit :most")
                .param("most", most)
                .query(this::head)
                .list();
    }

    /** Whole. */
    Optional<Bulletin> find(long id) {
        return jdbc.sql("select * from bulletin where id = :id")
                .param("id", id)
                .query(this::head)
                .optional()
                .map(head -> new Bulletin(
                        id,
                        head.period(),
                        head.stage(),
                        head.rule(),
                        head.basis(),
                        head.drawn(),
                        head.published(),
                        head.withdrawn(),
                        lines(id),
                        matters(id)));
    }

    private List<Line> lines(long id) {
        Map<String, List<Item>> items = items(id);
        return jdbc.sql("select * from bulletin_line where bulletin = :id order by place nulls last, unit")
                .param("id", id)
                .query((row, number) -> new Line(
                        row.getString("unit"),
                        row.getString("unit_name"),
                        Sql.intOrNull(row, "place"),
                        row.getObject("total", Double.class),
                        row.getObject("total_all", Double.class),
                        Sql.intOrNull(row, "place_before"),
                        row.getObject("total_before", Double.class),
                        items.getOrDefault(row.getString("unit"), List.of())))
                .list();
    }

    /** By unit. */
    private Map<String, List<Item>> items(long id) {
        Map<String, List<Item>> items = new HashMap<>();
        jdbc.sql("select * from bulletin_figure where bulletin = :id order by unit, at")
                .param("id", id)
                .query(row -> {
                    items.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                            .add(new Item(
                                    row.getString("code"),
                                    row.getString("name"),
                                    row.getLong("numerator"),
                                    row.getLong("denominator"),
                                    row.getLong("all_numerator"),
                                    row.getLong("all_denominator"),
                                    row.getObject("value_before", Double.class)));
                });
        return items;
    }

    private List<NamedMatter> matters(long id) {
        return jdbc.sql("select * from bulletin_matter where bulletin = :id order by place")
                .param("id", id)
                .query((row, number) -> new NamedMatter(
                        row.getBoolean("best"), row.getString("name"), row.getLong("solved"), row.getLong("asked")))
                .list();
    }

    private Bulletin head(ResultSet row, int number) throws SQLException {
        return new Bulletin(
                row.getLong("id"),
                ScorePeriod.of(Kind.valueOf(row.getString("period")), row.getObject("from_day", LocalDate.class)),
                Stage.valueOf(row.getString("stage")),
                row.getString("rule"),
                row.getString("basis"),
                new Signed(row.getString("drawn_by"), Sql.instant(row, "drawn_at")),
                published(row),
                withdrawn(row),
                List.of(),
                List.of());
    }

    private static @Nullable Published published(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null
                ? null
                : new Published(number, row.getString("published_by"), Sql.instant(row, "published_at"));
    }

    private static @Nullable Withdrawal withdrawn(ResultSet row) throws SQLException {
        String reason = row.getString("withdraw_reason");
        return reason == null
                ? null
                : new Withdrawal(row.getString("withdrawn_by"), Sql.instant(row, "withdrawn_at"), reason);
    }
}
