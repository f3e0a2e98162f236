package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks on an open ticket: a city leader has written on it, or its citizen asks for secrecy. A mark stays. From then on the
 * robot never calls: a callback that waits for it goes to a human.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Marking {

    private static final Set<TicketState> OPEN = EnumSet.complementOf(
            EnumSet.of(TicketState.ANSWERED, TicketState.CLOSED, TicketState.DECLINED, TicketState.WITHDRAWN));

    private final TicketSteps steps;
    private final TicketSearch search;
    private final Clock clock;

    Marking(TicketSteps steps, TicketSearch search, Clock clock) {
        this.steps = steps;
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param instruction who wrote what on it
     * @throws MissingWords without an instruction
     * @throws RefusedByRule when it is one already
     */
    @Transactional
    public Ticket leaders(TicketId id, long version, String instruction, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.leaders()) {
            throw new RefusedByRule("markedBefore", "该工单已是市领导批办件，新的批示请记在办理过程中", "");
        }
        var told = new Told("markedLeaders", Sql.now(clock), actor, MissingWords.needed("instruction", instruction));
        return toHuman(steps.within(OPEN, ticket, told, Change::leaders), "市领导批办件");
    }

    /**
     * @param reason how the citizen asked for it
     * @throws MissingWords without a reason
     * @throws RefusedByRule when it is secret already
     */
    @Transactional
    public Ticket secret(TicketId id, long version, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.demand().secret()) {
            throw new RefusedByRule("markedBefore", "该工单已经保密", "");
        }
        var told = new Told("markedSecret", Sql.now(clock), actor, MissingWords.needed("reason", reason));
        return toHuman(steps.within(OPEN, ticket, told, Change::secret), "诉求人要求保密");
    }

    /** The leaders' tickets that have not ended, the oldest first; at most 200. */
    public List<Ticket> openLeaders() {
        return search.leaders();
    }

    private Ticket toHuman(Ticket ticket, String why) {
        if (ticket.state() != TicketState.AWAITING_CALLBACK) {
            return ticket;
        }
        Instant now = Sql.now(clock);
        var told = new Told("toHuman", now, "system", why + "，由人工回访");
        return steps.to(TicketState.AWAITING_HUMAN_CALLBACK, ticket, told, change -> change);
    }
}
