package io.huiyin.kbvectors.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The entries and templates as they stand. */
@Repository
public class KnowledgeEntries {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnowledgeEntries(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All entries, those out of date too, by id. */
    public List<KnowledgeEntry> all() {
        return jdbc.sql("select * from knowledge_entry order by id")
                .query(KnowledgeEntries::entry)
                .list();
    }

    public Optional<KnowledgeEntry> find(String id) {
        return jdbc.sql("select * from knowledge_entry where id = ?")
                .param(id)
                .query(KnowledgeEntries::entry)
                .optional();
    }

    /** All templates, by id. */
    public List<AnswerTemplate> templates() {
        return jdbc.sql("select * from answer_template order by id")
                .query((row, n) -> new AnswerTemplate(
                        row.getString("id"), row.getString("title"), row.getString("matter"), row.getString("body")))
                .list();
    }

    /**
     * Makes the stored entries and templates those of the city's files. Writes only what differs.
     *
     * @return number of rows written or removed
     */
    @Transactional
    public int replace(List<KnowledgeEntry> entries, List<AnswerTemplate> templates) {
        var stored = hashes("knowledge_entry");
        int changed = 0;
        for (var entry : entries) {
            var hash = ContentHash.of(entry);
            if (!hash.equals(stored.remove(entry.id()))) {
                changed += write(entry, hash);
            }
        }
        changed += remove("knowledge_entry", stored);
        if (changed > 0) {
            events.publishEvent(new KnowledgeChanged(changed));
        }
        return changed + replaceTemplates(templates);
    }

    private int replaceTemplates(List<AnswerTemplate> templates) {
        var stored = hashes("answer_template");
        int changed = 0;
        for (var template : templates) {
            var hash = ContentHash.of(template);
            if (!hash.equals(stored.remove(template.id()))) {
                changed += write(template, hash);
            }
        }
        return changed + remove("answer_template", stored);
    }

    private Map<String, String> hashes(String table) {
        var hashes = new HashMap<String, String>();
        jdbc.sql("select id, content_hash from " + table).query(row -> {
            hashes.put(row.getString(1), row.getString(2));
        });
        return hashes;
    }

    private int remove(String table, Map<String, String> gone) {
        return gone.keySet().stream()
                .mapToInt(id -> jdbc.sql("delete from " + table + " where id = ?")
                        .param(id)
                        .update())
                .sum();
    }

    private int write(KnowledgeEntry entry, String hash) {
        return jdbc.sql("""
                        insert into knowledge_entry (id, title, questions, answer, basis, owner, matter, areas,
                            valid_from, valid_until, content_hash, changed_at)
                        values (:id, :title, :questions, :answer, :basis, :owner, :matter, :areas,
                            :from, :until, :hash, :at)
                        on conflict (id) do update set title = excluded.title, questions = excluded.questions,
                            answer = excluded.answer, basis = excluded.basis, owner = excluded.owner,
                            matter = excluded.matter, areas = excluded.areas, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, content_hash = excluded.content_hash,
                            changed_at = excluded.changed_at""")
                .param("id", entry.id())
                .param("title", entry.title())
                .param("questions", entry.questions().toArray(String[]::new))
                .param("answer", entry.answer())
                .param("basis", entry.basis())
                .param("owner", entry.owner())
                .param("matter", entry.matter())
                .param("areas", entry.areas().toArray(String[]::new))
                .param("from", entry.from())
                .param("until", entry.until())
                .param("hash", hash)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private int write(AnswerTemplate template, String hash) {
        return jdbc.sql("""
                        insert into answer_template (id, title, matter, body, content_hash, changed_at)
                        values (:id, :title, :matter, :body, :hash, :at)
                        on conflict (id) do update set title = excluded.title, matter = excluded.matter,
                            body = excluded.body, content_hash = excluded.content_hash,
                            changed_at = excluded.changed_at""")
                .param("id", template.id())
                .param("title", template.title())
                .param("matter", template.matter())
                .param("body", template.text())
                .param("hash", hash)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static KnowledgeEntry entry(ResultSet row, int n) throws SQLException {
        var until = row.getDate("valid_until");
        return new KnowledgeEntry(
                row.getString("id"),
                row.getString("title"),
                strings(row.getArray("questions")),
                row.getString("answer"),
                row.getString("basis"),
                row.getString("owner"),
                row.getString("matter"),
                strings(row.getArray("areas")),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
