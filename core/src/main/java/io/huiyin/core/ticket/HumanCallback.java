package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person learned who called the citizen. */
record HumanCallback(
        TicketId ticket,
        Instant at,
        Verdict verdict,
        @Nullable Integer satisfaction,
        @Nullable Boolean solved,
        String note,
        String actor)
        implements ContactOutcome {}
