package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tickets. Only conditions that were asked for are written into the statement, so that it can use an index. */
@Repository
class TicketSearch {

    /** what {@link Ticket#overdueAt} says, as a condition */
    static final String OVERDUE =
            "(state = 'DISPATCHED' and least(sign_by, reply_by) < :now or state in ('SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK') and reply_by < :now)";

    private static final String CLOCK =
            "case when state = 'DISPATCHED' then least(sign_by, reply_by) when state in ('SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK')"
                    + " then least(reply_by, case when contacted_at is null or contacted_at < began_at then contact_by end) end";

    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final Units units;

    TicketSearch(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    Tickets.Page search(Tickets.Query query, Sight sight, Instant now) {
        var values = new HashMap<String, Object>();
        String where = where(query, sight, now, values);
        long total = jdbc.sql("select count(*) from ticket" + where)
                .params(values)
                .query(Long.class)
                .single();
        int size = Math.clamp(query.size(), 1, LARGEST_PAGE);
        values.put("size", size);
        values.put("skip", (long) Math.max(query.page(), 0) * size);
        // a unit's inbox: the clock that ends first is on top; other lists: the newest
        String order = query.unit() == null ? "filed_at desc, id desc" : CLOCK + " nulls last, filed_at desc, id desc";
        List<Ticket> tickets = jdbc.sql(
                        "select * from ticket" + where + " order by " + order + " limit :size offset :skip")
                .params(values)
                .query(TicketRows::ticket)
                .list();
        return new Tickets.Page(tickets, total);
    }

    private String where(Tickets.Query query, Sight sight, Instant now, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        words(query.text(), sight.units() != null, conditions, values);
        TicketState state = query.state();
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state.name());
        }
        String unit = query.unit();
        if (unit != null) {
            conditions.add("unit = any(:subtree)");
            values.put("subtree", units.subtree(unit).toArray(String[]::new));
        }
        String phone = query.phone();
        if (phone != null) {
            conditions.add("phone = :phone and phone <> ''" + (sight.units() == null ? "" : " and not secret"));
            values.put("phone", phone);
        }
        if (query.overdueOnly()) {
            conditions.add(OVERDUE);
            values.put("now", Sql.time(now));
        }
        sight(sight, conditions, values);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** @param outside of the hotline: a secret ticket's words could tell who the citizen is */
    private static void words(
            @Nullable String text, boolean outside, List<String> conditions, Map<String, Object> values) {
        if (text == null) {
            return;
        }
        int number = 0;
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + number++;
                values.put(name, Sql.anywhere(word));
                String said = "(title ilike :%1$s or content ilike :%1$s)".formatted(name);
                conditions.add("(%s or id ilike :%s)".formatted(outside ? "not secret and " + said : said, name));
            }
        }
    }

    private static void sight(Sight sight, List<String> conditions, Map<String, Object> values) {
        Set<String> units = sight.units();
        if (units != null) {
            conditions.add("unit = any(:seen)");
            values.put("seen", units.toArray(String[]::new));
        }
        String guest = sight.guest();
        if (guest != null) {
            conditions.add("(not secret and not leaders or filed_by = :guest)");
            values.put("guest", guest);
        }
    }

    List<Ticket> leaders() {
        return jdbc.sql("""
                        select * from ticket where leaders and state not in ('CLOSED', 'DECLINED', 'WITHDRAWN')
                        order by filed_at, id limit :most
                        """)
                .param("most", LARGEST_PAGE)
                .query(TicketRows::ticket)
                .list();
    }

    Tickets.Figures figures(Instant dayBegan, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where filed_at >= :day) as filed,
                          count(*) filter (where %s) as overdue,
                          count(*) filter (where state in ('AWAITING_CALLBACK', 'AWAITING_HUMAN_CALLBACK')) as due,
                          count(*) filter (where satisfaction is not null) as asked,
                          count(*) filter (where satisfaction >= 4) as happy
                        from ticket
                        """.formatted(OVERDUE))
                .param("day", Sql.time(dayBegan))
                .param("now", Sql.time(now))
                .query((row, number) -> {
                    long asked = row.getLong("asked");
                    return new Tickets.Figures(
                            row.getLong("filed"),
                            row.getLong("overdue"),
                            row.getLong("due"),
                            asked == 0 ? null : (double) row.getLong("happy") / asked);
                })
                .single();
    }
}
