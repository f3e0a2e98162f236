package io.huiyin.core.supervision;

import io.huiyin.core.ticket.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round through the emergencies: alerts that are due are given, each ticket in a transaction of its own. */
@Service
public class EmergencyRound {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyRound.class);

    private final Emergencies emergencies;

    EmergencyRound(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /** May run twice at once and be cut off anywhere: what was alerted stands, the rest is found by the next round. @return how many alerts were given */
    public int go() {
        return Rounds.each(LOG, "The alert", emergencies.toAlert(), emergencies::alertByRule);
    }
}
