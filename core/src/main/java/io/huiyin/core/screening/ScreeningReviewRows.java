package io.huiyin.core.screening;

import io.huiyin.core.screening.ScreeningRecord.Outcome;
import io.huiyin.core.screening.ScreeningRecord.Review;
import io.huiyin.core.screening.ScreeningReviews.KindCounts;
import io.huiyin.core.screening.ScreeningReviews.Query;
import io.huiyin.core.screening.ScreeningReviews.Standing;
import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers ask of the table of advice. */
@Repository
class ScreeningReviewRows {

    /** {@link ScreeningRecord#outcome} in the database's words. */
    private static final String OUTCOME = """
            (case when r.way = 'CONFIRMED' then 'DECLINED' when r.ticket is null then 'TOLD_AWAY'
                  when r.way is null then 'TAKEN' else r.way end)
            """;

    /** What is looked at: each refusal, advice that nothing came of, the sample, and what was looked at before. */
    private static final String SHOWN = """
             from screening_record r where (r.way = 'CONFIRMED' or r.sampled or r.right_so is not null
               or r.ticket is null and r.stands and r.advised_at < :before
                  and not exists (select 1 from ticket t where t.call = r.call))
            """;

    private static final String ASKED = SHOWN + """
             and (:kind = '' or r.kind = :kind) and (:agent = '' or coalesce(r.decided_by, r.agent) = :agent)
            """ + " and (:outcome = '' or " + OUTCOME + """
             = :outcome) and (:standing = '' or :standing = case when r.right_so is null then 'WAITING'
                 when r.right_so then 'AGREED' else 'DISAGREED' end)
            """;

    /** Refusals first, then what was told away, then the sample, the longest waiting first; then the newest judgements. */
    private static final String ORDER = " order by r.reviewed_at desc nulls first, array_position("
            + "array['DECLINED','TOLD_AWAY','INSISTED','OVERRIDDEN','TAKEN'], " + OUTCOME
            + "), r.advised_at, r.id limit :size offset :skip";

    private final JdbcClient jdbc;

    ScreeningReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScreeningRecord> page(Query query, Instant before) {
        return asked("select r.*" + ASKED + ORDER, query, before)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(ScreeningRows::screened)
                .list();
    }

    long count(Query query, Instant before) {
        return asked("select count(*)" + ASKED, query, before).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Query query, Instant before) {
        Outcome outcome = query.outcome();
        Standing standing = query.standing();
        return jdbc.sql(sql)
                .param("before", Sql.time(before))
                .param("kind", query.kind())
                .param("agent", query.agent())
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("standing", standing == null ? "" : standing.name());
    }

    /** Whose decisions there are. */
    List<String> agents(Instant before) {
        return jdbc.sql("select distinct coalesce(r.decided_by, r.agent) as account" + SHOWN + " order by 1")
                .param("before", Sql.time(before))
                .query((row, number) -> row.getString("account"))
                .list();
    }

    void review(long id, Review review) {
        jdbc.sql("""
                        update screening_record set right_so = :right, review_note = :note, label = :label, reviewed_by = :by,
                          reviewed_at = :at, again = :again
                        where id = :id
                        """)
                .param("id", id)
                .param("right", review.right())
                .param("note", review.note())
                .param("label", review.label())
                .param("by", review.by())
                .param("at", Sql.time(review.at()))
                .param("again", review.again() == null ? null : review.again().value())
                .update();
    }

    /** What reviewers found, the oldest first. */
    List<ScreeningRecord> labelled() {
        return jdbc.sql("select * from screening_record where label is not null order by reviewed_at, id")
                .query(ScreeningRows::screened)
                .list();
    }

    /** Of what was advised or decided from then, before then. */
    List<KindCounts> counts(Instant from, Instant until) {
        Map<String, Long> missed = new HashMap<>();
        within("select label as kind, count(*) as missed", """
                         and label is not null and label <> 'none' and not (advised and kind = label) group by label
                        """, from, until)
                .query((row, n) -> missed.put(row.getString("kind"), row.getLong("missed")))
                .list();
        Map<String, KindCounts> all = new TreeMap<>();
        within("""
                        select kind, max(title) as title,
                          count(*) filter (where advised) as advised,
                          count(*) filter (where way = 'CONFIRMED') as declined,
                          count(*) filter (where ticket is not null and way = 'OVERRIDDEN') as overridden,
                          count(*) filter (where ticket is not null and way = 'INSISTED') as insisted,
                          count(*) filter (where right_so is not null and (way = 'CONFIRMED' or ticket is null)) as refusals,
                          count(*) filter (where not right_so and (way = 'CONFIRMED' or ticket is null)) as wrong_refusals,
                          count(*) filter (where advised and label is not null) as judged,
                          count(*) filter (where advised and label <> kind) as wrong_advice
                        """, " and (stands or way is not null) group by kind", from, until)
                .query(ScreeningReviewRows::counted)
                .list()
                .forEach(one -> all.put(one.kind(), one.missed(missed.getOrDefault(one.kind(), 0L))));
        missed.forEach((kind, n) -> all.putIfAbsent(kind, KindCounts.nothingBut(kind, n)));
        return List.copyOf(all.values());
    }

    private JdbcClient.StatementSpec within(String what, String which, Instant from, Instant until) {
        return jdbc.sql(what + " from screening_record where advised_at >= :from and advised_at < :until" + which)
                .param("from", Sql.time(from))
                .param("until", Sql.time(until));
    }

    private static KindCounts counted(ResultSet row, int number) throws SQLException {
        return new KindCounts(
                row.getString("kind"),
                row.getString("title"),
                row.getLong("advised"),
                row.getLong("declined"),
                row.getLong("overridden"),
                row.getLong("insisted"),
                row.getLong("refusals"),
                row.getLong("wrong_refusals"),
                row.getLong("judged"),
                row.getLong("wrong_advice"),
                0);
    }
}
