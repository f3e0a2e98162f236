package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tickets. Only conditions that were asked for are written into the statement, so that it can use an index. */
@Repository
class TicketSearch {

    /** their reply clock runs */
    private static final String REPLY_DUE = "state in ('SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK')";

    private static final String RUNNING = "(state = 'DISPATCHED' or " + REPLY_DUE + ")";

    /** what {@link Ticket#overdueAt} says, as a condition */
    static final String OVERDUE =
            "(state = 'DISPATCHED' and least(sign_by, reply_by) < :now or " + REPLY_DUE + " and reply_by < :now)";

    private static final String CLOCK = "case when state = 'DISPATCHED' then least(sign_by, reply_by) when " + REPLY_DUE
            + " then least(reply_by, case when contacted_at is null or contacted_at < began_at then contact_by end) end";

    /** the tickets on which units of the list help, each with the clock of those answers that are awaited */
    private static final String HELPED = """
            ticket join (
               select ticket, min(due_at) filter (where answered_at is null) from assistance
               where unit = any(:units) and released_at is null group by ticket) helped (number, due) on number = id
             where unit <> all(:units)""";

    private static final String NEWEST = "filed_at desc, id desc";

    private static final int LARGEST_PAGE = 200;

    /** counting further would read rows that nobody looks at */
    private static final int MOST_COUNTED = 1_000;

    /**
     * Words that many tickets have are among so many newest ones often enough: looking these through takes less time than
     * collecting from an index all that have them.
     */
    private static final int NEWEST_LOOKED_THROUGH = 20_000;

    /** one in a hundred: from there on the index collects more than a list in its own order reads */
    private static final int OFTEN = NEWEST_LOOKED_THROUGH / 100;

    /** what can be part of a ticket's number */
    private static final Pattern OF_A_NUMBER = Pattern.compile("[A-Za-z]*[0-9]{2,}");

    private final JdbcClient jdbc;
    private final Units units;

    TicketSearch(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Transactional(readOnly = true)
    Tickets.Page search(Tickets.Query query, Sight sight, Instant now) {
        // which plan is quick depends on how often the words occur, so that none may be kept for all
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        var values = new HashMap<String, Object>();
        int size = size(query);
        values.put("size", size);
        values.put("skip", upTo(query) - size);
        values.put("upTo", upTo(query));
        values.put("most", MOST_COUNTED + 1);
        values.put("newest", NEWEST_LOOKED_THROUGH);
        String text = query.text();
        if (text != null && !text.isBlank() && query.phone() == null) {
            return byWords(text, query, sight, now, values);
        }
        Lists lists = lists(query, sight, now, true, values);
        return page(lists, count(lists, values), values);
    }

    private static int size(Tickets.Query query) {
        return Math.clamp(query.size(), 1, LARGEST_PAGE);
    }

    /** How many tickets a list has up to the page's end. */
    private static long upTo(Tickets.Query query) {
        return (Math.max(query.page(), 0) + 1L) * size(query);
    }

    /** How often the newest tickets have the words says which way to them is the short one. */
    private Tickets.Page byWords(
            String text, Tickets.Query query, Sight sight, Instant now, Map<String, Object> values) {
        String looked = "(select * from ticket where true%s order by %s limit :newest) ticket"
                .formatted(and(conditions(query, sight, values)), NEWEST);
        Lists newest = newest(looked, and(words(text, sight.units() != null, false, values)));
        int found = count(newest, values);
        if (query.overdueOnly() || within(query.unit(), sight.units()) != null) {
            Lists lists = lists(query, sight, now, found < OFTEN, values);
            return page(lists, count(lists, values), values);
        }
        Lists all = lists(query, sight, now, true, values);
        boolean complete = found <= MOST_COUNTED && count("select 1 from " + looked, values) < NEWEST_LOOKED_THROUGH;
        boolean counted = complete || found > MOST_COUNTED;
        boolean listed = complete || found >= upTo(query);
        return page(listed ? newest : all, counted ? found : count(all, values), values);
    }

    private Tickets.Page page(Lists lists, int counted, Map<String, Object> values) {
        List<Ticket> tickets = jdbc.sql(lists.page())
                .params(values)
                .query(TicketMapping::ticket)
                .list();
        return new Tickets.Page(tickets, Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED);
    }

    private int count(Lists lists, Map<String, Object> values) {
        return count(lists.counted() + " limit :most", values);
    }

    private int count(String rows, Map<String, Object> values) {
        return jdbc.sql("select count(*) from (" + rows + ") counted")
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Two statements over the same tickets: one row each to count, and a page of them in order. */
    private record Lists(String counted, String page) {}

    /** @param indexed whether words are looked for by the index of pairs, or in the list's own order */
    private Lists lists(Tickets.Query query, Sight sight, Instant now, boolean indexed, Map<String, Object> values) {
        List<String> conditions = conditions(query, sight, values);
        conditions.addAll(words(query.text(), sight.units() != null, indexed, values));
        String led = and(conditions);
        String helped = led;
        if (query.overdueOnly()) {
            led += " and " + OVERDUE;
            // who helps is late with its own answer
            helped += " and due < :now";
            values.put("now", Sql.time(now));
        }
        Set<String> within = within(query.unit(), sight.units());
        if (within == null) {
            String all = "ticket where true" + led;
            return new Lists(
                    "select 1 from " + all,
                    "select * from " + all + " order by " + NEWEST + " limit :size offset :skip");
        }
        values.put("units", within.toArray(String[]::new));
        String own = "ticket where unit = any(:units)" + led;
        return new Lists(
                "select 1 from " + own + " union all select 1 from " + HELPED + helped, inbox(own, HELPED + helped));
    }

    /** The list as far as the newest tickets have it, whoever leads them. */
    private static Lists newest(String tickets, String words) {
        String found = tickets + " where true" + words;
        return new Lists(
                "select 1 from " + found,
                "select * from " + found + " order by " + NEWEST + " limit :size offset :skip");
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(one -> " and " + one).collect(Collectors.joining());
    }

    /** The highest grade is on top, of one grade the clock that ends first, then the newest of those whose clock does not run, read unit by unit in the index's order. */
    private static String inbox(String own, String helped) {
        return """
                select * from (
                  (select ticket.*, %1$s as ends, coalesce(grade, 100) as rank from %2$s and %3$s
                   order by rank, ends, %4$s limit :upTo)
                  union all
                  (select rest.* from unnest(:units) as of (code) cross join lateral (
                    select ticket.*, cast(null as timestamptz) as ends, 100 as rank from %2$s and unit = of.code and not %3$s
                    order by %4$s limit :upTo) rest)
                  union all
                  (select ticket.*, due as ends, coalesce(grade, 100) as rank from %5$s
                   order by due is null, rank, ends, %4$s limit :upTo)
                ) found order by ends is null, rank, ends, %4$s limit :size offset :skip
                """.formatted(CLOCK, own, RUNNING, NEWEST, helped);
    }

    /** On a ticket itself, whoever leads it; its words aside. */
    private static List<String> conditions(Tickets.Query query, Sight sight, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        TicketState state = query.state();
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state.name());
        }
        String phone = query.phone();
        if (phone != null) {
            conditions.add("phone = :phone and phone <> ''" + (sight.units() == null ? "" : " and not secret"));
            values.put("phone", phone);
        }
        String guest = sight.guest();
        if (guest != null) {
            conditions.add("(not secret and not leaders or filed_by = :guest)");
            values.put("guest", guest);
        }
        return conditions;
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

    /**
     * @param outside of the hotline: a secret ticket's words could tell who the citizen is
     * @param indexed whether the index of pairs shall be asked
     */
    private static List<String> words(
            @Nullable String text, boolean outside, boolean indexed, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        int number = 0;
        for (String word : text == null ? new String[0] : text.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String name = "word" + number++;
            values.put(name, word);
            values.put(name + "In", Sql.anywhere(word));
            // Chinese has no capitals, and looking past them takes ten times as long
            String like = word.equals(word.toUpperCase(Locale.ROOT)) && word.equals(word.toLowerCase(Locale.ROOT))
                    ? "like"
                    : "ilike";
            String said = "(title %2$s :%1$sIn or content %2$s :%1$sIn)".formatted(name, like);
            if (indexed) {
                // the index finds its pairs of characters, in whatever order; that they are the word is looked up in
                // what
                // it found
                said = "text_pairs(title || ' ' || content) @> text_pairs(:%s) and ".formatted(name) + said;
            }
            if (outside) {
                said = "not secret and " + said;
            }
            if (OF_A_NUMBER.matcher(word).matches()) {
                values.put(name + "Begin", word.toUpperCase(Locale.ROOT) + "%");
                values.put(name + "End", new StringBuilder(word.toUpperCase(Locale.ROOT)).reverse() + "%");
                said += " or id like :%1$sBegin or reverse(id) like :%1$sEnd".formatted(name);
            }
            conditions.add("(" + said + ")");
        }
        return conditions;
    }

    List<Ticket> leaders() {
        return jdbc.sql("""
                        select * from ticket where leaders and state not in ('CLOSED', 'DECLINED', 'WITHDRAWN')
                        order by filed_at, id limit :most
                        """)
                .param("most", LARGEST_PAGE)
                .query(TicketMapping::ticket)
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
