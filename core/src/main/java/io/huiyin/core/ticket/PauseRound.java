package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round through the pauses: those that are over end, each in a transaction of its own. */
@Service
public class PauseRound {

    private static final Logger LOG = LoggerFactory.getLogger(PauseRound.class);

    /** the next round takes the rest */
    private static final int MOST = 500;

    private final TicketRows rows;
    private final Pauses pauses;
    private final Clock clock;

    PauseRound(TicketRows rows, Pauses pauses, Clock clock) {
        this.rows = rows;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** May run twice at once and be cut off anywhere. @return how many clocks were set going again */
    public int go() {
        return Rounds.each(
                LOG,
                "The end of a pause",
                rows.pausesOver(Sql.now(clock), MOST),
                ticket -> pauses.resumeWhenOver(ticket).isPresent());
    }
}
