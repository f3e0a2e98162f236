package io.huiyin.kbvectors.judged;

import io.huiyin.kbvectors.entry.KnowledgeEntries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The set of questions that people judged: it grows with each one that went wrong. */
@Repository
public class JudgedQuestions {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final KnowledgeEntries entries;
    private final Clock clock;

    JudgedQuestions(JdbcClient jdbc, KnowledgeEntries entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** The latest first. */
    public List<JudgedQuestion> all() {
        return jdbc.sql("select * from judged_question order by at desc, id desc")
                .query(JudgedQuestions::question)
                .list();
    }

    /**
     * Judged before, it is judged anew.
     *
     * @param wanted ids of the entries of which any answers; none when nothing should be shown
     * @throws JudgementRefused for no question, too long a one, or an entry that is not in force
     */
    @Transactional
    public JudgedQuestion judge(String question, List<String> wanted, String who) {
        var asked = question.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw new JudgementRefused(asked, "问题应为1至" + LONGEST + "字，请修改后再保存");
        }
        for (var entry : wanted) {
            if (entries.find(entry).isEmpty()) {
                throw new JudgementRefused(asked, "知识条目「" + entry + "」不在用，请选择在用的条目");
            }
        }
        return jdbc.sql("""
                        insert into judged_question (question, entries, judge, at) values (:question, :entries, :who, :at)
                        on conflict (question) do update set entries = excluded.entries, judge = excluded.judge,
                            at = excluded.at
                        returning *""")
                .param("question", asked)
                .param("entries", new LinkedHashSet<>(wanted).toArray(String[]::new))
                .param("who", who)
                .param("at", OffsetDateTime.now(clock))
                .query(JudgedQuestions::question)
                .single();
    }

    /** @throws JudgementRefused when it is gone already */
    @Transactional
    public void drop(long id) {
        if (jdbc.sql("delete from judged_question where id = ?").param(id).update() == 0) {
            throw new JudgementRefused(String.valueOf(id), "这条评测问题已被删除，请刷新页面");
        }
    }

    private static JudgedQuestion question(ResultSet row, int n) throws SQLException {
        return new JudgedQuestion(
                row.getLong("id"),
                row.getString("question"),
                List.of((String[]) row.getArray("entries").getArray()),
                row.getString("judge"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
