package io.huiyin.core.score;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts units' score cards from the tickets' events alone, so that a period counted again later comes to the same. A step
 * counts for the unit that had the ticket then, in the period in which it happened.
 */
public final class ScoreCards {

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final List<ScoringRule> rules;

    /** @throws io.huiyin.core.city.CityFolderException when {@code scoring.yaml} cannot be read */
    public ScoreCards(JdbcClient jdbc, CityFolder city) {
        this.jdbc = jdbc;
        this.zone = city.profile().zone();
        this.rules = ScoringRule.read(city);
    }

    /** The rule in force on the day; empty where the city has none for it. */
    public Optional<ScoringRule> rule(LocalDate day) {
        return rules.stream().filter(rule -> !rule.from().isAfter(day)).findFirst();
    }

    /**
     * One card for each unit that did something in the period, by its code; none without a rule on the first day.
     *
     * @param until the first day after it
     */
    public List<ScoreCard> of(LocalDate from, LocalDate until) {
        return rule(from).map(rule -> count(rule, from, until)).orElse(List.of());
    }

    private List<ScoreCard> count(ScoringRule rule, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        with story as (
                          select type, at, unit, sign_by, reply_by, satisfaction, actor, carried_by,
                            max(at) filter (where type in ('dispatched', 'assigned')) over steps as begun,
                            max(at) filter (where type = 'contacted') over steps as contacted
                          from ticket_event
                          where ticket in (select ticket from ticket_event where at >= :from and at < :until)
                          window steps as (partition by ticket order by version))
                        select unit,
                          count(*) filter (where type in ('dispatched', 'assigned')) as dispatched,
                          count(*) filter (where type = 'signed') as signed,
                          count(*) filter (where type = 'signed' and at <= sign_by) as signed_on_time,
                          coalesce(sum(extract(epoch from at - begun)) filter (where type = 'signed'), 0) / 60 as sign_minutes,
                          count(*) filter (where type = 'replied') as replied,
                          count(*) filter (where type = 'replied' and at <= reply_by) as replied_on_time,
                          count(*) filter (where type = 'replied' and contacted >= begun) as contacted,
                          count(*) filter (where type = 'returned') as returned,
                          count(*) filter (where type = 'returnRefused') as refused,
                          count(*) filter (where type = 'closed' and actor <> 'system') as closed,
                          count(*) filter (where type = 'rework') as rework,
                          count(*) filter (where type in ('closed', 'rework') and satisfaction >= 4) as happy,
                          count(*) filter (where type in ('closed', 'rework') and satisfaction = 3) as basic,
                          count(*) filter (where type in ('closed', 'rework') and satisfaction <= 2) as unhappy
                        from story
                        where unit is not null and at >= :from and at < :until and (:merged or carried_by is null)
                        group by unit order by unit
                        """)
                .param("from", Sql.time(from.atStartOfDay(zone).toInstant()))
                .param("until", Sql.time(until.atStartOfDay(zone).toInstant()))
                .param("merged", rule.mergedCounted())
                .query((row, number) -> card(rule, row))
                .list();
    }

    private static ScoreCard card(ScoringRule rule, ResultSet row) throws SQLException {
        long signed = row.getLong("signed");
        long replied = row.getLong("replied");
        long closed = row.getLong("closed");
        long happy = row.getLong("happy");
        long basic = row.getLong("basic");
        long satisfied = rule.basicSatisfied() == ScoringRule.BasicSatisfied.SATISFIED ? happy + basic : happy;
        long asked = happy
                + row.getLong("unhappy")
                + (rule.basicSatisfied() == ScoringRule.BasicSatisfied.LEFT_OUT ? 0 : basic);
        List<Figure> figures = new ArrayList<>();
        figures.add(share(rule, "signOnTime", "签收及时率", "时限内签收", row.getLong("signed_on_time"), "签收", signed));
        figures.add(share(rule, "contact", "联系率", "派单后联系过诉求人的答复", row.getLong("contacted"), "答复", replied));
        figures.add(share(rule, "onTime", "按时办结率", "时限内答复", row.getLong("replied_on_time"), "答复", replied));
        figures.add(
                share(rule, "resolution", "解决率", "回访后办结", closed, "回访后办结或重办（未联系上的不计）", closed + row.getLong("rework")));
        figures.add(share(
                rule,
                "satisfaction",
                "满意率",
                "评价为满意",
                satisfied,
                "有评价（" + rule.basicSatisfied().words() + "，未联系上、未表态的不计）",
                asked));
        figures.add(share(rule, "returns", "退单率", "退单", row.getLong("returned"), "派单", row.getLong("dispatched")));
        figures.add(share(
                rule, "returnsRefused", "退单驳回率", "被驳回的退单", row.getLong("refused"), "退单", row.getLong("returned")));
        figures.add(mean(rule, Math.round(row.getDouble("sign_minutes")), signed));
        return new ScoreCard(row.getString("unit"), rule.version(), figures);
    }

    private static Figure share(
            ScoringRule rule, String code, String name, String what, long numerator, String of, long denominator) {
        Double value = denominator == 0 ? null : (double) numerator / denominator;
        String result = value == null ? "无" : "%.1f%%".formatted(100 * value);
        return new Figure(
                code,
                name,
                numerator,
                denominator,
                value,
                sentence(
                        rule, "%s = %s %d 件 ÷ %s %d 件 = %s".formatted(name, what, numerator, of, denominator, result)));
    }

    private static Figure mean(ScoringRule rule, long minutes, long signed) {
        @Nullable Double value = signed == 0 ? null : (double) minutes / signed;
        String result = value == null ? "无" : "%.0f 分钟".formatted(value);
        return new Figure(
                "signMinutes",
                "平均签收用时",
                minutes,
                signed,
                value,
                sentence(rule, "平均签收用时 = 从派单到签收共 %d 分钟 ÷ 签收 %d 件 = %s".formatted(minutes, signed, result)));
    }

    private static String sentence(ScoringRule rule, String formula) {
        String merged = rule.mergedCounted() ? "并单工单计入" : "并单工单不计";
        return "%s；%s。公式版本 %s，依据：%s".formatted(formula, merged, rule.version(), rule.basis());
    }
}
