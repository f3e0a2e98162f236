package io.huiyin.core.ticket;

/** Published with every saved step, after those that mean more: screens follow it. */
public record TicketChanged(TicketId ticket, TicketState state, String type) {}
