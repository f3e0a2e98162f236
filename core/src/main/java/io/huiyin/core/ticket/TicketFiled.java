package io.huiyin.core.ticket;

/**
 * Published in the transaction that saved a new ticket.
 *
 * @param by who filed it
 */
public record TicketFiled(TicketId ticket, String by) {}
