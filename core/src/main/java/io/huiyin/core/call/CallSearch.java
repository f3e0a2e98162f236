package io.huiyin.core.call;

import io.huiyin.core.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls found by what was said in them, or by the other end's number; the newest first. */
@Service
public class CallSearch {

    /** @param said the line that has the first word; null when a number was looked for */
    public record Hit(CallRecord call, @Nullable String said) {}

    /** words that are said often are among the newest calls often enough */
    private static final int NEWEST_LOOKED_THROUGH = 1_000;

    private final JdbcClient jdbc;

    CallSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agent only calls that this account held; null for all */
    public List<Hit> byNumber(String number, @Nullable String agent, int most) {
        return hits("""
                select call.*, null as said from call where citizen_number = :number and citizen_number <> ''%s
                order by rang_at desc, id limit :most
                """.formatted(own(agent)), values(agent, most, Map.of("number", number)));
    }

    /**
     * Calls in which all words were said, by whomever. A word of one character is too common to be looked for: it is left
     * out.
     *
     * @param agent only calls that this account held; null for all
     */
    @Transactional(readOnly = true)
    public List<Hit> byWords(String text, @Nullable String agent, int most) {
        List<String> words = Stream.of(text.strip().split("\\s+"))
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        // which plan is quick depends on how often the words were said, so that none may be kept for all
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        Map<String, Object> wanted = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            wanted.put("word" + i, words.get(i).toLowerCase(Locale.ROOT));
            wanted.put("in" + i, Sql.anywhere(words.get(i)));
        }
        Map<String, Object> values = values(agent, most, wanted);
        String newest = "(select * from call where true" + own(agent) + " order by rang_at desc, id limit "
                + NEWEST_LOOKED_THROUGH + ") call";
        List<Hit> found = hits(statement(newest, "", words.size(), false), values);
        return found.size() < most ? hits(statement("call", own(agent), words.size(), true), values) : found;
    }

    private static String statement(String calls, String own, int words, boolean indexed) {
        String all = IntStream.range(0, words)
                .mapToObj(i -> indexed
                        ? " and id in (select call from call_line where text_pairs(text) @> text_pairs(:word%1$d) and text ilike :in%1$d)"
                                .formatted(i)
                        : " and exists (select 1 from call_line where call = call.id and text ilike :in%d)"
                                .formatted(i))
                .collect(Collectors.joining());
        return """
                select call.*, (select text from call_line where call = call.id and text ilike :in0
                  order by at, speaker, utterance limit 1) as said
                from %s where true%s%s order by rang_at desc, id limit :most
                """.formatted(calls, own, all);
    }

    private static String own(@Nullable String agent) {
        return agent == null ? "" : " and agent = :agent";
    }

    private static Map<String, Object> values(@Nullable String agent, int most, Map<String, Object> wanted) {
        Map<String, Object> values = new HashMap<>(wanted);
        values.put("most", most);
        if (agent != null) {
            values.put("agent", agent);
        }
        return values;
    }

    private List<Hit> hits(String sql, Map<String, Object> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> new Hit(CallRecords.call(row, number), row.getString("said")))
                .list();
    }
}
