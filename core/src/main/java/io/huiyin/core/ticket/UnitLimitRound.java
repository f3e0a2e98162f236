package io.huiyin.core.ticket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round through the units' own limits: what is due soon is reminded of, each ticket in a transaction of its own. */
@Service
public class UnitLimitRound {

    private static final Logger LOG = LoggerFactory.getLogger(UnitLimitRound.class);

    /** the next round takes the rest */
    private static final int MOST = 500;

    private final UnitLimits limits;

    UnitLimitRound(UnitLimits limits) {
        this.limits = limits;
    }

    /** May run twice at once and be cut off anywhere. @return how many reminders were written */
    public int go() {
        return Rounds.each(LOG, "The unit's own limit", limits.toRemind(MOST), limits::remind);
    }
}
