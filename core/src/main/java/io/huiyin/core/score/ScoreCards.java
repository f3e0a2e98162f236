package io.huiyin.core.score;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCard.Reached;
import io.huiyin.core.score.ScoringRule.Accountability;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts units' score cards from the tickets' events and the callbacks that were taken in, so that a period counted again
 * later comes to the same. A step counts for the unit that had the ticket then, in the period in which it happened.
 */
public final class ScoreCards {

    /** of the tickets behind a figure */
    private static final int MOST = 200;

    /** The steps of a period, each with what its measures need to know of the steps around it. */
    private static final String FACTS = """
            with story as (
              select ticket, type, at, unit, sign_by, reply_by, contact_by, satisfaction, actor, carried_by,
                max(at) filter (where type in ('dispatched', 'assigned')) over steps as begun,
                max(at) filter (where type = 'contacted') over steps as contacted,
                min(at) filter (where type = 'contacted') over further as next_contact,
                min(at) filter (where type = 'replied') over further as next_reply
              from ticket_event
              where ticket in (select ticket from ticket_event where at >= :from and at < :until)
              window steps as (partition by ticket order by version),
                further as (partition by ticket order by version rows between 1 following and unbounded following)),
            facts as (
              select story.*,
                type = 'replied' and exists (
                  select 1 from ticket_contact said where said.ticket = story.ticket and said.solved = false
                    and said.at >= story.at and (next_reply is null or said.at < next_reply)) as unsolved,
                type = 'replied' and :days > 0 and exists (
                  select 1 from ticket mine join ticket later on later.phone = mine.phone and later.matter = mine.matter
                  where mine.id = story.ticket and mine.phone <> '' and later.filed_at > story.at
                    and later.filed_at <= story.at + :days * interval '1 day') as again
              from story
              where unit is not null and at >= :from and at < :until and (:merged or carried_by is null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final List<ScoringRule> rules;

    /** @throws io.huiyin.core.city.CityFolderException when {@code scoring.yaml} cannot be read */
    public ScoreCards(JdbcClient jdbc, CityFolder city, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /**
     * The tickets behind a share, the newest first; at most 200.
     *
     * @param figure code of a share; any other has none
     * @param counted those of its numerator; else of its denominator
     */
    public List<TicketId> tickets(LocalDate from, LocalDate until, String unit, String figure, boolean counted) {
        return rule(from).stream()
                .flatMap(rule -> Measure.by(rule).stream()
                        .filter(measure -> measure.code().equals(figure))
                        .flatMap(measure -> asked(
                                FACTS + " select distinct ticket from facts where unit = :unit and "
                                        + (counted ? measure.counted() : measure.among())
                                        + " order by ticket desc limit " + MOST,
                                rule,
                                from,
                                until)
                                .param("unit", unit)
                                .query((row, number) -> new TicketId(row.getString("ticket")))
                                .list()
                                .stream()))
                .toList();
    }

    private List<ScoreCard> count(ScoringRule rule, LocalDate from, LocalDate until) {
        List<Measure> measures = Measure.by(rule);
        String counts = measures.stream()
                .map(m -> "count(*) filter (where %s) as %s_n, count(*) filter (where %s) as %s_d"
                        .formatted(m.counted(), m.code(), m.among(), m.code()))
                .collect(Collectors.joining(", "));
        String sql = FACTS + " select unit, " + counts + """
                , count(*) filter (where type = 'signed') as signed,
                  coalesce(sum(extract(epoch from at - begun)) filter (where type = 'signed'), 0) / 60 as sign_minutes
                from facts group by unit order by unit
                """;
        return asked(sql, rule, from, until)
                .query((row, number) -> card(rule, measures, row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ScoringRule rule, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .param("from", Sql.time(from.atStartOfDay(zone).toInstant()))
                .param("until", Sql.time(until.atStartOfDay(zone).toInstant()))
                .param("now", Sql.time(Sql.now(clock)))
                .param("days", rule.falseClosingDays())
                .param("merged", rule.mergedCounted());
    }

    private static ScoreCard card(ScoringRule rule, List<Measure> measures, ResultSet row) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            figures.add(share(rule, measure, row.getLong(measure.code() + "_n"), row.getLong(measure.code() + "_d")));
        }
        figures.add(mean(rule, Math.round(row.getDouble("sign_minutes")), row.getLong("signed")));
        return new ScoreCard(row.getString("unit"), rule.version(), figures, reached(rule, figures));
    }

    private static List<Reached> reached(ScoringRule rule, List<Figure> figures) {
        List<Reached> reached = new ArrayList<>();
        for (Accountability step : rule.accountability()) {
            figures.stream()
                    .filter(figure -> figure.code().equals(step.figure()) && step.reachedBy(figure))
                    .forEach(figure -> reached.add(new Reached(
                            step.step(),
                            "%s %s，%s %d%%（不少于 %d 件时适用），依据：%s"
                                    .formatted(
                                            figure.name(),
                                            percent(figure.value()),
                                            step.below() ? "低于" : "高于",
                                            step.percent(),
                                            step.ofAtLeast(),
                                            rule.basis()))));
        }
        return reached;
    }

    private static Figure share(ScoringRule rule, Measure measure, long numerator, long denominator) {
        Double value = denominator == 0 ? null : (double) numerator / denominator;
        String formula = "%s = %s %d 件 ÷ %s %d 件 = %s"
                .formatted(measure.name(), measure.what(), numerator, measure.of(), denominator, percent(value));
        return new Figure(measure.code(), measure.name(), numerator, denominator, value, sentence(rule, formula));
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

    private static String percent(@Nullable Double value) {
        return value == null ? "无" : "%.1f%%".formatted(100 * value);
    }

    private static String sentence(ScoringRule rule, String formula) {
        String merged = rule.mergedCounted() ? "并单工单计入" : "并单工单不计";
        return "%s；%s。公式版本 %s，依据：%s".formatted(formula, merged, rule.version(), rule.basis());
    }
}
