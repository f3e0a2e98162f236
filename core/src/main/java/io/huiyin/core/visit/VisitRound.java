package io.huiyin.core.visit;

import io.huiyin.core.ticket.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round through what grid workers owe: who has little time left is reminded, each ticket in a transaction of its own. */
@Service
public class VisitRound {

    private static final Logger LOG = LoggerFactory.getLogger(VisitRound.class);

    /** the next round takes the rest */
    private static final int MOST = 500;

    private final Visits visits;

    VisitRound(Visits visits) {
        this.visits = visits;
    }

    /** May run twice at once and be cut off anywhere. @return on how many tickets workers were reminded */
    public int go() {
        return Rounds.each(LOG, "Reminding grid workers", visits.toRemind(MOST), visits::remind);
    }
}
