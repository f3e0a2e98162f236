package io.huiyin.core.ticket;

/** The ticket's state has no arrow to where this step leads. */
public final class IllegalStep extends RuntimeException {

    private final transient TicketId ticket;
    private final TicketState from;
    private final String step;

    /** @param step the type of the event that would have been written, e.g. {@code signed} */
    public IllegalStep(TicketId ticket, TicketState from, String step) {
        super("工单 " + ticket + " 处于“" + from.label() + "”状态，不能进行此操作（" + step + "）");
        this.ticket = ticket;
        this.from = from;
        this.step = step;
    }

    public TicketId ticket() {
        return ticket;
    }

    public TicketState from() {
        return from;
    }

    public String step() {
        return step;
    }
}
