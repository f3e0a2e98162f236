package io.huiyin.core.ticket;

/** Published in the transaction that saved a new ticket. */
public record TicketFiled(TicketId ticket) {}
