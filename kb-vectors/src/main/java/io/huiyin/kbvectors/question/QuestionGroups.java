package io.huiyin.kbvectors.question;

import io.huiyin.core.assist.AnswerSource;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.text.Masking;
import io.huiyin.kbvectors.question.Question.Source;
import io.huiyin.kbvectors.question.QuestionGroup.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions that nobody could answer, as whoever looks after the knowledge works them off. */
@Service
public class QuestionGroups {

    /** Days of which a group's questions are counted one by one. */
    public static final int DAYS = 14;

    /** Shorter words are still being typed, or say too little. */
    private static final int SHORTEST = 4;

    /**
     * Which groups; null means any.
     *
     * @param asking only those in which somebody wanted to know something
     */
    public record Wanted(@Nullable State state, boolean asking) {}

    /** @param total of all pages */
    public record Page(List<QuestionGroup> rows, long total) {}

    private static final String GROUPS = """
            select g.id, g.state, g.entry, g.words, g.changed_by, g.changed_at, g.said, q.count, q.asking, q.searches,
              q.last, q.recent
            from question_group g join lateral (
              select count(*) count, count(*) filter (where asks) asking, count(*) filter (where source = 'SEARCH') searches,
                count(*) filter (where at >= :since) recent, max(at) last
              from question where grouped = g.id) q on q.count > 0
            where (:state::text is null or g.state = :state) and (not :asking or q.asking > 0)""";

    private final JdbcClient jdbc;
    private final QuestionRows rows;
    private final AnswerSource answers;
    private final CityProfile profile;
    private final QuestionSettings settings;
    private final Clock clock;

    QuestionGroups(
            JdbcClient jdbc,
            QuestionRows rows,
            AnswerSource answers,
            CityProfile profile,
            QuestionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.answers = answers;
        this.profile = profile;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody of the staff has looked for something. What is no sure answer to it is noted, unless it is typed on: then
     * only the last counts.
     */
    @Transactional
    public void looked(String words, String who) {
        String said = Masking.text(words.strip());
        if (said.length() < SHORTEST) {
            return;
        }
        Instant now = clock.instant();
        rows.overtaken(who, said, now.minus(settings.typed()));
        if (answers.answers(words, 1).isEmpty()) {
            rows.insert(new QuestionRows.Found(Source.SEARCH, said, "", true, null, who, now));
        }
    }

    /** Those that were asked most often in the last {@link #DAYS} days first, questions before other demands. */
    public Page page(Wanted wanted, int page, int size) {
        var state = wanted.state();
        long total = jdbc.sql("select count(*) from (" + GROUPS + ") one")
                .param("state", state == null ? null : state.name())
                .param("asking", wanted.asking())
                .param("since", QuestionRows.time(since()))
                .query(Long.class)
                .single();
        var found = jdbc.sql(
                        GROUPS
                                + " order by least(q.asking, 1) desc, q.recent desc, q.count desc, g.id limit :size offset :skip")
                .param("state", state == null ? null : state.name())
                .param("asking", wanted.asking())
                .param("since", QuestionRows.time(since()))
                .param("size", size)
                .param("skip", (long) page * size)
                .query(this::group)
                .list();
        return new Page(found, total);
    }

    /** @throws UnknownGroup when there is none */
    public QuestionGroup find(long id) {
        return jdbc.sql(GROUPS + " and g.id = :id")
                .param("state", null)
                .param("asking", false)
                .param("since", QuestionRows.time(since()))
                .param("id", id)
                .query(this::group)
                .optional()
                .orElseThrow(() -> new UnknownGroup(id));
    }

    /** A group's questions, the newest first. */
    public List<Question> examples(long group, int page, int size) {
        return rows.examples(group, size, page * size);
    }

    /**
     * @param state what becomes of it
     * @param entry the entry that answers it, or the draft that will; null otherwise
     * @throws UnknownGroup when there is none
     */
    @Transactional
    public QuestionGroup change(long id, State state, @Nullable String entry, String words, String by) {
        if (rows.change(id, state, entry, words.strip(), by, clock.instant()) == 0) {
            throw new UnknownGroup(id);
        }
        return find(id);
    }

    private QuestionGroup group(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        return new QuestionGroup(
                id,
                State.valueOf(row.getString("state")),
                row.getString("said"),
                row.getString("entry"),
                row.getString("words"),
                row.getString("changed_by"),
                QuestionRows.instant(row, "changed_at"),
                row.getLong("count"),
                row.getLong("asking"),
                row.getLong("searches"),
                QuestionRows.instant(row, "last"),
                days(id));
    }

    private List<Integer> days(long group) {
        var counts = new Integer[DAYS];
        Arrays.fill(counts, 0);
        LocalDate first = first();
        jdbc.sql("""
                        select (at at time zone :zone)::date as day, count(*) as count from question
                        where grouped = :group and at >= :since group by 1""")
                .param("zone", profile.zone().getId())
                .param("group", group)
                .param("since", QuestionRows.time(since()))
                .query(row -> {
                    long at = first.until(row.getObject("day", LocalDate.class), ChronoUnit.DAYS);
                    if (at >= 0 && at < DAYS) {
                        counts[(int) at] = row.getInt("count");
                    }
                });
        return List.of(counts);
    }

    private LocalDate first() {
        return LocalDate.now(clock.withZone(profile.zone())).minusDays(DAYS - 1L);
    }

    private Instant since() {
        return first().atStartOfDay(profile.zone()).toInstant();
    }
}
