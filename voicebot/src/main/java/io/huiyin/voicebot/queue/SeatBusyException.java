package io.huiyin.voicebot.queue;

/** The agent speaks on another call. */
public final class SeatBusyException extends RuntimeException {

    private final String agent;

    public SeatBusyException(String agent) {
        super("the seat of " + agent + " has a call");
        this.agent = agent;
    }

    public String agent() {
        return agent;
    }
}
