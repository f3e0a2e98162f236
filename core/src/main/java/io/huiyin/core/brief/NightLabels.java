package io.huiyin.core.brief;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the machine heard after hours beside what people found right: the same where it heard well. */
@Repository
public class NightLabels {

    /**
     * One part of one demand; not masked.
     *
     * @param heard empty when the machine heard none
     * @param meant empty when there is none
     */
    public record Label(Instant at, Part part, String heard, String meant) {}

    private final JdbcClient jdbc;

    NightLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Label> newest(int most) {
        return jdbc.sql("""
                        select settled_at, part, heard, meant from night_take join night_label using (ticket)
                        where verdict is not null order by settled_at desc, ticket, part limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Label(
                        Sql.instant(row, "settled_at"),
                        Part.valueOf(row.getString("part")),
                        row.getString("heard"),
                        row.getString("meant")))
                .list();
    }

    /** A label for each part of which something was heard or is known now. */
    void keep(TicketId ticket, NewTicket heard, NewTicket meant) {
        for (Part part : Part.values()) {
            if (!part.of(heard).isEmpty() || !part.of(meant).isEmpty()) {
                jdbc.sql("insert into night_label (ticket, part, heard, meant) values (:ticket, :part, :heard, :meant)")
                        .param("ticket", ticket.value())
                        .param("part", part.name())
                        .param("heard", part.of(heard))
                        .param("meant", part.of(meant))
                        .update();
            }
        }
    }

    /** @return what had been heard, by part */
    Map<Part, String> drop(TicketId ticket) {
        Map<Part, String> heard = new EnumMap<>(Part.class);
        jdbc.sql("delete from night_label where ticket = :ticket returning part, heard")
                .param("ticket", ticket.value())
                .query(row -> {
                    heard.put(Part.valueOf(row.getString("part")), row.getString("heard"));
                });
        return heard;
    }
}
