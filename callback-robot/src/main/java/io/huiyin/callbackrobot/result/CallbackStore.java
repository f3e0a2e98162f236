package io.huiyin.callbackrobot.result;

import io.huiyin.callbackrobot.survey.CallbackOutcome;
import io.huiyin.callbackrobot.survey.GivenAnswer;
import io.huiyin.core.call.CallId;
import io.huiyin.core.ticket.TicketId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of callbacks and attempts. Every method belongs into its caller's transaction. */
@Component
public class CallbackStore {

    /** A callback as the attempt needs it. */
    public record Open(CallbackId id, TicketId ticket, Instant repliedAt, String number, boolean done, int tries) {}

    /** An attempt that has begun and not ended. */
    public record OpenAttempt(CallId call, Instant beganAt) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CallbackStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A new callback for a reply; earlier ones of the ticket that were not yet tried are over. @return empty if there is one */
    public Optional<CallbackId> create(TicketId ticket, Instant repliedAt, String number, Instant dueAt) {
        var id = CallbackId.random();
        int made = jdbc.sql("insert into callback (id, ticket, replied_at, number, state, due_at)"
                        + " values (:id, :ticket, :replied, :number, 'DUE', :due) on conflict do nothing")
                .param("id", id.value())
                .param("ticket", ticket.value())
                .param("replied", time(repliedAt))
                .param("number", number)
                .param("due", time(dueAt))
                .update();
        if (made == 0) {
            return Optional.empty();
        }
        jdbc.sql("update callback set state = 'DONE', ended_at = :at, note = '有新的答复' where ticket = :ticket"
                        + " and id <> :id and state = 'DUE'")
                .param("at", time(repliedAt))
                .param("ticket", ticket.value())
                .param("id", id.value())
                .update();
        return Optional.of(id);
    }

    /** The callback, locked. */
    public Optional<Open> lock(CallbackId id) {
        return jdbc.sql("select * from callback where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> new Open(
                        id,
                        new TicketId(row.getString("ticket")),
                        row.getObject("replied_at", OffsetDateTime.class).toInstant(),
                        row.getString("number"),
                        row.getString("state").equals("DONE"),
                        row.getInt("tries")))
                .optional();
    }

    /** Two callbacks of one number decide one after the other, on whatever node. Held until the transaction ends. */
    public void lockNumber(String number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:number, 12345))")
                .param("number", number)
                .query((row, n) -> n)
                .list();
    }

    public Optional<OpenAttempt> openAttempt(CallbackId id) {
        return jdbc.sql("select * from callback_attempt where callback = :id and ended_at is null")
                .param("id", id.value())
                .query((row, n) -> new OpenAttempt(
                        new CallId(row.getObject("call", UUID.class)),
                        row.getObject("began_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** When the callback was last tried. */
    public Optional<Instant> lastTry(CallbackId id) {
        return times("select max(began_at) as at from callback_attempt where callback = :key having count(*) > 0", id)
                .stream()
                .findFirst();
    }

    /** When the number was rung in the time before now that a limit looks at, and later (a clock may have been set back). */
    public List<Instant> callsTo(String number, Instant now, Duration before) {
        return jdbc.sql("select began_at as at from callback_attempt where number = :number and began_at > :since")
                .param("number", number)
                .param("since", time(now.minus(before)))
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    public boolean ringing(String number) {
        return jdbc.sql("select exists (select 1 from callback_attempt where number = :number and ended_at is null)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Must be committed before the telephone rings. */
    public void beginAttempt(Open callback, CallId call, Instant now) {
        jdbc.sql("insert into callback_attempt (call, callback, position, number, began_at)"
                        + " values (:call, :callback, :position, :number, :at)")
                .param("call", call.value())
                .param("callback", callback.id().value())
                .param("position", callback.tries() + 1)
                .param("number", callback.number())
                .param("at", time(now))
                .update();
        jdbc.sql("update callback set state = 'RINGING', tries = tries + 1 where id = :id")
                .param("id", callback.id().value())
                .update();
    }

    /** @return false when it had been ended before: somebody took it over */
    public boolean endAttempt(CallId call, CallbackOutcome outcome, Instant now) {
        return jdbc.sql("update callback_attempt set ended_at = :at, outcome = :outcome, note = :note"
                                + " where call = :call and ended_at is null")
                        .param("at", time(now))
                        .param("outcome", outcome.word())
                        .param("note", outcome.note())
                        .param("call", call.value())
                        .update()
                == 1;
    }

    /** The last answers count: those of an earlier try that broke off are replaced. */
    public void saveAnswers(CallbackId id, List<GivenAnswer> answers) {
        for (GivenAnswer answer : answers) {
            jdbc.sql("insert into callback_answer (callback, question, value, confidence, doubtful, heard)"
                            + " values (:id, :question, :value, :confidence, :doubtful, :heard)"
                            + " on conflict (callback, question) do update set value = excluded.value,"
                            + " confidence = excluded.confidence, doubtful = excluded.doubtful, heard = excluded.heard")
                    .param("id", id.value())
                    .param("question", answer.question().name())
                    .param("value", answer.value())
                    .param("confidence", answer.confidence())
                    .param("doubtful", answer.doubtful())
                    .param("heard", answer.heard())
                    .update();
        }
    }

    /** Waits for its next try. @param outcome of the last one; null keeps what stands there */
    public void dueAgain(CallbackId id, Instant dueAt, @Nullable String outcome) {
        jdbc.sql(
                        "update callback set state = 'DUE', due_at = :due, outcome = coalesce(:outcome, outcome) where id = :id")
                .param("due", time(dueAt))
                .param("outcome", outcome, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    /** The callback is over: its end is kept and told to the ticket in one transaction. */
    public void finish(Open callback, @Nullable String outcome, Ending ending, Instant now) {
        over(callback, outcome, ending.verdict().name(), ending.note(), now);
        events.publishEvent(CallbackCompleted.byRobot(callback.ticket(), now, ending));
    }

    /** Nobody awaits it any more; the ticket hears nothing. */
    public void drop(Open callback, String note, Instant now) {
        over(callback, null, null, note, now);
    }

    private void over(Open callback, @Nullable String outcome, @Nullable String verdict, String note, Instant now) {
        jdbc.sql("update callback set state = 'DONE', ended_at = :at, outcome = coalesce(:outcome, outcome),"
                        + " verdict = :verdict, note = :note where id = :id")
                .param("at", time(now))
                .param("outcome", outcome, Types.VARCHAR)
                .param("verdict", verdict, Types.VARCHAR)
                .param("note", note)
                .param("id", callback.id().value())
                .update();
    }

    public boolean optedOut(String number) {
        return jdbc.sql("select exists (select 1 from callback_opt_out where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    public void optOut(String number, Instant now) {
        jdbc.sql("insert into callback_opt_out (number, since) values (:number, :at) on conflict do nothing")
                .param("number", number)
                .param("at", time(now))
                .update();
    }

    private List<Instant> times(String sql, CallbackId id) {
        return jdbc.sql(sql)
                .param("key", id.value())
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
