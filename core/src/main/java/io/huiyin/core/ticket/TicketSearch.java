package io.huiyin.core.ticket;

import io.huiyin.core.call.CallId;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketStatements.Lists;
import io.huiyin.core.ticket.TicketStatements.Words;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tickets: what somebody may find of them, in order, page after page. */
@Repository
public class TicketSearch {

    private static final int LARGEST_PAGE = 1_000;

    /** counting further would read rows that nobody looks at */
    private static final int MOST_COUNTED = 1_000;

    /**
     * Words that many tickets have are among so many newest ones often enough: looking these through takes less time than
     * collecting from an index all that have them.
     */
    private static final int NEWEST_LOOKED_THROUGH = 10_000;

    private static final int MOST_LEADERS = 200;

    private final JdbcClient jdbc;
    private final Units units;
    private final Intake intake;
    private final Clock clock;

    TicketSearch(JdbcClient jdbc, Units units, Intake intake, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * @param after where the page before ended; null for the first
     * @param page from 0, counted from there
     */
    private record Wish(
            TicketFilter filter,
            @Nullable TicketOrder order,
            @Nullable TicketCursor after,
            int page,
            int size) {

        int rows() {
            return Math.clamp(size, 1, LARGEST_PAGE);
        }

        long skip() {
            return (long) Math.max(page, 0) * rows();
        }

        /** How many tickets a list has up to the page's end, and the one by which a further page is known. */
        long upTo() {
            return skip() + rows() + 1;
        }
    }

    private record Row(Ticket ticket, int grade, @Nullable Instant ends) {

        TicketCursor cursor() {
            return new TicketCursor(grade, ends, ticket.filedAt(), ticket.id().value());
        }
    }

    /**
     * A list page after page.
     *
     * @param order null for the clocks' order where the list is that of units, for the newest first elsewhere
     * @param after where the page begins, as the one before said; null for the first
     * @param size at most 1,000
     * @throws UnknownCode for a beginning that no page named
     */
    @Transactional(readOnly = true)
    public Tickets.Page list(
            TicketFilter filter, @Nullable TicketOrder order, @Nullable String after, int size, Sight sight) {
        return search(new Wish(filter, order, after == null ? null : TicketCursor.of(after), 0, size), sight);
    }

    @Transactional(readOnly = true)
    Tickets.Page search(Tickets.Query query, Sight sight) {
        TicketState state = query.state();
        var filter = new TicketFilter(
                query.text(),
                state == null ? Set.of() : Set.of(state),
                query.unit(),
                query.phone(),
                null,
                null,
                null,
                null,
                null,
                query.overdueOnly() ? TicketFilter.ClockState.OVERDUE : null,
                Set.of());
        return search(new Wish(filter, null, null, query.page(), Math.min(query.size(), 200)), sight);
    }

    private Tickets.Page search(Wish wish, Sight sight) {
        TicketStatements asked = statements(wish, sight, MOST_COUNTED);
        if (wish.filter().hasWords()) {
            return byWords(wish, asked);
        }
        Lists lists = asked.lists(Words.READ);
        int counted = count(lists, asked);
        return page(wish, lists, counted, counted > MOST_COUNTED, asked);
    }

    /** How many tickets a list has; counting ends at {@code most}. */
    @Transactional(readOnly = true)
    public int count(TicketFilter filter, Sight sight, int most) {
        TicketStatements asked = statements(new Wish(filter, null, null, 0, 1), sight, most);
        if (filter.hasWords() && asked.newestOfAll()) {
            int found = count(asked.newest(), asked);
            if (found > most || complete(asked)) {
                return Math.min(most, found);
            }
        }
        return Math.min(most, count(asked.lists(Words.INDEXED), asked));
    }

    private TicketStatements statements(Wish wish, Sight sight, int most) {
        // which plan is quick depends on how often the words occur, so that none may be kept for all
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        Set<String> within = within(wish.filter().unit(), sight.units());
        var asked = new TicketStatements(wish.filter(), sight, within, wish.order(), wish.after());
        Instant now = Sql.now(clock);
        asked.values.putAll(Map.of(
                "size", wish.rows() + 1,
                "skip", wish.skip(),
                "upTo", wish.upTo(),
                "most", most + 1,
                "newest", NEWEST_LOOKED_THROUGH,
                "now", Sql.time(now),
                "tomorrow", Sql.time(intake.midnight(now.plus(Duration.ofDays(1))))));
        return asked;
    }

    /** How many have the words says which way to a page of them is the short one. */
    private Tickets.Page byWords(Wish wish, TicketStatements asked) {
        if (asked.newestOfAll()) {
            Lists newest = asked.newest();
            int found = count(newest, asked);
            boolean complete = found <= MOST_COUNTED && complete(asked);
            int listed = complete || wish.after() == null ? found : count(asked.newestAfter(), asked);
            if (complete || listed >= wish.upTo()) {
                return page(wish, newest, found, !complete, asked);
            }
        }
        List<String> found = numbers(asked.lists(Words.INDEXED), asked);
        if (found.size() > MOST_COUNTED) {
            // of so many a page is met soon in the list's own order, while the index would bring all of them to be
            // sorted
            return page(wish, asked.lists(Words.READ), found.size(), true, asked);
        }
        asked.values.put("found", found.toArray(String[]::new));
        return page(wish, asked.lists(Words.FOUND), found.size(), false, asked);
    }

    /** Whether the newest tickets are all that there are. */
    private boolean complete(TicketStatements asked) {
        return jdbc.sql("select count(*) from (" + asked.looked() + ") looked")
                        .params(asked.values)
                        .query(Integer.class)
                        .single()
                < NEWEST_LOOKED_THROUGH;
    }

    /** @param more whether there are more than were counted */
    private Tickets.Page page(Wish wish, Lists lists, int counted, boolean more, TicketStatements asked) {
        List<Row> rows = jdbc.sql(lists.page())
                .params(asked.values)
                .query((row, number) ->
                        new Row(TicketMapping.ticket(row, number), row.getInt("rank"), Sql.instantOrNull(row, "ends")))
                .list();
        boolean further = rows.size() > wish.rows();
        return new Tickets.Page(
                rows.stream().limit(wish.rows()).map(Row::ticket).toList(),
                Math.min(counted, MOST_COUNTED),
                more,
                further ? rows.get(wish.rows() - 1).cursor().toString() : null);
    }

    private int count(Lists lists, TicketStatements asked) {
        return count(lists.numbers(), asked);
    }

    private List<String> numbers(Lists lists, TicketStatements asked) {
        return jdbc.sql(lists.numbers() + " limit :most")
                .params(asked.values)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private int count(String rows, TicketStatements asked) {
        return jdbc.sql("select count(*) from (" + rows + " limit :most) counted")
                .params(asked.values)
                .query(Integer.class)
                .single();
    }

    /** The unit asked for and those below it, as far as they are seen; null for all tickets. */
    private @Nullable Set<String> within(@Nullable String unit, @Nullable Set<String> seen) {
        if (unit == null) {
            return seen;
        }
        Set<String> within = new LinkedHashSet<>(units.subtree(unit));
        if (seen != null) {
            within.retainAll(seen);
        }
        return within;
    }

    /** Those of the numbers that are tickets, in any order. */
    public List<Ticket> of(Collection<TicketId> ids) {
        return jdbc.sql("select * from ticket where id = any(:ids)")
                .param("ids", ids.stream().map(TicketId::value).toArray(String[]::new))
                .query(TicketMapping::ticket)
                .list();
    }

    /** What was filed in a call, in order; a caller may have several matters. */
    public List<Ticket> ofCall(CallId call) {
        return jdbc.sql("select * from ticket where call = :call order by id")
                .param("call", call.value())
                .query(TicketMapping::ticket)
                .list();
    }

    List<Ticket> leaders() {
        return jdbc.sql("""
                        select * from ticket where leaders and state not in ('CLOSED', 'DECLINED', 'WITHDRAWN')
                        order by filed_at, id limit :most
                        """)
                .param("most", MOST_LEADERS)
                .query(TicketMapping::ticket)
                .list();
    }

    /** Each figure by an index of its own: together they would read every ticket. */
    Tickets.Figures figures(Instant dayBegan, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from ticket where filed_at >= :day) as filed,
                          (select count(*) from ticket where %s) as overdue,
                          (select count(*) from ticket where state in ('AWAITING_CALLBACK', 'AWAITING_HUMAN_CALLBACK')) as due,
                          (select count(*) from ticket where satisfaction is not null) as asked,
                          (select count(*) from ticket where satisfaction >= 4) as happy
                        """.formatted(TicketStatements.OVERDUE))
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
