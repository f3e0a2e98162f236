package io.huiyin.core.ticket;

import java.time.Instant;

/** Published in the transaction in which the unit's reply was saved: a callback is due. */
public record TicketReplied(TicketId ticket, Instant at) {}
