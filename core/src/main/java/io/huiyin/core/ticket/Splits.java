package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One citizen, several matters (一人多事): each is a ticket of its own, with its unit, clocks and number, linked to the others of
 * the same origin. The callback robot calls about each; how often a number may ring is a rule of the callbacks.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Splits {

    /** what a unit has signed is in its hands as a whole */
    private static final Set<TicketState> UNSIGNED = EnumSet.of(TicketState.ACCEPTED, TicketState.DISPATCHED);

    private final Tickets tickets;
    private final TicketSteps steps;
    private final JdbcClient jdbc;
    private final Clock clock;

    Splits(Tickets tickets, TicketSteps steps, JdbcClient jdbc, Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is taken out of a ticket; the citizen, the place and the call are the ticket's.
     *
     * @param kind null for the ticket's own
     * @param unit null or empty sends it to the supervision centre
     */
    public record Part(
            @Nullable String kind,
            @Nullable String matter,
            String title,
            String content,
            @Nullable String unit) {

        private NewTicket of(NewTicket whole, String reason) {
            return new NewTicket(
                    kind == null ? whole.kind() : kind,
                    matter,
                    title,
                    content,
                    whole.place(),
                    whole.area(),
                    whole.happened(),
                    whole.phone(),
                    whole.name(),
                    whole.secret(),
                    // whether there is danger in it is for this matter to say
                    false,
                    whole.call(),
                    unit,
                    reason);
        }
    }

    /**
     * Takes a matter out of a ticket that no unit has signed yet. The ticket keeps its words and its clocks; the new one begins
     * with clocks of its own, a leader's mark and secrecy go with it.
     *
     * @return the new ticket
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket split(TicketId id, long version, Part part, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        String why = MissingWords.needed("reason", reason);
        if (!UNSIGNED.contains(ticket.state())) {
            throw new IllegalStep(id, ticket.state(), "split");
        }
        Ticket taken = tickets.file(part.of(ticket.demand(), why), actor);
        return linked(ticket, taken, why, actor);
    }

    /**
     * Files one of several matters of a call.
     *
     * @param answer ends a consultation in the call; null when it is no such
     * @param first the ticket that the call has become already; null for the first one
     */
    @Transactional
    public Ticket file(NewTicket demand, @Nullable String answer, @Nullable TicketId first, String actor) {
        // before the day's numbers are locked, as everywhere: two that wait for each other would wait for ever
        Ticket origin = first == null ? null : steps.take(first);
        Ticket ticket = answer == null ? tickets.file(demand, actor) : tickets.answerAtOnce(demand, answer, actor);
        return origin == null ? ticket : linked(origin, ticket, "一次来电反映多件事", actor);
    }

    private Ticket linked(Ticket origin, Ticket part, String why, String actor) {
        jdbc.sql("""
                        insert into ticket_split values (:ticket,
                          coalesce((select origin from ticket_split where ticket = :origin), :origin))
                        """)
                .param("ticket", part.id().value())
                .param("origin", origin.id().value())
                .update();
        Instant now = Sql.now(clock);
        var off = new Told("splitOff", now, actor, "另立 " + part.id() + "：" + why);
        steps.within(EnumSet.of(origin.state()), origin, off, change -> change);
        var told = new Told("splitFrom", now, actor, "与 " + origin.id() + " 同一来源：" + why);
        Ticket after = steps.within(EnumSet.of(part.state()), part, told, change -> change);
        if (!origin.leaders()) {
            return after;
        }
        var marked = new Told("markedLeaders", now, actor, "随 " + origin.id() + " 一同");
        return steps.within(EnumSet.of(after.state()), after, marked, Change::leaders);
    }

    /** The other tickets of the same origin, by number. */
    public List<Ticket> of(TicketId id) {
        return jdbc.sql("""
                        with root as (select coalesce((select origin from ticket_split where ticket = :id), :id) as number)
                        select * from ticket where id <> :id and id in (select number from root
                          union all select ticket from ticket_split join root on origin = number) order by id
                        """)
                .param("id", id.value())
                .query(TicketMapping::ticket)
                .list();
    }
}
