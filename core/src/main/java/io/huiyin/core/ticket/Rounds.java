package io.huiyin.core.ticket;

import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;

/** What rounds by rule have in common: one ticket must not hold up the others. */
public final class Rounds {

    private Rounds() {}

    /**
     * Takes a step on each ticket; one that fails is told to the log, the next round finds it again.
     *
     * @param what is done, for the log
     * @param step in a transaction of its own; whether there was something to do
     * @return how often there was
     */
    public static int each(Logger log, String what, List<TicketId> tickets, Predicate<TicketId> step) {
        int done = 0;
        for (TicketId ticket : tickets) {
            try {
                done += step.test(ticket) ? 1 : 0;
            } catch (RuntimeException e) {
                // the class only: a message could quote a citizen
                log.warn(
                        "{} of ticket {} failed: {}", what, ticket, e.getClass().getName());
            }
        }
        return done;
    }
}
