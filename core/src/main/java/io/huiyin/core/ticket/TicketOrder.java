package io.huiyin.core.ticket;

/** In which order a list shows its tickets. */
public enum TicketOrder {
    /** Whose clock ends first is on top (who helps has the clock of its answer), then the newest of those without one. */
    CLOCK,
    NEWEST,
    OLDEST
}
