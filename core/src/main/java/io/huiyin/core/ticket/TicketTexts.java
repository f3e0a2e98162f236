package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Masking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What citizens want, in the words of tickets, without who they are: names, numbers and whatever else tells it are left out. */
@Repository
public class TicketTexts {

    private static final int PAGE = 1_000;

    /**
     * A ticket whose unit is settled: it has replied and nobody has sent the ticket on.
     *
     * @param unit code
     */
    public record Settled(String id, Instant filedAt, String text, String unit) {}

    private record Row(String id, Instant filedAt, String text) {}

    private final JdbcClient jdbc;

    TicketTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Title and content of the newest tickets, those of secret ones left out.
     *
     * @param most characters; the ticket that goes beyond is the last
     */
    public List<String> newest(int most) {
        List<String> texts = new ArrayList<>();
        int characters = 0;
        List<Row> page = page(null);
        while (!page.isEmpty()) {
            for (Row row : page) {
                texts.add(row.text());
                characters += row.text().length();
                if (characters >= most) {
                    return texts;
                }
            }
            page = page.size() < PAGE ? List.of() : page(page.getLast());
        }
        return texts;
    }

    /**
     * The newest tickets whose unit is settled, the newest first, those of secret ones left out.
     *
     * @param most tickets
     */
    public List<Settled> settled(int most) {
        return jdbc.sql(
                        "select id, filed_at, title, content, name, unit from ticket where not secret and unit is not null"
                                + " and state in ('REPLIED', 'AWAITING_CALLBACK', 'AWAITING_HUMAN_CALLBACK', 'CLOSED')"
                                + " order by filed_at desc, id desc limit :most")
                .param("most", most)
                .query((row, number) -> {
                    Row one = row(row, number);
                    return new Settled(one.id(), one.filedAt(), one.text(), row.getString("unit"));
                })
                .list();
    }

    /** Title and content of one, as they are learnt from; empty for a secret one and where there is none. */
    public Optional<String> of(String id) {
        return jdbc.sql("select id, filed_at, title, content, name from ticket where id = :id and not secret")
                .param("id", id)
                .query(TicketTexts::row)
                .optional()
                .map(Row::text);
    }

    /** In the order of the index by filing: a page reads a page's worth of tickets. */
    private List<Row> page(@Nullable Row after) {
        return jdbc.sql("select id, filed_at, title, content, name from ticket where not secret"
                        + (after == null ? "" : " and (filed_at, id) < (:at, :id)")
                        + " order by filed_at desc, id desc limit :size")
                .param("at", after == null ? null : Sql.time(after.filedAt()))
                .param("id", after == null ? null : after.id())
                .param("size", PAGE)
                .query(TicketTexts::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String text = Masking.without(row.getString("title") + "\n" + row.getString("content"));
        String name = row.getString("name");
        return new Row(
                row.getString("id"),
                Sql.instant(row, "filed_at"),
                name == null || name.isBlank() ? text : text.replace(name.strip(), Masking.LEFT_OUT));
    }
}
