package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.deadline.Deadlines.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of tickets written set by set, far faster than they can be lived: spread over the catalogue's units, with the
 * events, callbacks, numbers and clocks that the domain would have written. What must be true of a lived ticket is true of
 * these too; {@code simulate --data} looks.
 */
public final class StoredTickets {

    /** three years of tickets end yesterday */
    static final int DAYS = 1_096;

    private static final int CHUNK = 100_000;

    private final JdbcClient jdbc;
    private final CityProfile profile;
    private final Deadlines deadlines;
    private final LocalDate first;

    public StoredTickets(JdbcClient jdbc, CityProfile profile, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.profile = profile;
        this.deadlines = deadlines;
        first = LocalDate.ofInstant(clock.instant(), profile.zone()).minusDays(DAYS);
    }

    /** @param count how many; nothing is done in a database that has as many, any other may have none of these days */
    public void fill(int count) {
        if (jdbc.sql("select count(*) from ticket").query(Integer.class).single() >= count) {
            return;
        }
        terms();
        int aDay = Math.ceilDiv(count, DAYS);
        // none in a city without grades: below zero
        int lowest = profile.supervision().grading().grades().size() - 1;
        // as a restored backup does: an index over words is built faster than it grows
        String words = jdbc.sql("select pg_get_indexdef('ticket_by_words'::regclass)")
                .query(String.class)
                .single();
        jdbc.sql("drop index ticket_by_words").update();
        for (int from = 0; from < count; from += CHUNK) {
            for (String step : List.of(LIVES, TICKETS, EVENTS, CONTACTS)) {
                jdbc.sql(step)
                        .param("from", from)
                        .param("until", Math.min(from + CHUNK, count) - 1)
                        .param("aDay", aDay)
                        .param("first", first)
                        .param("zone", profile.zone().getId())
                        .param("prefix", profile.ticketPrefix())
                        .param("lowest", lowest)
                        .update();
            }
            System.err.println(Math.min(from + CHUNK, count) + " tickets are stored");
        }
        jdbc.sql(NUMBERS)
                .param("count", count)
                .param("aDay", aDay)
                .param("first", first)
                .update();
        jdbc.sql(words).update();
        for (String table : List.of("stored_life", "stored_term", "stored_line")) {
            jdbc.sql("drop table " + table).update();
        }
        jdbc.sql("vacuum analyze").update();
        System.err.println("indexed");
    }

    /** What each rule's clocks come to for a handling that begins on each day, worked out by the domain. */
    private void terms() {
        jdbc.sql("""
                create unlogged table stored_term (
                  rule text, day date, sign_within interval, return_by timestamptz, reply_by timestamptz,
                  primary key (rule, day))
                """).update();
        for (DeadlineRule rule : profile.deadlines()) {
            if (rule.workingDays() != null) {
                List<LocalDate> days = first.datesUntil(first.plusDays(DAYS)).toList();
                List<Clocks> clocks = days.stream()
                        .map(day ->
                                deadlines.from(day.atStartOfDay(profile.zone()).toInstant(), rule))
                        .toList();
                jdbc.sql("""
                                insert into stored_term
                                select :rule, day, make_interval(secs => :seconds), return_by, reply_by
                                from unnest(cast(:days as date[]), cast(:returnBy as timestamptz[]), cast(:replyBy as timestamptz[]))
                                  as t (day, return_by, reply_by)
                                """)
                        .param("rule", rule.code())
                        .param("seconds", (double) rule.signWithin().toSeconds())
                        .param("days", texts(days))
                        .param(
                                "returnBy",
                                texts(clocks.stream().map(Clocks::returnBy).toList()))
                        .param(
                                "replyBy",
                                texts(clocks.stream().map(Clocks::replyBy).toList()))
                        .update();
            }
        }
        lines();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    /** The catalogue's lines, each with the kinds of ticket whose clocks are counted in days; with the words that citizens use. */
    private void lines() {
        jdbc.sql("""
                create unlogged table stored_line (
                  n bigint, kind text, usual text, matter text, area text, lead text, rule text, valid_from date,
                  valid_until date, words text[], places text[])
                """).update();
        for (CityProfile.Kind kind : profile.kinds()) {
            if (profile.deadline(kind.deadline()).workingDays() != null
                    && profile.callback().kinds().contains(kind.code())) {
                jdbc.sql("""
                                insert into stored_line select 0, :kind, :usual, c.matter, c.area, c.lead,
                                  coalesce(c.deadline, :usual), c.valid_from, c.valid_until, m.words,
                                  (select array_agg(word) from area, unnest(words) word where c.area is null or code = c.area)
                                from catalogue c join matter m on m.code = c.matter
                                where m.in_force and coalesce(c.deadline, :usual) in (select rule from stored_term)
                                """)
                        .param("kind", kind.code())
                        .param("usual", kind.deadline())
                        .update();
            }
        }
        jdbc.sql("""
                update stored_line l set n = numbered.n from (
                  select ctid, row_number() over (order by kind, matter, area, lead) - 1 as n from stored_line) numbered
                where l.ctid = numbered.ctid
                """).update();
        jdbc.sql("""
                create unlogged table stored_life (
                  id text, dice int, citizen int, kind text, matter text, area text, unit text, title text, content text, place text,
                  state text, filed timestamptz, signed timestamptz, replied timestamptz, closed timestamptz, graded boolean,
                  satisfaction int, sign_by timestamptz, return_by timestamptz, reply_by timestamptz)
                """).update();
    }

    /** Of two calls one is answered at once; what lies longer back than a month has ended. */
    private static final String LIVES = """
            with born as (
              select i, (hashint8(i) & 2147483647) % 100 as dice, i % 2 = 0 as answered,
                (hashint8extended(i, 1) & 2147483647) % (select count(*) from stored_line) as n,
                (hashint8extended(i, 2) & 2147483647) as other,
                cast(:first as date) + i / cast(:aDay as int) as day, i % cast(:aDay as int) as k
              from generate_series(cast(:from as int), cast(:until as int)) as g (i)),
            filed as (
              select born.*, l.*, :prefix || to_char(day, 'YYYYMMDD') || lpad((k + 1)::text, greatest(4, length((k + 1)::text)), '0') as id,
                (day + time '08:00' + interval '12 hours' * k / cast(:aDay as int)) at time zone :zone as at,
                places[1 + other % cardinality(places)] || (1 + other % 40) || '栋' as place,
                l.words[1 + other / 7 % cardinality(l.words)] as word
              from born join stored_line l using (n)),
            termed as (
              select filed.*, now() - at as age, t.sign_within, t.return_by, t.reply_by from filed
              join stored_term t on t.day = filed.day and t.rule = case
                when filed.day >= valid_from and (valid_until is null or filed.day <= valid_until) then filed.rule else usual end),
            fated as (
              select termed.*, case when answered then 'ANSWERED'
                when age > interval '30 days' then case when dice < 3 then 'WITHDRAWN' else 'CLOSED' end
                when age > interval '10 days' then case when dice < 3 then 'SIGNED' else 'CLOSED' end
                when age > interval '2 days' then case when dice < 40 then 'SIGNED' when dice < 50 then 'AWAITING_CALLBACK' else 'CLOSED' end
                when dice < 30 then 'DISPATCHED' else 'SIGNED' end as state
              from termed),
            emptied as (delete from stored_life)
            insert into stored_life
            select id, dice, other / 17 % 300000, case when answered then 'consultation' else kind end, matter, area, lead, place || word,
              '市民来电反映：' || place || '出现' || word || '的情况，' || (array['已经持续两天', '影响老人和孩子', '多次反映没有结果', '物业说不归他们管',
                '昨晚开始', '邻居都有同样问题'])[1 + other / 11 % 6] || '，' || (array['希望尽快处理', '要求给出答复', '请派人现场查看', '想了解什么时候能解决'])
                [1 + other / 13 % 4] || '。（第 ' || i || ' 次来电）', place, state, at,
              case when state not in ('ANSWERED', 'DISPATCHED') then at + interval '30 minutes' end,
              case when state in ('CLOSED', 'AWAITING_CALLBACK') then at + interval '26 hours' end,
              case when state in ('CLOSED', 'WITHDRAWN') then at + interval '27 hours' when state = 'ANSWERED' then at end,
              :lowest > 0 and dice % 5 = 0 and state in ('DISPATCHED', 'SIGNED'),
              case when state = 'CLOSED' then 5 - dice % 10 / 3 end,
              case when not answered then at + sign_within end, case when not answered then return_by end,
              case when not answered then reply_by end
            from fated
            """;

    private static final String TICKETS = """
            insert into ticket (id, version, state, kind, matter, title, content, place, area, phone, name, secret, urgent,
              filed_by, filed_at, unit, began_at, sign_by, return_by, reply_by, reply, satisfaction, closed_at, grade, grade_rules)
            select id, graded::int + case state when 'ANSWERED' then 1 when 'DISPATCHED' then 2 when 'SIGNED' then 3 when 'WITHDRAWN' then 4
                when 'AWAITING_CALLBACK' then 5 else 6 end,
              state, kind, matter, title, content, place, area, '138' || lpad(citizen::text, 8, '0'), '王女士',
              dice = 99, false, 'huawu01', filed, case when state <> 'ANSWERED' then unit end,
              case when state <> 'ANSWERED' then filed end, sign_by, return_by, reply_by,
              case when state = 'ANSWERED' then '按知识库条目答复' when replied is not null then '已现场处置完毕，并向诉求人说明。' end,
              satisfaction, closed, case when :lowest >= 0 then :lowest - graded::int end,
              case when :lowest >= 0 then '{}'::text[] end
            from stored_life
            """;

    private static final String EVENTS = """
            insert into ticket_event (ticket, version, type, state, at, actor, note, unit, sign_by, return_by, reply_by, satisfaction)
            select id, version, step.type, step.state, step.at, step.actor, step.note, case when dispatched then unit end,
              case when dispatched then sign_by end, case when dispatched then return_by end,
              case when dispatched then reply_by end, case when step.type = 'closed' then satisfaction end
            from stored_life life cross join lateral (values
              (1, 'filed', 'ACCEPTED', filed, 'huawu01', title, false, life.state <> 'ANSWERED'),
              (1, 'answered', 'ANSWERED', filed, 'huawu01', '按知识库条目答复', false, life.state = 'ANSWERED'),
              (2, 'dispatched', 'DISPATCHED', filed, 'huawu01', '', true, life.state <> 'ANSWERED'),
              (3, 'signed', 'SIGNED', signed, 'shuiwu01', '', true, signed is not null),
              (3, 'graded', 'DISPATCHED', filed, 'system', '高于最低一级', true, graded and life.state = 'DISPATCHED'),
              (4, 'graded', 'SIGNED', signed, 'system', '高于最低一级', true, graded and life.state = 'SIGNED'),
              (4, 'withdrawn', 'WITHDRAWN', closed, 'ducha01', '诉求人来电：已自行解决', true, life.state = 'WITHDRAWN'),
              (4, 'replied', 'REPLIED', replied, 'shuiwu01', '已现场处置完毕，并向诉求人说明。', true, replied is not null),
              (5, 'callbackDue', 'AWAITING_CALLBACK', replied, 'system', '', true, replied is not null),
              (6, 'closed', 'CLOSED', closed, 'robot', '诉求人表示已解决', true, life.state = 'CLOSED'))
              as step (version, type, state, at, actor, note, dispatched, there)
            where step.there
            """;

    private static final String CONTACTS = """
            insert into ticket_contact (ticket, at, actor, verdict, satisfaction, note)
            select id, closed, 'robot', 'CLOSE', satisfaction, '诉求人表示已解决' from stored_life where state = 'CLOSED'
            """;

    private static final String NUMBERS = """
            insert into ticket_number (day, last)
            select cast(:first as date) + d, least(:aDay, :count - d * :aDay) from generate_series(0, (:count - 1) / :aDay) as g (d)
            """;
}
