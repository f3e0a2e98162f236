package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The citizen's further words on an open ticket: events on it, never new tickets. */
@Service
public class FollowUps {

    /** What the citizen wants. */
    public enum Kind {
        /** That it go faster. */
        URGE("催办"),
        ADDITION("补充"),
        QUESTION("查询进度");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final Set<TicketState> OPEN = EnumSet.complementOf(
            EnumSet.of(TicketState.ANSWERED, TicketState.CLOSED, TicketState.DECLINED, TicketState.WITHDRAWN));

    private final TicketSteps steps;
    private final Clock clock;

    FollowUps(TicketSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Needs no version: the citizen's word stands whatever somebody else does to the ticket meanwhile.
     *
     * @throws IllegalStep for a ticket that has ended: that is a new matter
     * @throws MissingWords when nothing was said
     */
    @Transactional
    public Ticket add(TicketId id, Kind kind, String words, String actor) {
        Ticket ticket = steps.take(id);
        String said = MissingWords.needed("content", words);
        var told = new Told("followUp", Sql.now(clock), actor, kind.label() + "：" + said);
        return steps.within(OPEN, ticket, told, change -> change.followedUp(kind));
    }
}
