package io.huiyin.kbvectors.entry;

import io.huiyin.kbvectors.entry.EntryRevision.Signed;
import io.huiyin.kbvectors.entry.EntryRevision.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of entries' lives. Knows columns, no rules. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A name for a new entry, never used before. */
    String nextId() {
        return "k"
                + jdbc.sql("select nextval('knowledge_number')")
                        .query(Long.class)
                        .single();
    }

    void insertItem(String id, EntryKind kind, String origin, boolean kept) {
        jdbc.sql("insert into knowledge_item (id, kind, origin, kept, created_at) values (?, ?, ?, ?, ?)")
                .params(id, kind.name(), origin, kept, now())
                .update();
    }

    /** With all its versions; nobody else changes it until this transaction ends. */
    Optional<KeptEntry> lock(String id) {
        return jdbc.sql("select id from knowledge_item where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<KeptEntry> find(String id) {
        return jdbc.sql("select * from knowledge_item where id = ?")
                .param(id)
                .query((row, n) -> new KeptEntry(
                        id,
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("origin"),
                        row.getBoolean("kept"),
                        row.getLong("version"),
                        revisions(id)))
                .optional();
    }

    private List<EntryRevision> revisions(String id) {
        return jdbc.sql("select * from knowledge_revision where entry = ? order by number desc")
                .param(id)
                .query(EntryRows::revision)
                .list();
    }

    List<KeptEntry.Step> steps(String id) {
        return jdbc.sql("select * from knowledge_step where entry = ? order by id desc")
                .param(id)
                .query((row, n) -> new KeptEntry.Step(
                        row.getInt("number"),
                        row.getString("step"),
                        row.getString("who"),
                        instant(row, "at"),
                        row.getString("words")))
                .list();
    }

    /** A step more, and with it another version of the whole. */
    void step(String id, int number, String step, String who, String words) {
        jdbc.sql("insert into knowledge_step (entry, number, step, who, at, words) values (?, ?, ?, ?, ?, ?)")
                .params(id, number, step, who, now(), words)
                .update();
        jdbc.sql("update knowledge_item set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void keep(String id) {
        jdbc.sql("update knowledge_item set kept = true where id = ?").param(id).update();
    }

    void insert(String id, int number, State state, EntryText text, String why, String who) {
        content(jdbc.sql("""
                        insert into knowledge_revision (entry, number, state, title, questions, answer, basis, owner, matter,
                            areas, valid_from, valid_until, steps, papers, offices, fees, begins, ends, places,
                            content_hash, why, written_by, written_at)
                        values (:id, :number, :state, :title, :questions, :answer, :basis, :owner, :matter,
                            :areas, :from, :until, :steps, :papers, :offices, :fees, :begins, :ends, :places,
                            :hash, :why, :who, :at)"""), text)
                .param("id", id)
                .param("number", number)
                .param("state", state.name())
                .param("why", why)
                .param("who", who)
                .param("at", now())
                .update();
    }

    /** Another text of a version that is still being written: it is a draft again. */
    void rewrite(String id, int number, EntryText text, String why, String who) {
        content(jdbc.sql("""
                        update knowledge_revision set state = 'DRAFT', title = :title, questions = :questions,
                            answer = :answer, basis = :basis, owner = :owner, matter = :matter, areas = :areas,
                            valid_from = :from, valid_until = :until, steps = :steps, papers = :papers,
                            offices = :offices, fees = :fees, begins = :begins, ends = :ends, places = :places,
                            content_hash = :hash, why = :why, written_by = :who, written_at = :at,
                            submitted_by = null, submitted_at = null
                        where entry = :id and number = :number"""), text)
                .param("id", id)
                .param("number", number)
                .param("why", why)
                .param("who", who)
                .param("at", now())
                .update();
    }

    void submitted(String id, int number, String who) {
        jdbc.sql("""
                        update knowledge_revision set state = 'SUBMITTED', submitted_by = ?, submitted_at = ?,
                            decided_by = null, decided_at = null, decided_words = null where entry = ? and number = ?""").params(who, now(), id, number).update();
    }

    void decided(String id, int number, State state, String who, String words) {
        jdbc.sql("""
                        update knowledge_revision set state = ?, decided_by = ?, decided_at = ?, decided_words = ?
                        where entry = ? and number = ?""").params(state.name(), who, now(), words, id, number).update();
    }

    /** What was in force makes room for the next one; who published it stays written. */
    void replaced(String id) {
        jdbc.sql("update knowledge_revision set state = 'REPLACED' where entry = ? and state = 'IN_FORCE'")
                .param(id)
                .update();
    }

    private static StatementSpec content(StatementSpec statement, EntryText text) {
        var scene = text.scene();
        var disruption = text.disruption();
        return statement
                .param("title", text.title())
                .param("questions", array(text.questions()))
                .param("answer", text.answer())
                .param("basis", text.basis())
                .param("owner", text.owner())
                .param("matter", text.matter())
                .param("areas", array(text.areas()))
                .param("from", text.from())
                .param("until", text.until())
                .param("steps", array(scene == null ? List.of() : scene.steps()))
                .param("papers", array(scene == null ? List.of() : scene.papers()))
                .param("offices", array(scene == null ? List.of() : scene.offices()))
                .param("fees", scene == null ? "" : scene.fees())
                .param("begins", disruption == null ? null : disruption.begins())
                .param("ends", disruption == null ? null : disruption.ends())
                .param("places", array(disruption == null ? List.of() : disruption.places()))
                .param("hash", ContentHash.of(text));
    }

    private static EntryRevision revision(ResultSet row, int n) throws SQLException {
        return new EntryRevision(
                row.getString("entry"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                text(row),
                row.getString("why"),
                new Signed(row.getString("written_by"), instant(row, "written_at"), row.getString("why")),
                signed(row, "submitted", ""),
                signed(
                        row,
                        "decided",
                        Optional.ofNullable(row.getString("decided_words")).orElse("")));
    }

    private static @Nullable Signed signed(ResultSet row, String what, String words) throws SQLException {
        var by = row.getString(what + "_by");
        return by == null ? null : new Signed(by, instant(row, what + "_at"), words);
    }

    /** The columns of content, of a table or of a view. */
    static EntryText text(ResultSet row) throws SQLException {
        var until = row.getDate("valid_until");
        var steps = strings(row, "steps");
        var papers = strings(row, "papers");
        var offices = strings(row, "offices");
        var fees = row.getString("fees");
        boolean scene = !steps.isEmpty() || !papers.isEmpty() || !offices.isEmpty() || !fees.isEmpty();
        var begins = row.getObject("begins", LocalDateTime.class);
        var ends = row.getObject("ends", LocalDateTime.class);
        var places = strings(row, "places");
        boolean notice = begins != null || ends != null || !places.isEmpty();
        return new EntryText(
                row.getString("title"),
                strings(row, "questions"),
                row.getString("answer"),
                row.getString("basis"),
                row.getString("owner"),
                row.getString("matter"),
                strings(row, "areas"),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                scene ? new Scene(steps, papers, offices, fees) : null,
                notice ? new Disruption(begins, ends, places) : null);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
