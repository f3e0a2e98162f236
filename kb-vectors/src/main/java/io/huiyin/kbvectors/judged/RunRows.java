package io.huiyin.kbvectors.judged;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and their results in the database. */
@Repository
class RunRows {

    private static final int MOST = 100;
    /** Runs whose single results are kept; the figures of all runs are. */
    private static final int DETAILED = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    JudgedRun write(String fingerprint, int entries, double goodEnough, List<JudgedResult> results) {
        var answerable = results.stream().filter(one -> !one.wanted().isEmpty()).toList();
        var unanswerable =
                results.stream().filter(one -> one.wanted().isEmpty()).toList();
        var silent = results.stream().filter(one -> one.shown().isEmpty()).toList();
        var run = jdbc.sql("""
                        insert into judged_run (at, fingerprint, entries, good_enough, answerable, unanswerable, ndcg10,
                            first, among_three, no_answer_precision, no_answer_recall, worse)
                        values (:at, :fingerprint, :entries, :goodEnough, :answerable, :unanswerable, :ndcg10,
                            :first, :three, :precision, :recall, :worse)
                        returning *""")
                .param("at", OffsetDateTime.now(clock))
                .param("fingerprint", fingerprint)
                .param("entries", entries)
                .param("goodEnough", goodEnough)
                .param("answerable", answerable.size())
                .param("unanswerable", unanswerable.size())
                .param("ndcg10", answerable.isEmpty() ? null : gain(answerable))
                .param("first", share(answerable, one -> one.place() == Place.FIRST))
                .param("three", share(answerable, one -> one.place().compareTo(Place.AMONG_THREE) <= 0))
                .param("precision", share(silent, one -> one.place() == Place.SILENT))
                .param("recall", share(unanswerable, one -> one.place() == Place.SILENT))
                .param("worse", results.stream().filter(JudgedResult::worse).count())
                .query(RunRows::run)
                .single();
        for (var one : results) {
            var before = one.before();
            jdbc.sql("""
                            insert into judged_result (run, question, wanted, shown, confidence, place, before)
                            values (:run, :question, :wanted, :shown, :confidence, :place, :before)""")
                    .param("run", run.id())
                    .param("question", one.question())
                    .param("wanted", one.wanted().toArray(String[]::new))
                    .param("shown", one.shown().toArray(String[]::new))
                    .param("confidence", one.confidence())
                    .param("place", one.place().name())
                    .param("before", before == null ? null : before.name())
                    .update();
        }
        jdbc.sql("delete from judged_result where run <= :run")
                .param("run", run.id() - DETAILED)
                .update();
        return run;
    }

    private static @Nullable Double share(List<JudgedResult> of, Predicate<JudgedResult> which) {
        return of.isEmpty() ? null : (double) of.stream().filter(which).count() / of.size();
    }

    private static double gain(List<JudgedResult> of) {
        return of.stream().mapToDouble(RunRows::gain).average().orElse(0);
    }

    /** Discounted gain beside the best order's, each right entry worth 1. */
    private static double gain(JudgedResult one) {
        double gain = 0;
        double best = 0;
        for (int at = 0; at < Math.max(one.shown().size(), one.wanted().size()); at++) {
            double discounted = 1 / (Math.log(at + 2) / Math.log(2));
            best += at < one.wanted().size() ? discounted : 0;
            gain += at < one.shown().size() && one.wanted().contains(one.shown().get(at)) ? discounted : 0;
        }
        return gain / best;
    }

    List<JudgedRun> all() {
        return jdbc.sql("select * from judged_run order by id desc limit " + MOST)
                .query(RunRows::run)
                .list();
    }

    Optional<JudgedRun> latest() {
        return jdbc.sql("select * from judged_run order by id desc limit 1")
                .query(RunRows::run)
                .optional();
    }

    /** @throws JudgementRefused when there is none */
    JudgedRun find(long id) {
        return jdbc.sql("select * from judged_run where id = ?")
                .param(id)
                .query(RunRows::run)
                .optional()
                .orElseThrow(() -> new JudgementRefused(String.valueOf(id), "没有这次评测，请刷新页面"));
    }

    List<JudgedResult> results(long run) {
        return jdbc
                .sql("select * from judged_result where run = ? order by question")
                .param(run)
                .query((row, n) -> new JudgedResult(
                        row.getString("question"),
                        strings(row, "wanted"),
                        strings(row, "shown"),
                        row.getDouble("confidence"),
                        Place.valueOf(row.getString("place")),
                        Optional.ofNullable(row.getString("before"))
                                .map(Place::valueOf)
                                .orElse(null)))
                .list()
                .stream()
                // those that became worse first, then those that are wrong
                .sorted(Comparator.comparing(JudgedResult::worse)
                        .thenComparing(one -> one.place().wrong())
                        .reversed())
                .toList();
    }

    Optional<JudgedRun> alarm() {
        return jdbc.sql("select * from judged_run where worse > 0 and seen_at is null order by id desc limit 1")
                .query(RunRows::run)
                .optional();
    }

    @Transactional
    void see(long id, String who) {
        find(id);
        jdbc.sql(
                        "update judged_run set seen_by = :who, seen_at = :at where id <= :id and seen_at is null and worse > 0")
                .param("who", who)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static JudgedRun run(ResultSet row, int n) throws SQLException {
        var seen = row.getObject("seen_at", OffsetDateTime.class);
        return new JudgedRun(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("entries"),
                row.getDouble("good_enough"),
                row.getInt("answerable"),
                row.getInt("unanswerable"),
                row.getObject("ndcg10", Double.class),
                row.getObject("first", Double.class),
                row.getObject("among_three", Double.class),
                row.getObject("no_answer_precision", Double.class),
                row.getObject("no_answer_recall", Double.class),
                row.getInt("worse"),
                row.getString("seen_by"),
                seen == null ? null : seen.toInstant());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
