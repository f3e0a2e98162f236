package io.huiyin.callbackrobot.result;

import io.huiyin.core.ticket.ContactOutcome;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Published in the transaction that stored a callback's end. */
public record CallbackCompleted(
        TicketId ticket,
        Instant at,
        Verdict verdict,
        @Nullable Integer satisfaction,
        @Nullable Boolean solved,
        String note,
        String actor)
        implements ContactOutcome {

    static final String ROBOT = "robot";

    static CallbackCompleted byRobot(TicketId ticket, Instant at, Ending ending) {
        return new CallbackCompleted(
                ticket, at, ending.verdict(), ending.satisfaction(), ending.solved(), ending.note(), ROBOT);
    }
}
