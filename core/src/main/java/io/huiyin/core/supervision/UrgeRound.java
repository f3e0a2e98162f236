package io.huiyin.core.supervision;

import io.huiyin.core.city.SupervisionRules.Urging;
import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.ticket.Rounds;
import io.huiyin.core.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** One round through the deadlines: what the rule does by itself is done, each ticket in a transaction of its own. */
@Service
public class UrgeRound {

    private static final Logger LOG = LoggerFactory.getLogger(UrgeRound.class);

    /** tickets a step and round; the next round takes the rest */
    private static final int MOST = 500;

    private final UrgeLadder ladder;
    private final UrgeRows rows;

    UrgeRound(UrgeLadder ladder, UrgeRows rows) {
        this.ladder = ladder;
        this.rows = rows;
    }

    /**
     * May run twice at once and be cut off anywhere: what was done stands, what was not is found by the next round.
     *
     * @return how many steps were taken
     */
    public int go() {
        UrgeRule rule = ladder.rule();
        Urging rules = rule.rules();
        int taken = 0;
        for (UrgeStep step : rules.byRule()) {
            taken += Rounds.each(LOG, step.name(), candidates(step, rule), ticket -> take(ticket, step));
        }
        if (taken > 0) {
            LOG.info("{} steps of the urge ladder taken", taken);
        }
        return taken;
    }

    /** Every ticket whose time may have come: the ladder looks at each precisely. */
    private List<TicketId> candidates(UrgeStep step, UrgeRule rule) {
        return switch (step) {
            case REMINDER -> rows.toRemind(rule.now(), rule.remindHorizons(), MOST);
            case NOTICE -> rows.toNotify(rule.now(), MOST);
            // never sooner than as many days of the calendar
            case CRITICISM ->
                rows.toCriticise(
                        rule.now().minus(Duration.ofDays(rule.rules().criticismAfterWorkingDays() - 1L)), MOST);
        };
    }

    private boolean take(TicketId ticket, UrgeStep step) {
        try {
            return ladder.takeByRule(ticket, step).isPresent();
        } catch (DuplicateKeyException e) {
            LOG.info("{} about ticket {} was taken elsewhere in the same moment", step, ticket);
            return false;
        }
    }
}
