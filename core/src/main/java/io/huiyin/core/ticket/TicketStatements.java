package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketFilter.ClockState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of one list. Only conditions that were asked for are written into them, so that they can use an index. */
final class TicketStatements {

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

    /** a list that does not go by clocks */
    private static final String NO_CLOCK =
            "cast(null as timestamptz) as ends, %d as rank".formatted(TicketCursor.NO_GRADE);

    /** the priority grade, 0 the highest, of a ticket whose clock runs */
    private static final String RANK = "coalesce(grade, %d)".formatted(TicketCursor.NO_GRADE);

    private final TicketFilter filter;
    private final Sight sight;
    private final TicketWords words;
    private final @Nullable Set<String> within;
    private final TicketOrder order;
    private final @Nullable TicketCursor after;

    /** by the names that the statements give them */
    final Map<String, Object> values = new HashMap<>();

    /**
     * @param within codes of the units whose tickets they are; null for any
     * @param order null for the clocks' order with units, for the newest without
     * @param after where the page before ended; null for the first
     */
    TicketStatements(
            TicketFilter filter,
            Sight sight,
            @Nullable Set<String> within,
            @Nullable TicketOrder order,
            @Nullable TicketCursor after) {
        this.filter = filter;
        this.sight = sight;
        this.words = new TicketWords(filter.text(), sight);
        this.within = within;
        this.order = order == null ? within == null ? TicketOrder.NEWEST : TicketOrder.CLOCK : order;
        this.after = after;
        if (within != null) {
            values.put("units", within.toArray(String[]::new));
        }
        if (after != null) {
            values.put("afterRank", after.grade());
            values.put("afterEnds", Sql.timeOrNull(after.ends()));
            values.put("afterAt", Sql.time(after.filedAt()));
            values.put("afterId", after.id());
        }
    }

    /** How a list's words are looked for. */
    enum Words {
        /** by the index of pairs */
        INDEXED,
        /** in each ticket, in the list's own order */
        READ,
        /** they were found before: in {@code :found}, some numbers */
        FOUND
    }

    /** A list as a whole, to be counted by its numbers; and a page of it, in order: {@code :size} from {@code :skip} on. */
    record Lists(String numbers, String page) {}

    /** Whether the newest tickets are this list's beginning, whoever leads them. */
    boolean newestOfAll() {
        return within == null && filter.clock() == null && order == TicketOrder.NEWEST;
    }

    Lists lists(Words how) {
        boolean few = how == Words.FOUND;
        String wanted = conditions() + (few ? " and id = any(:found)" : words(how == Words.INDEXED));
        String led = wanted + ledClock();
        if (within == null) {
            String all = "ticket where true" + led;
            return new Lists(
                    "select id from " + all, order == TicketOrder.CLOCK ? byClock(all, null, false) : inOrder(all));
        }
        String own = "ticket where unit = any(:units)" + led;
        String helped = HELPED + wanted + helpersClock();
        return new Lists(
                "select id from " + own + " union all select id from " + helped,
                order == TicketOrder.CLOCK ? byClock(own, helped, !few) : byFiling(own, helped, !few));
    }

    /** The list as far as the {@code :newest} tickets have it. */
    Lists newest() {
        String words = " where true" + words(false);
        return new Lists("select id from " + looked("") + words, inOrder(looked(since(null)) + words));
    }

    /** The page of {@link #newest} as rows to count. */
    String newestAfter() {
        return "select id from " + looked(since(null)) + " where true" + words(false);
    }

    /** The newest tickets, their words not looked at. */
    String looked() {
        return "select id from " + looked("");
    }

    private String looked(String since) {
        return "(select * from ticket where true%s%s order by %s limit :newest) ticket"
                .formatted(conditions(), since, NEWEST);
    }

    private String inOrder(String tickets) {
        return "select ticket.*, %s from %s%s order by %s limit :size offset :skip"
                .formatted(NO_CLOCK, tickets, since(null), filing());
    }

    /** The highest grade is on top, of one grade the clock that ends first, then the newest of those whose clock does not run, read unit by unit in the index's order where they may be many. */
    private String byClock(String own, @Nullable String helped, boolean unitByUnit) {
        String rest = !unitByUnit ? "select ticket.*, %1$s from %2$s and not %3$s%4$s order by %5$s limit :upTo" : """
                select rest.* from unnest(:units) as of (code) cross join lateral (
                    select ticket.*, %1$s from %2$s and unit = of.code and not %3$s%4$s order by %5$s limit :upTo) rest""";
        return """
                select * from (
                  (select ticket.*, %1$s as ends, %8$s as rank from %2$s and %3$s%4$s
                   order by rank, ends, %5$s limit :upTo)
                  union all
                  (%6$s)%7$s
                ) found order by ends is null, rank, ends, %5$s limit :size offset :skip
                """.formatted(
                        CLOCK,
                        own,
                        RUNNING,
                        since(CLOCK),
                        NEWEST,
                        rest.formatted(NO_CLOCK, own, RUNNING, since(null), NEWEST),
                        helped == null ? "" : """

                                  union all
                                  (select ticket.*, due as ends, case when due is null then %d else %s end as rank from %s%s
                                   order by due is null, rank, ends, %s limit :upTo)""".formatted(TicketCursor.NO_GRADE, RANK, helped, since("due"), NEWEST),
                        RANK);
    }

    private String byFiling(String own, String helped, boolean unitByUnit) {
        String led = unitByUnit ? """
                select own.* from unnest(:units) as of (code) cross join lateral (
                    select ticket.*, %1$s from %2$s and unit = of.code%3$s order by %4$s limit :upTo) own""" : "select ticket.*, %1$s from %2$s%3$s order by %4$s limit :upTo";
        return """
                select * from (
                  (%6$s)
                  union all
                  (select ticket.*, %1$s from %5$s%3$s order by %4$s limit :upTo)
                ) found order by %4$s limit :size offset :skip
                """.formatted(
                NO_CLOCK, own, since(null), filing(), helped, led.formatted(NO_CLOCK, own, since(null), filing()));
    }

    private String filing() {
        return order == TicketOrder.OLDEST ? "filed_at, id" : NEWEST;
    }

    /** What comes after the cursor. @param clock of the rows; null for rows without one */
    private String since(@Nullable String clock) {
        if (after == null) {
            return "";
        }
        String filed = "(filed_at, id) " + (order == TicketOrder.OLDEST ? ">" : "<") + " (:afterAt, :afterId)";
        if (after.ends() == null) {
            return " and " + filed + (clock == null ? "" : " and " + clock + " is null");
        }
        return clock == null
                ? ""
                : " and (%3$s > :afterRank or %3$s = :afterRank and (%1$s > :afterEnds or %1$s = :afterEnds and %2$s) or %1$s is null)"
                        .formatted(clock, filed, RANK);
    }

    private String ledClock() {
        ClockState clock = filter.clock();
        return clock == null
                ? ""
                : switch (clock) {
                    case OVERDUE -> " and " + OVERDUE;
                    case TODAY -> " and " + RUNNING + " and " + CLOCK + " >= :now and " + CLOCK + " < :tomorrow";
                    case RUNNING -> " and " + RUNNING;
                    case PAUSED -> " and state = 'PAUSED'";
                };
    }

    /** Who helps is late with its own answer. */
    private String helpersClock() {
        ClockState clock = filter.clock();
        return clock == null
                ? ""
                : switch (clock) {
                    case OVERDUE -> " and due < :now";
                    case TODAY -> " and due >= :now and due < :tomorrow";
                    case RUNNING -> " and due is not null";
                    case PAUSED -> " and false";
                };
    }

    /** On a ticket itself, whoever leads it; its words aside. */
    private String conditions() {
        List<String> conditions = new ArrayList<>();
        if (!filter.states().isEmpty()) {
            String[] states = filter.states().stream().map(TicketState::name).toArray(String[]::new);
            // one is read in its index's own order
            boolean one = states.length == 1;
            add(conditions, one ? "state = :state" : "state = any(:state)", "state", one ? states[0] : states);
        }
        String shown = sight.units() == null ? "" : " and not secret";
        add(conditions, "phone = :phone and phone <> ''" + shown, "phone", filter.phone());
        add(conditions, "kind = :kind", "kind", filter.kind());
        add(conditions, "matter = :matter", "matter", filter.matter());
        String origin = "exists (select 1 from ticket_origin where ticket = id";
        boolean phoned = TicketFilter.PHONE.equals(filter.channel());
        add(
                conditions,
                phoned ? "not " + origin + ")" : origin + " and channel = :channel)",
                "channel",
                filter.channel());
        add(conditions, "filed_at >= :from", "from", Sql.timeOrNull(filter.from()));
        add(conditions, "filed_at < :until", "until", Sql.timeOrNull(filter.until()));
        filter.marks().forEach(mark -> conditions.add(mark.name().toLowerCase(Locale.ROOT)));
        add(conditions, "(not secret and not leaders or filed_by = :guest)", "guest", sight.guest());
        return and(conditions);
    }

    private void add(List<String> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private String words(boolean indexed) {
        return and(words.conditions(indexed, values));
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(one -> " and " + one).collect(Collectors.joining());
    }
}
