package io.huiyin.core.ticket;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears how callbacks ended. An outcome may be delivered twice (the registry repeats what it does not know to be done):
 * the second time it changes nothing. An outcome that comes when no callback is awaited, because a human was faster, is
 * kept with the ticket's contacts and moves nothing.
 */
@Component
class CallbackResults {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackResults.class);

    /** Where a callback may settle a ticket. */
    static final Set<TicketState> AWAITED =
            EnumSet.of(TicketState.AWAITING_CALLBACK, TicketState.AWAITING_HUMAN_CALLBACK);

    private final TicketRows rows;
    private final Settlement settlement;

    CallbackResults(TicketRows rows, Settlement settlement) {
        this.rows = rows;
        this.settlement = settlement;
    }

    @ApplicationModuleListener
    void on(ContactOutcome outcome) {
        Ticket ticket = rows.lock(outcome.ticket()).orElseThrow(() -> new UnknownTicket(outcome.ticket()));
        if (!rows.insertContact(outcome)) {
            LOG.info("Callback of ticket {} was taken in before", ticket.id());
            return;
        }
        boolean nothingNew = outcome.verdict() == ContactOutcome.Verdict.HUMAN
                && ticket.state() == TicketState.AWAITING_HUMAN_CALLBACK;
        // it tells of a callback before the last reply: that round was settled without it
        boolean earlierRound = rows.lastTime(ticket.id(), "callbackDue")
                .filter(due -> outcome.at().truncatedTo(ChronoUnit.MICROS).isBefore(due))
                .isPresent();
        if (!AWAITED.contains(ticket.state()) || nothingNew || earlierRound) {
            LOG.info("Callback of ticket {} moves nothing: it is {}", ticket.id(), ticket.state());
            return;
        }
        settlement.settle(ticket, outcome);
    }
}
