package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fact that a callback has come to its end, as the ticket wants to hear it; whoever calls back publishes one. */
public interface ContactOutcome {

    TicketId ticket();

    Instant at();

    Verdict verdict();

    /** 5 very satisfied … 1 very dissatisfied; null when not said */
    @Nullable
    Integer satisfaction();

    /** whether the citizen says that the matter is solved; partly is not; null when not said */
    @Nullable
    Boolean solved();

    /** in words for the ticket's story */
    String note();

    /** {@code robot} or the account of who called */
    String actor();

    /** What the ticket does next. */
    enum Verdict {
        CLOSE,
        REWORK,
        HUMAN
    }
}
