package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Masking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What citizens want, in the words of tickets, without who they are: names, numbers and whatever else tells it are left out. */
@Repository
public class TicketTexts {

    private static final int PAGE = 1_000;

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
