package io.huiyin.core.bulletin;

import io.huiyin.core.score.ScorePeriod;
import io.huiyin.core.ticket.RefusedByRule;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Draws up the bulletins whose period is over, each once; publishing them is a person's. */
@Component
public class BulletinRound {

    private static final Logger LOG = LoggerFactory.getLogger(BulletinRound.class);

    private final Bulletins bulletins;
    private final Clock clock;

    BulletinRound(Bulletins bulletins, Clock clock) {
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** May run twice at once: the table holds one draft a period. */
    public void go() {
        bulletins.rule().ifPresent(rule -> {
            // as of this day the newest period that is over has been over for long enough
            LocalDate day = LocalDate.now(clock).minusDays(rule.drawnAfterDays());
            for (ScorePeriod.Kind kind : rule.periods()) {
                ScorePeriod period = ScorePeriod.of(kind, day).before();
                if (!bulletins.any(period)) {
                    draw(period);
                }
            }
        });
    }

    private void draw(ScorePeriod period) {
        try {
            bulletins.draw(period, "system");
            LOG.info("the bulletin of the {} from {} was drawn up", period.kind(), period.from());
        } catch (RefusedByRule e) {
            LOG.debug("no bulletin of the {} from {}: {}", period.kind(), period.from(), e.rule());
        } catch (DuplicateKeyException e) {
            LOG.info("the bulletin of the {} from {} was drawn up elsewhere", period.kind(), period.from());
        }
    }
}
