package io.huiyin.kbvectors.use;

import io.huiyin.core.city.CityProfile;
import io.huiyin.kbvectors.entry.KnowledgeEntry;
import io.huiyin.kbvectors.use.Feedback.Kind;
import io.huiyin.kbvectors.use.Feedback.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people who use entries say of them, and what whoever answers for an entry makes of it. */
@Service
public class EntryFeedback {

    /**
     * Which of them; null means any.
     *
     * @param owners units whose entries are meant
     * @param entry id
     */
    public record Wanted(
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable Collection<String> owners,
            @Nullable String entry) {}

    /** @param total of all pages */
    public record Page(List<Feedback> rows, long total) {}

    private static final String WHERE = """
            where (:state::text is null or state = :state) and (:kind::text is null or kind = :kind)
              and (:anyOwner or owner = any(:owners)) and (:entry::text is null or entry = :entry)""";

    private final JdbcClient jdbc;
    private final CityProfile profile;
    private final Clock clock;

    EntryFeedback(JdbcClient jdbc, CityProfile profile, Clock clock) {
        this.jdbc = jdbc;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Takes a verdict. Another one of the same person in the same call, or on the same day, takes the place of the first as
     * long as nobody has answered for that.
     */
    @Transactional
    public Feedback give(KnowledgeEntry entry, Kind kind, @Nullable UUID call, String who) {
        String occasion =
                call == null ? LocalDate.now(clock.withZone(profile.zone())).toString() : call.toString();
        jdbc.sql("""
                        insert into knowledge_feedback (entry, title, owner, kind, words, call, occasion, who, at, state)
                        values (:entry, :title, :owner, :kind, '', :call, :occasion, :who, :at, :state)
                        on conflict (entry, who, occasion) do update set kind = excluded.kind, state = excluded.state
                        where knowledge_feedback.state in ('NOTED', 'OPEN')""")
                .param("entry", entry.id())
                .param("title", entry.title())
                .param("owner", entry.owner())
                .param("kind", kind.name())
                .param("call", call)
                .param("occasion", occasion)
                .param("who", who)
                .param("at", OffsetDateTime.now(clock))
                .param("state", kind == Kind.HELPED ? State.NOTED.name() : State.OPEN.name())
                .update();
        return jdbc.sql("select * from knowledge_feedback where entry = :entry and who = :who and occasion = :occasion")
                .param("entry", entry.id())
                .param("who", who)
                .param("occasion", occasion)
                .query(EntryFeedback::feedback)
                .single();
    }

    /**
     * Says why.
     *
     * @param who only who gave it may
     * @throws UnknownFeedback when this person has given none of this number
     * @throws FeedbackSettled when somebody has answered for it
     */
    @Transactional
    public Feedback explain(long id, String words, String who) {
        unsettled(id, who);
        jdbc.sql("update knowledge_feedback set words = :words where id = :id")
                .param("words", words.strip())
                .param("id", id)
                .update();
        return find(id).orElseThrow(() -> new UnknownFeedback(id));
    }

    /** Takes it back, under the same conditions as {@link #explain}. */
    @Transactional
    public void takeBack(long id, String who) {
        unsettled(id, who);
        jdbc.sql("delete from knowledge_feedback where id = ?").param(id).update();
    }

    private void unsettled(long id, String who) {
        Feedback there = lock(id).filter(f -> f.who().equals(who)).orElseThrow(() -> new UnknownFeedback(id));
        if (there.settledAt() != null) {
            throw new FeedbackSettled(id);
        }
    }

    /**
     * Answers for a complaint.
     *
     * @param upheld it was right, and something was done; else nothing had to be
     * @param words what was done, or why nothing
     * @throws UnknownFeedback when there is none, or it is no complaint
     * @throws FeedbackSettled when somebody else was first
     */
    @Transactional
    public Feedback settle(long id, boolean upheld, String words, String by) {
        Feedback there = lock(id).filter(f -> f.kind() != Kind.HELPED).orElseThrow(() -> new UnknownFeedback(id));
        if (there.state() != State.OPEN) {
            throw new FeedbackSettled(id);
        }
        jdbc.sql("""
                        update knowledge_feedback set state = :state, settled_by = :by, settled_at = :at,
                          settled_words = :words
                        where id = :id""")
                .param("state", upheld ? State.UPHELD.name() : State.REFUSED.name())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("words", words.strip())
                .param("id", id)
                .update();
        return find(id).orElseThrow(() -> new UnknownFeedback(id));
    }

    public Optional<Feedback> find(long id) {
        return jdbc.sql("select * from knowledge_feedback where id = ?")
                .param(id)
                .query(EntryFeedback::feedback)
                .optional();
    }

    /** The newest first. */
    public Page page(Wanted wanted, int page, int size) {
        long total = params(jdbc.sql("select count(*) from knowledge_feedback " + WHERE), wanted)
                .query(Long.class)
                .single();
        var rows = params(
                        jdbc.sql("select * from knowledge_feedback " + WHERE
                                + " order by at desc, id desc limit :size offset :skip"),
                        wanted)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(EntryFeedback::feedback)
                .list();
        return new Page(rows, total);
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Wanted wanted) {
        var owners = wanted.owners();
        var state = wanted.state();
        var kind = wanted.kind();
        return statement
                .param("state", state == null ? null : state.name())
                .param("kind", kind == null ? null : kind.name())
                .param("anyOwner", owners == null)
                .param("owners", owners == null ? new String[0] : owners.toArray(String[]::new))
                .param("entry", wanted.entry());
    }

    private Optional<Feedback> lock(long id) {
        return jdbc.sql("select * from knowledge_feedback where id = ? for update")
                .param(id)
                .query(EntryFeedback::feedback)
                .optional();
    }

    private static Feedback feedback(ResultSet row, int n) throws SQLException {
        return new Feedback(
                row.getLong("id"),
                row.getString("entry"),
                row.getString("title"),
                row.getString("owner"),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getObject("call", UUID.class),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("settled_by"),
                instant(row, "settled_at"),
                row.getString("settled_words"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
