package io.huiyin.kbvectors.question;

import io.huiyin.kbvectors.question.Question.Source;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and their groups as they stand in the database. */
@Repository
class QuestionRows {

    /** Nobody else takes it: of the tables in this package only. */
    private static final long LOCK = 4_242_001;

    private static final int LONGEST = 300;
    private static final int LONGEST_DETAIL = 1_000;

    /** @param said masked already; so is the detail */
    record Found(
            Source source,
            String said,
            String detail,
            boolean asks,
            @Nullable UUID call,
            @Nullable String who,
            Instant at) {}

    record Waiting(long id, String said) {}

    /** The last call that was looked at. */
    record Mark(Instant ended, UUID call) {}

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody else is at it; until the end of the transaction nobody will be. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    void insert(Found found) {
        jdbc.sql("""
                        insert into question (source, said, detail, asks, call, who, at)
                        values (:source, :said, :detail, :asks, :call, :who, :at)""")
                .param("source", found.source().name())
                .param("said", cut(found.said(), LONGEST))
                .param("detail", cut(found.detail(), LONGEST_DETAIL))
                .param("asks", found.asks())
                .param("call", found.call())
                .param("who", found.who())
                .param("at", time(found.at()))
                .update();
    }

    /** What the same person looked for a moment ago and has typed on since. */
    void overtaken(String who, String said, Instant since) {
        jdbc.sql("""
                        delete from question where grouped is null and source = 'SEARCH' and who = :who and at >= :since
                          and (starts_with(:said, said) or starts_with(said, :said))""")
                .param("who", who)
                .param("since", time(since))
                .param("said", said)
                .update();
    }

    /** @param typedBefore searches after it may still be typed on */
    List<Waiting> waiting(Instant typedBefore, int most) {
        return jdbc.sql("""
                        select id, said from question where grouped is null and (source <> 'SEARCH' or at <= :typed)
                        order by at, id limit :most""")
                .param("typed", time(typedBefore))
                .param("most", most)
                .query((row, n) -> new Waiting(row.getLong("id"), row.getString("said")))
                .list();
    }

    int groups() {
        return jdbc.sql("select count(*) from question_group")
                .query(Integer.class)
                .single();
    }

    /** The groups' sums, the oldest first. */
    Map<Long, float[]> centres() {
        var sums = new LinkedHashMap<Long, float[]>();
        jdbc.sql("select id, centre from question_group order by id").query(row -> {
            sums.put(row.getLong("id"), numbers(row.getArray("centre")));
        });
        return sums;
    }

    long begin(int dimensions, Instant at) {
        return jdbc.sql("""
                        insert into question_group (state, centre, changed_by, changed_at)
                        values ('OPEN', array_fill(0::real, array[:n]), :by, :at) returning id""")
                .param("n", dimensions)
                .param("by", QuestionGroup.MACHINE)
                .param("at", time(at))
                .query(Long.class)
                .single();
    }

    /** Who asks what was answered before, and was not, opens the group again. */
    void join(long question, long group, float[] sum, Instant at) {
        jdbc.sql("""
                        update question_group set centre = :centre,
                          state = case when state = 'ANSWERED' then 'OPEN' else state end,
                          entry = case when state = 'ANSWERED' then null else entry end,
                          changed_by = case when state = 'ANSWERED' then :by else changed_by end,
                          changed_at = case when state = 'ANSWERED' then :at else changed_at end
                        where id = :id""")
                .param("centre", boxed(sum))
                .param("by", QuestionGroup.MACHINE)
                .param("at", time(at))
                .param("id", group)
                .update();
        jdbc.sql("update question set grouped = :group where id = :id")
                .param("group", group)
                .param("id", question)
                .update();
    }

    void name(long group, String said) {
        jdbc.sql("update question_group set said = :said where id = :id")
                .param("said", said)
                .param("id", group)
                .update();
    }

    /** Groups that wait for an answer, the latest asked first. */
    List<Long> unanswered(int most) {
        return jdbc.sql("""
                        select g.id from question_group g join question q on q.grouped = g.id
                        where g.state in ('OPEN', 'DRAFTED') group by g.id order by max(q.at) desc, g.id limit :most""")
                .param("most", most)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    void answered(long group, String entry, Instant at) {
        change(group, QuestionGroup.State.ANSWERED, entry, "", QuestionGroup.MACHINE, at);
    }

    int change(long group, QuestionGroup.State state, @Nullable String entry, String words, String by, Instant at) {
        return jdbc.sql("""
                        update question_group set state = :state, entry = :entry, words = :words, changed_by = :by,
                          changed_at = :at
                        where id = :id""")
                .param("state", state.name())
                .param("entry", entry)
                .param("words", words)
                .param("by", by)
                .param("at", time(at))
                .param("id", group)
                .update();
    }

    /** A group's questions, the newest first. */
    List<Question> examples(long group, int most, int skip) {
        return jdbc.sql(
                        "select * from question where grouped = :group order by at desc, id desc limit :most offset :skip")
                .param("group", group)
                .param("most", most)
                .param("skip", skip)
                .query(QuestionRows::question)
                .list();
    }

    Optional<Mark> mark() {
        return jdbc.sql("select ended, call from question_round")
                .query((row, n) -> new Mark(instant(row, "ended"), row.getObject("call", UUID.class)))
                .optional();
    }

    void mark(Mark mark) {
        jdbc.sql("""
                        insert into question_round (ended, call, content) values (:ended, :call, '')
                        on conflict (single) do update set ended = excluded.ended, call = excluded.call""")
                .param("ended", time(mark.ended()))
                .param("call", mark.call())
                .update();
    }

    /** Of the index, when groups were asked again last; empty before. */
    String content() {
        return jdbc.sql("select content from question_round")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void content(String content) {
        jdbc.sql("update question_round set content = ?").param(content).update();
    }

    static Question question(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getLong("id"),
                Source.valueOf(row.getString("source")),
                row.getString("said"),
                row.getString("detail"),
                row.getBoolean("asks"),
                row.getObject("call", UUID.class),
                instant(row, "at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int longest) {
        String words = text.strip();
        return words.length() <= longest ? words : words.substring(0, longest);
    }

    static float[] numbers(Array array) throws SQLException {
        var boxed = (Float[]) array.getArray();
        var numbers = new float[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }

    private static Float[] boxed(float[] numbers) {
        var boxed = new Float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }
}
