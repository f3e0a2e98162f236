package io.huiyin.core.score;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.score.ScoreCard.Figure;
import io.huiyin.core.score.ScoreCard.Reviewed;
import io.huiyin.core.score.ScoreCard.Share;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts units' score cards from the tickets' events and the callbacks that were taken in, so that a period counted again
 * later comes to the same. A step counts for the unit that had the ticket then, in the period in which it happened.
 */
@Service
public class ScoreCards {

    /** of the tickets behind a figure */
    private static final int MOST = 200;

    /**
     * The steps of a period, each with what its measures need to know of the steps around it. Three of four tickets are
     * answered at once and never had a unit: their stories are not looked at.
     */
    private static final String FACTS = """
            with story as (
              select ticket, type, at, unit, sign_by, reply_by, contact_by, satisfaction, actor, carried_by,
                max(at) filter (where type in ('dispatched', 'assigned')) over steps as begun,
                max(at) filter (where type = 'contacted') over steps as contacted,
                min(at) filter (where type = 'contacted') over further as next_contact,
                min(at) filter (where type = 'replied') over further as next_reply
              from ticket_event
              where ticket in (
                select ticket from ticket_event where at >= :from and at < :until and unit is not null)
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
                    and later.filed_at <= story.at + :days * interval '1 day') as again,
                exists (
                  select 1 from exemption
                  where exemption.ticket = story.ticket and exemption.unit = story.unit and stage = 'GRANTED') as exempt
              from story
              where unit is not null and at >= :from and at < :until and (:merged or carried_by is null))
            """;

    /** Which tickets behind a figure. */
    public enum Behind {
        /** those of its numerator */
        COUNTED("(%s) and not exempt"),
        /** those of its denominator */
        AMONG("(%s) and not exempt"),
        /** those that would be in its denominator, had they not been exempted */
        EXEMPT("(%s) and exempt");

        private final String condition;

        Behind(String condition) {
            this.condition = condition;
        }

        private String of(Measure measure) {
            return condition.formatted(this == COUNTED ? measure.counted() : measure.among());
        }
    }

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final Clock clock;
    private final ZoneId zone;
    private final List<ScoringRule> rules;

    /** @throws io.huiyin.core.city.CityFolderException when {@code scoring.yaml} cannot be read */
    ScoreCards(JdbcClient jdbc, ReviewRows reviews, CityFolder city, Clock clock) {
        this.jdbc = jdbc;
        this.reviews = reviews;
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
     */
    public List<TicketId> tickets(LocalDate from, LocalDate until, String unit, String figure, Behind which) {
        return rule(from).stream()
                .flatMap(rule -> Measure.by(rule).stream()
                        .filter(measure -> measure.code().equals(figure))
                        .flatMap(measure -> asked(
                                FACTS + " select distinct ticket from facts where unit = :unit and "
                                        + which.of(measure)
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

    /**
     * How often a matter was brought to a good end.
     *
     * @param matter its code
     * @param solved closed after a callback, exempted tickets left out
     * @param asked closed after a callback or sent back to work
     */
    public record SolvedMatter(String matter, long solved, long asked) {}

    /** The city's matters that citizens were called back about in the period, by their code; none without a rule. */
    public List<SolvedMatter> matters(LocalDate from, LocalDate until) {
        Measure resolution = Measure.RESOLUTION;
        String sql = FACTS + "select matter, " + counted(resolution.counted(), "solved") + ", "
                + counted(resolution.among(), "asked")
                + " from facts join ticket on ticket.id = facts.ticket where matter is not null and not exempt and "
                + resolution.among() + " group by matter order by matter";
        return rule(from).stream()
                .flatMap(rule -> asked(sql, rule, from, until)
                        .query((row, number) ->
                                new SolvedMatter(row.getString("matter"), row.getLong("solved"), row.getLong("asked")))
                        .list()
                        .stream())
                .toList();
    }

    private List<ScoreCard> count(ScoringRule rule, LocalDate from, LocalDate until) {
        List<Measure> measures = Measure.by(rule);
        String counts = measures.stream()
                .flatMap(m -> Stream.of(
                        counted(m.counted(), m.code() + "_n"),
                        counted(m.among(), m.code() + "_d"),
                        counted("not exempt and (" + m.counted() + ")", m.code() + "_n_left"),
                        counted("not exempt and (" + m.among() + ")", m.code() + "_d_left")))
                .collect(Collectors.joining(", "));
        String sql = FACTS + " select unit, " + counts + """
                , count(*) filter (where type = 'signed') as signed,
                  coalesce(sum(extract(epoch from at - begun)) filter (where type = 'signed'), 0) / 60 as sign_minutes,
                  count(*) filter (where type = 'signed' and not exempt) as signed_left,
                  coalesce(sum(extract(epoch from at - begun)) filter (where type = 'signed' and not exempt), 0) / 60
                    as sign_minutes_left
                from facts group by unit order by unit
                """;
        Map<String, Reviewed> reviewed = reviewed(rule, from, until);
        return asked(sql, rule, from, until)
                .query((row, number) -> card(rule, measures, row, reviewed))
                .list();
    }

    private static String counted(String condition, String as) {
        return "count(*) filter (where " + condition + ") as " + as;
    }

    private JdbcClient.StatementSpec asked(String sql, ScoringRule rule, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .param("from", Sql.time(from.atStartOfDay(zone).toInstant()))
                .param("until", Sql.time(until.atStartOfDay(zone).toInstant()))
                .param("now", Sql.time(Sql.now(clock)))
                .param("days", rule.falseClosingDays())
                .param("merged", rule.mergedCounted());
    }

    /** By unit. */
    private Map<String, Reviewed> reviewed(ScoringRule rule, LocalDate from, LocalDate until) {
        int weight = rule.weights().stream()
                .filter(one -> one.figure().equals(Total.REVIEW))
                .mapToInt(ScoringRule.Weight::weight)
                .sum();
        return reviews.holding(from, until).stream()
                .flatMap(review -> review.marks().stream()
                        .map(mark -> Map.entry(
                                mark.unit(),
                                new Reviewed(
                                        mark.mark(),
                                        "民主评议 %s 分：%s评议第 %d 版%s；在总分中的权重 %d。公式版本 %s，依据：%s"
                                                .formatted(
                                                        mark.mark().toPlainString(),
                                                        review.period().label(),
                                                        review.version(),
                                                        mark.note().isEmpty() ? "" : "，评语“" + mark.note() + "”",
                                                        weight,
                                                        rule.version(),
                                                        rule.basis())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ScoreCard card(
            ScoringRule rule, List<Measure> measures, ResultSet row, Map<String, Reviewed> reviewed)
            throws SQLException {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            String code = measure.code();
            figures.add(Figures.share(
                    rule,
                    measure,
                    Share.of(row.getLong(code + "_n_left"), row.getLong(code + "_d_left")),
                    Share.of(row.getLong(code + "_n"), row.getLong(code + "_d"))));
        }
        figures.add(Figures.mean(
                rule,
                Share.of(Math.round(row.getDouble("sign_minutes_left")), row.getLong("signed_left")),
                Share.of(Math.round(row.getDouble("sign_minutes")), row.getLong("signed"))));
        String unit = row.getString("unit");
        Reviewed review = reviewed.get(unit);
        Total total = Total.of(rule, figures, review == null ? null : review.mark());
        return new ScoreCard(unit, rule.version(), figures, review, total, Figures.reached(rule, figures));
    }
}
