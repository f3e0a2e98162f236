package io.huiyin.kbvectors.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries and templates that are in force. What is drafted, waits for a review or was withdrawn is not among them. */
@Repository
public class KnowledgeEntries {

    /** Before the id of a template, which may be the id of an entry, too. */
    static final String TEMPLATE = "template:";

    private final JdbcClient jdbc;

    KnowledgeEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All entries, those out of date too, by id. */
    public List<KnowledgeEntry> all() {
        return jdbc.sql("select * from knowledge_entry order by entry")
                .query(KnowledgeEntries::entry)
                .list();
    }

    public Optional<KnowledgeEntry> find(String id) {
        return jdbc.sql("select * from knowledge_entry where entry = ?")
                .param(id)
                .query(KnowledgeEntries::entry)
                .optional();
    }

    /** All templates, by id. */
    public List<AnswerTemplate> templates() {
        return jdbc.sql("select entry, title, matter, answer from answer_template order by entry")
                .query((row, n) -> new AnswerTemplate(
                        row.getString("entry").replaceFirst("^" + TEMPLATE, ""),
                        row.getString("title"),
                        row.getString("matter"),
                        row.getString("answer")))
                .list();
    }

    private static KnowledgeEntry entry(ResultSet row, int n) throws SQLException {
        return KnowledgeEntry.of(row.getString("entry"), EntryRows.text(row));
    }
}
