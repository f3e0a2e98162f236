package io.huiyin.core.call;

import io.huiyin.core.call.CallEvent.Answered;
import io.huiyin.core.call.CallEvent.Decided;
import io.huiyin.core.call.CallEvent.Ended;
import io.huiyin.core.call.CallEvent.Rang;
import io.huiyin.core.call.CallEvent.TextFinal;
import io.huiyin.core.call.CallEvent.TextMissing;
import io.huiyin.core.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes events of calls. Every statement may be repeated without harm, so a batch whose fate is unknown is written again. */
@Repository
class CallRows {

    private static final String HEAD = """
            insert into call (id, node, direction, citizen_number, line, rang_at, ticket)
            values (:id, :node, :direction, :number, :line, :at, :ticket)
            on conflict (id) do update set direction = excluded.direction, citizen_number = excluded.citizen_number,
              line = excluded.line, rang_at = excluded.rang_at, ticket = excluded.ticket
            """;

    /** A call whose bell was not written (the queue was full just then) still gets its lines. */
    private static final String PLACEHOLDER = """
            insert into call (id, node, direction, citizen_number, line, rang_at)
            values (:id, :node, 'INBOUND', '', '', :at) on conflict (id) do nothing
            """;

    private static final String ANSWERED =
            "update call set answered_at = coalesce(answered_at, :at), agent = coalesce(:agent, agent) where id = :id";

    private static final String ENDED =
            "update call set ended_at = :at, end_reason = :reason where id = :id and ended_at is null";

    /** A human's correction outlives a text that comes again. */
    private static final String TEXT = """
            insert into call_line (call, speaker, utterance, text, raw, from_millis, to_millis, at)
            values (:id, :speaker, :utterance, :text, :raw, :from, :to, :at)
            on conflict (call, speaker, utterance) do update set
              text = case when call_line.corrected_by is null then excluded.text else call_line.text end,
              raw = excluded.raw, missing = null, from_millis = excluded.from_millis, to_millis = excluded.to_millis
            """;

    /** What is there is not made missing again. */
    private static final String MISSING = """
            insert into call_line (call, speaker, utterance, text, missing, at)
            values (:id, :speaker, :utterance, '', :reason, :at)
            on conflict (call, speaker, utterance) do update set missing = excluded.missing
            where call_line.text = ''
            """;

    private static final String DECIDED = """
            insert into call_decision (call, number, at, dialogue, state, heard, outcome, next, reason)
            values (:id, :number, :at, :dialogue, :state, :heard, :outcome, :next, :reason)
            on conflict (call, number) do nothing
            """;

    private static final String BROKEN = """
            update call set end_reason = 'FAILED',
              ended_at = greatest(rang_at, answered_at, (select max(at) from call_line where call = call.id))
            where ended_at is null and node = :node
            """;

    private final NamedParameterJdbcOperations jdbc;

    CallRows(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The heads first, the ends last; the lines in their order. */
    void write(String node, List<CallEvent> events) {
        batch(
                HEAD,
                events,
                Rang.class,
                rang -> new MapSqlParameterSource()
                        .addValue("id", rang.call().value())
                        .addValue("node", node)
                        .addValue("direction", rang.head().direction().name())
                        .addValue("number", rang.head().citizenNumber())
                        .addValue("line", rang.head().line())
                        .addValue("at", Sql.time(rang.head().rangAt()))
                        .addValue("ticket", rang.head().ticket()));
        placeholders(node, events);
        batch(
                ANSWERED,
                events,
                Answered.class,
                answered -> new MapSqlParameterSource()
                        .addValue("id", answered.call().value())
                        .addValue("at", Sql.time(answered.at()))
                        .addValue("agent", answered.agent()));
        batch(
                TEXT,
                events,
                TextFinal.class,
                text -> new MapSqlParameterSource()
                        .addValue("id", text.call().value())
                        .addValue("speaker", text.speaker().name())
                        .addValue("utterance", text.utterance())
                        .addValue("text", storable(text.text()))
                        .addValue("raw", storable(text.raw()))
                        .addValue("from", text.from().toMillis())
                        .addValue("to", text.to().toMillis())
                        .addValue("at", Sql.time(text.at())));
        batch(
                MISSING,
                events,
                TextMissing.class,
                missing -> new MapSqlParameterSource()
                        .addValue("id", missing.call().value())
                        .addValue("speaker", missing.speaker().name())
                        .addValue("utterance", missing.utterance())
                        .addValue("reason", storable(missing.reason()))
                        .addValue("at", Sql.time(missing.at())));
        batch(DECIDED, events, Decided.class, decided -> decision(decided, decided.decision()));
        batch(
                ENDED,
                events,
                Ended.class,
                ended -> new MapSqlParameterSource()
                        .addValue("id", ended.call().value())
                        .addValue("at", Sql.time(ended.at()))
                        .addValue("reason", ended.reason().name()));
    }

    private static SqlParameterSource decision(Decided decided, Decision decision) {
        return new MapSqlParameterSource()
                .addValue("id", decided.call().value())
                .addValue("number", decided.number())
                .addValue("at", Sql.time(decided.at()))
                .addValue("dialogue", decision.dialogue())
                .addValue("state", decision.state())
                .addValue("heard", storable(decision.heard()))
                .addValue("outcome", decision.outcome())
                .addValue("next", decision.next())
                .addValue("reason", storable(decision.reason()));
    }

    private void placeholders(String node, List<CallEvent> events) {
        var first = new LinkedHashMap<CallId, CallEvent>();
        events.forEach(event -> first.putIfAbsent(event.call(), event));
        List<CallEvent> headless = first.values().stream()
                .filter(event -> !(event instanceof Rang))
                .toList();
        batch(
                PLACEHOLDER,
                headless,
                CallEvent.class,
                event -> new MapSqlParameterSource()
                        .addValue("id", event.call().value())
                        .addValue("node", node)
                        .addValue("at", Sql.time(event.at())));
    }

    private <E extends CallEvent> void batch(
            String sql, List<CallEvent> events, Class<E> type, Function<E, SqlParameterSource> parameters) {
        SqlParameterSource[] batch = events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(parameters)
                .toArray(SqlParameterSource[]::new);
        if (batch.length > 0) {
            jdbc.batchUpdate(sql, batch);
        }
    }

    /** Ends what an earlier run of this node left open, at the last moment that is known of it. */
    int endBroken(String node) {
        return jdbc.update(BROKEN, new MapSqlParameterSource("node", node));
    }

    /** PostgreSQL's texts hold every character but this one. */
    private static String storable(String text) {
        return Objects.requireNonNull(text).replace("\0", "");
    }
}
