package io.huiyin.core.call;

import io.huiyin.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Calls as they are kept: the head, and each line as soon as it is final, so that a restart loses nothing but what was
 * being said. Hears every call by itself (it is a {@link CallListener}); what it hears twice it keeps once.
 *
 * <p>An event is in the database a few milliseconds after it was heard, not at once: a screen that follows a live call
 * follows the events, and reads here what is over.
 */
@Service
public class CallRecords implements CallListener {

    private static final int LARGEST_PAGE = 200;

    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    /** No call lasts longer: calls are found by when they rang. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final CallWriter writer;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallRecords(CallWriter writer, JdbcClient jdbc, Clock clock) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Never waits longer than {@code huiyin.calls.patience}; unsettled words, offers, keys and transfers are not kept. */
    @Override
    public void on(CallEvent event) {
        switch (event) {
            case CallEvent.Rang _,
                    CallEvent.Answered _,
                    CallEvent.TextFinal _,
                    CallEvent.TextMissing _,
                    CallEvent.Decided _,
                    CallEvent.Ended _ -> writer.accept(event);
            case CallEvent.Offered _, CallEvent.TextRevised _, CallEvent.DigitPressed _, CallEvent.Transferred _ -> {}
        }
    }

    /** Waits until all that was heard so far can be read. @return false when that took longer than a second */
    public boolean flush() {
        return writer.flush(CATCH_UP);
    }

    public Optional<CallRecord> find(CallId id) {
        return jdbc.sql("select * from call where id = :id")
                .param("id", id.value())
                .query(CallRecords::call)
                .optional();
    }

    /** The lines in the order in which they were settled. */
    public List<CallLine> lines(CallId id) {
        return jdbc.sql("select * from call_line where call = :id order by at, speaker, utterance")
                .param("id", id.value())
                .query(CallRecords::line)
                .list();
    }

    /** What the robot decided, in order; empty for a call without one. */
    public List<CallEvent.Decided> decisions(CallId id) {
        return jdbc.sql("select * from call_decision where call = :id order by number")
                .param("id", id.value())
                .query((row, index) -> new CallEvent.Decided(
                        id,
                        Sql.instant(row, "at"),
                        row.getInt("number"),
                        new Decision(
                                row.getString("dialogue"),
                                row.getString("state"),
                                row.getString("heard"),
                                row.getString("outcome"),
                                row.getString("next"),
                                row.getString("reason"))))
                .list();
    }

    /**
     * The newest calls first.
     *
     * @param page from 0
     * @param size at most 200
     */
    public List<CallRecord> recent(int page, int size) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        return jdbc.sql("select * from call order by rang_at desc, id limit :size offset :skip")
                .param("size", rows)
                .param("skip", (long) Math.max(page, 0) * rows)
                .query(CallRecords::call)
                .list();
    }

    /**
     * The calls that ended after another one, in that order.
     *
     * @param after when that one ended
     * @param last its id: several may end at one instant
     * @param until and not after this
     */
    public List<CallRecord> endedAfter(Instant after, CallId last, Instant until, int most) {
        return jdbc.sql("""
                        select * from call
                        where rang_at > :rang and (ended_at, id) > (:after, :last) and ended_at <= :until
                        order by ended_at, id limit :most
                        """)
                .param("rang", Sql.time(after.minus(LONGEST)))
                .param("after", Sql.time(after))
                .param("last", last.value())
                .param("until", Sql.time(until))
                .param("most", most)
                .query(CallRecords::call)
                .list();
    }

    /** The calls that the robot or a human made about a ticket, in the order in which they rang. */
    public List<CallRecord> about(String ticket) {
        return jdbc.sql("select * from call where ticket = :ticket order by rang_at")
                .param("ticket", ticket)
                .query(CallRecords::call)
                .list();
    }

    /**
     * Replaces a line's text by what was really said. The recogniser's own words stay beside it.
     *
     * @param by account name
     * @throws UnknownCallLine when there is no such line
     */
    public CallLine correct(CallId call, Speaker speaker, int utterance, String text, String by) {
        return corrected(call, speaker, utterance, text, by)
                // it may still be on its way
                .or(() -> flush() ? corrected(call, speaker, utterance, text, by) : Optional.empty())
                .orElseThrow(() -> new UnknownCallLine(call, speaker, utterance));
    }

    private Optional<CallLine> corrected(CallId call, Speaker speaker, int utterance, String text, String by) {
        return jdbc.sql("""
                        update call_line set text = :text, missing = null, corrected_by = :by, corrected_at = :at
                        where call = :call and speaker = :speaker and utterance = :utterance returning *
                        """)
                .param("text", text.strip())
                .param("by", by)
                .param("at", Sql.time(Sql.now(clock)))
                .param("call", call.value())
                .param("speaker", speaker.name())
                .param("utterance", utterance)
                .query(CallRecords::line)
                .optional();
    }

    static CallRecord call(ResultSet row, int number) throws SQLException {
        @Nullable String reason = row.getString("end_reason");
        return new CallRecord(
                new Call(
                        id(row, "id"),
                        Call.Direction.valueOf(row.getString("direction")),
                        row.getString("citizen_number"),
                        row.getString("line"),
                        Sql.instant(row, "rang_at"),
                        row.getString("ticket")),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("agent"),
                Sql.instantOrNull(row, "ended_at"),
                reason == null ? null : CallEvent.EndReason.valueOf(reason));
    }

    private static CallLine line(ResultSet row, int number) throws SQLException {
        return new CallLine(
                id(row, "call"),
                Speaker.valueOf(row.getString("speaker")),
                row.getInt("utterance"),
                row.getString("text"),
                row.getString("raw"),
                row.getString("missing"),
                millis(row, "from_millis"),
                millis(row, "to_millis"),
                Sql.instant(row, "at"),
                row.getString("corrected_by"));
    }

    private static CallId id(ResultSet row, String column) throws SQLException {
        return new CallId(Objects.requireNonNull(row.getObject(column, UUID.class)));
    }

    private static @Nullable Duration millis(ResultSet row, String column) throws SQLException {
        Long millis = Sql.longOrNull(row, column);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
