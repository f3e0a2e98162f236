package io.huiyin.callbackrobot.result;

import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.core.call.CallId;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.voicebot.queue.CallCentre;
import io.huiyin.voicebot.queue.LiveCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Callbacks as people look at them: what is due, what goes on, what came of it; and a human's correction of an answer. */
@Service
public class Callbacks {

    private static final int LARGEST_PAGE = 200;

    /** Where a callback stands. */
    public enum State {
        DUE,
        RINGING,
        TALKING,
        DONE
    }

    /**
     * One callback.
     *
     * @param outcome of the last try, a word of the product's commands; null before the first
     * @param verdict what the ticket did: CLOSE, REWORK or HUMAN; null while it goes on
     * @param call the last try's call: its transcript and recording go by it; null before the first
     * @param at when it ended; before that when it is due
     */
    public record CallbackView(
            CallbackId id,
            TicketId ticket,
            State state,
            @Nullable String outcome,
            @Nullable String verdict,
            int tries,
            Instant dueAt,
            Instant at,
            String note,
            @Nullable CallId call,
            List<AnswerView> answers) {

        public CallbackView {
            answers = List.copyOf(answers);
        }

        /** Whether an answer should be looked at by a human. */
        public boolean doubtful() {
            return answers.stream().anyMatch(a -> a.doubtful() && a.corrected() == null);
        }

        /** The answer as it counts, a human's before the robot's; null when there is none. */
        public @Nullable String value(Question question) {
            return answers.stream()
                    .filter(a -> a.question() == question)
                    .map(a -> a.corrected() == null ? a.value() : a.corrected())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param heard the citizen's words as recognised @param corrected what a human heard; null when nobody corrected */
    public record AnswerView(
            Question question,
            @Nullable String value,
            double confidence,
            boolean doubtful,
            String heard,
            @Nullable String corrected) {}

    public record Page(List<CallbackView> rows, long total) {}

    /** How many callbacks stand where. */
    public record Figures(long due, long ringing, long talking, long done) {}

    private final JdbcClient jdbc;
    private final CallCentre calls;
    private final Clock clock;

    Callbacks(JdbcClient jdbc, CallCentre calls, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    /** The newest first. @param page from 0 @param size at most 200 */
    public Page list(int page, int size) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        long total = jdbc.sql("select count(*) from callback").query(Long.class).single();
        var found = jdbc.sql(SELECT + " order by coalesce(ended_at, due_at) desc, id limit :rows offset :from")
                .param("rows", rows)
                .param("from", (long) Math.max(page, 0) * rows)
                .query(this::view)
                .list();
        return new Page(found, total);
    }

    /** All callbacks of a ticket, the newest first. */
    public List<CallbackView> of(TicketId ticket) {
        return jdbc.sql(SELECT + " where ticket = :ticket order by replied_at desc")
                .param("ticket", ticket.value())
                .query(this::view)
                .list();
    }

    public Optional<CallbackView> find(CallbackId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    public Figures figures() {
        long talking = calls.talking().stream().filter(Callbacks::byRobot).count();
        return jdbc.sql("select count(*) filter (where state = 'DUE') as due,"
                        + " count(*) filter (where state = 'RINGING') as begun,"
                        + " count(*) filter (where state = 'DONE') as done from callback")
                .query((row, n) -> new Figures(
                        row.getLong("due"),
                        Math.max(0, row.getLong("begun") - talking),
                        Math.min(talking, row.getLong("begun")),
                        row.getLong("done")))
                .single();
    }

    /**
     * A human listened and heard something else. The robot's reading stays beside it, as a label to learn from; the
     * ticket goes its own way by its own steps.
     *
     * @throws UnknownAnswer if there is no such answer
     * @throws IllegalArgumentException if the question has no such value
     */
    @Transactional
    public void correct(CallbackId id, Question question, String value, String actor) {
        if (!question.answers().contains(value)) {
            throw new IllegalArgumentException(question + " has no answer " + value);
        }
        int changed = jdbc.sql(
                        "update callback_answer set corrected = :value, corrected_by = :actor, corrected_at = :at"
                                + " where callback = :id and question = :question")
                .param("value", value)
                .param("actor", actor)
                .param("at", CallbackStore.time(clock.instant()))
                .param("id", id.value())
                .param("question", question.name())
                .update();
        if (changed == 0) {
            throw new UnknownAnswer(id, question);
        }
    }

    private static final String SELECT = "select callback.*, (select call from callback_attempt"
            + " where callback = callback.id order by position desc limit 1) as call from callback";

    private CallbackView view(ResultSet row, int n) throws SQLException {
        var id = new CallbackId(row.getObject("id", UUID.class));
        UUID call = row.getObject("call", UUID.class);
        Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new CallbackView(
                id,
                new TicketId(row.getString("ticket")),
                state(row.getString("state"), call),
                row.getString("outcome"),
                row.getString("verdict"),
                row.getInt("tries"),
                dueAt,
                endedAt == null ? dueAt : endedAt.toInstant(),
                row.getString("note"),
                call == null ? null : new CallId(call),
                answers(id));
    }

    private State state(String stored, @Nullable UUID call) {
        boolean talking = stored.equals("RINGING")
                && call != null
                && calls.talking().stream().anyMatch(c -> c.head().id().value().equals(call));
        return talking ? State.TALKING : State.valueOf(stored);
    }

    private static boolean byRobot(LiveCall call) {
        return call.phase() == LiveCall.Phase.WITH_ROBOT && call.head().ticket() != null;
    }

    private List<AnswerView> answers(CallbackId id) {
        return jdbc
                .sql("select * from callback_answer where callback = :id")
                .param("id", id.value())
                .query((row, n) -> new AnswerView(
                        Question.valueOf(row.getString("question")),
                        row.getString("value"),
                        row.getDouble("confidence"),
                        row.getBoolean("doubtful"),
                        row.getString("heard"),
                        row.getString("corrected")))
                .list()
                .stream()
                .sorted(Comparator.comparing(AnswerView::question))
                .toList();
    }
}
