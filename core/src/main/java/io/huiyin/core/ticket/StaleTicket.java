package io.huiyin.core.ticket;

/** Somebody else changed the ticket meanwhile: look at it again, then decide. */
public final class StaleTicket extends RuntimeException {

    private final transient TicketId ticket;
    private final long decidedOn;
    private final long current;

    public StaleTicket(TicketId ticket, long decidedOn, long current) {
        super("工单 " + ticket + " 已被他人更新（您看到的是第 " + decidedOn + " 版，现为第 " + current + " 版），请刷新后再操作");
        this.ticket = ticket;
        this.decidedOn = decidedOn;
        this.current = current;
    }

    public TicketId ticket() {
        return ticket;
    }

    /** the version that the change was decided on */
    public long decidedOn() {
        return decidedOn;
    }

    /** the version that the ticket has now */
    public long current() {
        return current;
    }
}
