package io.huiyin.core.ticket;

import java.util.EnumSet;
import java.util.Set;

/** Where a ticket stands. The arrows are {@link #next()}: no other step is possible. */
public enum TicketState {
    /** Accepted, waiting for the supervision centre to choose a unit. */
    ACCEPTED,
    DISPATCHED,
    SIGNED,
    REPLIED,
    AWAITING_CALLBACK,
    /** The citizen was not content; the unit handles it again. */
    IN_REWORK,
    /** The robot could not settle it: a human calls. */
    AWAITING_HUMAN_CALLBACK,
    /** A consultation that was answered in the call. */
    ANSWERED,
    CLOSED;

    public Set<TicketState> next() {
        return switch (this) {
            case ACCEPTED -> EnumSet.of(DISPATCHED);
            case DISPATCHED -> EnumSet.of(SIGNED, DISPATCHED);
            case SIGNED -> EnumSet.of(REPLIED);
            // closed at once when the profile does not call this kind back
            case REPLIED -> EnumSet.of(AWAITING_CALLBACK, CLOSED);
            case AWAITING_CALLBACK -> EnumSet.of(CLOSED, IN_REWORK, AWAITING_HUMAN_CALLBACK);
            case AWAITING_HUMAN_CALLBACK -> EnumSet.of(CLOSED, IN_REWORK);
            case IN_REWORK -> EnumSet.of(REPLIED);
            case ANSWERED, CLOSED -> EnumSet.noneOf(TicketState.class);
        };
    }

    /** In the words of the people who work with it. */
    public String label() {
        return switch (this) {
            case ACCEPTED -> "待派单";
            case DISPATCHED -> "待签收";
            case SIGNED -> "办理中";
            case REPLIED -> "已答复";
            case AWAITING_CALLBACK -> "待回访";
            case IN_REWORK -> "重办中";
            case AWAITING_HUMAN_CALLBACK -> "待人工回访";
            case ANSWERED -> "已当场答复";
            case CLOSED -> "已办结";
        };
    }

    public boolean ended() {
        return next().isEmpty();
    }
}
