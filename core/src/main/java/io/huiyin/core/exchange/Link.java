package io.huiyin.core.exchange;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a ticket: ours that another platform handles, or another one's that we handle.
 *
 * @param outgoing whether it is our ticket that they handle
 * @param sent how many messages we have sent about it, {@code received} how many came
 * @param accepted whether we have told that we have it in hand
 * @param ended nothing is sent about it any more
 * @param theirState in words, as they told it last
 */
public record Link(
        long id,
        String peer,
        boolean outgoing,
        String reference,
        TicketId ticket,
        Instant begunAt,
        int sent,
        int received,
        boolean accepted,
        boolean ended,
        @Nullable String theirNumber,
        @Nullable String theirState,
        @Nullable Instant theirReplyBy,
        @Nullable Instant heardAt) {}
