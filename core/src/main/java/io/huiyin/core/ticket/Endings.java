package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends that are no reply: a demand that the hotline may not take, one that the citizen takes back, one that another ticket
 * carries.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Endings {

    private final TicketRows rows;
    private final TicketSteps steps;
    private final JointHandling joint;
    private final Clock clock;

    Endings(TicketRows rows, TicketSteps steps, JointHandling joint, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.joint = joint;
        this.clock = clock;
    }

    /**
     * @param route what the citizen can do instead; the citizen is told
     * @throws MissingWords without a reason, a basis or a route
     * @throws RefusedByRule while other tickets are merged into it
     */
    @Transactional
    public Ticket decline(TicketId id, long version, String reason, String basis, String route, String actor) {
        Ticket ticket = takeAlone(id, version);
        String why = MissingWords.needed("reason", reason) + "；告知途径：" + MissingWords.needed("route", route);
        Instant now = Sql.now(clock);
        var told = new Told("declined", now, actor, why, MissingWords.needed("basis", basis));
        return steps.to(
                TicketState.DECLINED, ticket, told, change -> change.judged().closed(now));
    }

    /** @throws RefusedByRule while other tickets are merged into it */
    @Transactional
    public Ticket withdraw(TicketId id, long version, String reason, String actor) {
        Ticket ticket = takeAlone(id, version);
        Instant now = Sql.now(clock);
        var told = new Told("withdrawn", now, actor, MissingWords.needed("reason", reason));
        joint.over(ticket, "诉求已撤回");
        return steps.to(
                TicketState.WITHDRAWN,
                ticket,
                told,
                change -> change.notPaused().closed(now));
    }

    /** Those merged into a ticket wait for its reply; one that ends without a reply would let them wait for ever. */
    private Ticket takeAlone(TicketId id, long version) {
        Ticket ticket = steps.take(id, version);
        int carried = rows.carriedBy(id).size();
        if (carried > 0) {
            throw new RefusedByRule("carries", "已有 " + carried + " 件工单并入该工单，须先解除并单", "");
        }
        return ticket;
    }

    /**
     * Many citizens, one matter: this ticket waits for the other one's reply, which will be its own; its citizen is called
     * back all the same.
     *
     * @throws RefusedByRule when it is the same ticket, or one that has no handling to come
     * @throws UnknownTicket when nobody has that number
     */
    @Transactional
    public Ticket merge(TicketId id, long version, TicketId into, String reason, String actor) {
        if (id.equals(into)) {
            throw new RefusedByRule("sameTicket", "工单不能并入自己", "");
        }
        // always in the same order, so that two merges at once do not wait for each other
        Ticket carrier = id.value().compareTo(into.value()) < 0 ? null : steps.take(into);
        Ticket ticket = steps.take(id, version);
        carrier = carrier == null ? steps.take(into) : carrier;
        if (!TicketSteps.HANDLED.contains(carrier.state()) && carrier.state() != TicketState.ACCEPTED) {
            throw new RefusedByRule(
                    "notOpen", "工单 " + into + " 处于“" + carrier.state().label() + "”，不能再并入", "");
        }
        if (!rows.carriedBy(id).isEmpty()) {
            throw new RefusedByRule("carries", "已有工单并入该工单，请把它们并入同一主单", "");
        }
        Instant now = Sql.now(clock);
        String why = MissingWords.needed("reason", reason);
        joint.over(ticket, "并入 " + into);
        // the carrier's own citizen, those who joined before, and this one
        int citizens = 2 + rows.carriedBy(into).size();
        steps.joined(carrier, new Told("joined", now, actor, "并入 " + id + "：" + why), citizens);
        return steps.to(
                TicketState.MERGED,
                ticket,
                new Told("merged", now, actor, "并入 " + into + "：" + why),
                change -> change.carriedBy(into));
    }

    /** It was another matter after all: the supervision centre dispatches it anew. */
    @Transactional
    public Ticket unmerge(TicketId id, long version, String reason, String actor) {
        TicketId into =
                rows.find(id).map(ticket -> ticket.handling().carriedBy()).orElse(null);
        // in the same order as in a merge
        Ticket carrier = into == null || id.value().compareTo(into.value()) < 0 ? null : steps.take(into);
        Ticket ticket = steps.take(id, version);
        carrier = carrier == null && into != null ? steps.take(into) : carrier;
        Instant now = Sql.now(clock);
        var told = new Told("unmerged", now, actor, MissingWords.needed("reason", reason));
        Ticket parted = steps.to(TicketState.ACCEPTED, ticket, told, change -> change.carriedBy(null));
        if (carrier != null) {
            int citizens = 1 + rows.carriedBy(carrier.id()).size();
            steps.regrade(carrier, steps.citizens(carrier, citizens), now);
        }
        return parted;
    }
}
