package io.huiyin.core.ticket;

/** No ticket has this number. */
public final class UnknownTicket extends RuntimeException {

    private final transient TicketId ticket;

    public UnknownTicket(TicketId ticket) {
        super("没有工单 " + ticket);
        this.ticket = ticket;
    }

    public TicketId ticket() {
        return ticket;
    }
}
