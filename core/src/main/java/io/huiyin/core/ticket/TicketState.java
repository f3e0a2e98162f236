package io.huiyin.core.ticket;

import java.util.EnumSet;
import java.util.Set;

/** Where a ticket stands. The arrows are {@link #next()}: no other step is possible. */
public enum TicketState {
    /** An agent is still writing it: no number, no clock, in no figure. Kept beside the tickets, see {@code Drafts}. */
    DRAFT,
    /** Accepted, waiting for the supervision centre to choose a unit. */
    ACCEPTED,
    DISPATCHED,
    /** The unit has taken it and handles it. */
    SIGNED,
    /** The unit says that it is not its matter; the supervision centre judges. */
    RETURNED,
    /** The unit asks for more time; the supervision centre judges, the clock runs on. */
    EXTENSION_ASKED,
    /** The unit asks that its clock stand still; the supervision centre judges, the clock runs on. */
    PAUSE_ASKED,
    /** The unit's clock stands still, for a reason of the profile and not for ever; the citizen's runs on. */
    PAUSED,
    REPLIED,
    AWAITING_CALLBACK,
    /** The citizen was not content; the unit handles it again. */
    IN_REWORK,
    /** The robot could not settle it: a human calls. */
    AWAITING_HUMAN_CALLBACK,
    /** A consultation that was answered in the call. */
    ANSWERED,
    CLOSED,
    /** Not the hotline's: with a reason, its basis and the way that is open to the citizen. */
    DECLINED,
    /** The citizen took it back. */
    WITHDRAWN,
    /** Another ticket carries the matter; its reply is this one's too. */
    MERGED;

    public Set<TicketState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACCEPTED, ANSWERED);
            case ACCEPTED -> EnumSet.of(DISPATCHED, DECLINED, WITHDRAWN, MERGED);
            case DISPATCHED -> EnumSet.of(SIGNED, DISPATCHED, RETURNED, WITHDRAWN, MERGED);
            case SIGNED ->
                // to another unit only by a decision from above
                EnumSet.of(REPLIED, RETURNED, EXTENSION_ASKED, PAUSE_ASKED, DISPATCHED, WITHDRAWN, MERGED);
            // refused: back to where it was; granted: to another unit
            case RETURNED -> EnumSet.of(DISPATCHED, SIGNED, WITHDRAWN);
            // a reply makes the request needless
            case EXTENSION_ASKED -> EnumSet.of(SIGNED, IN_REWORK, REPLIED, WITHDRAWN);
            case PAUSE_ASKED -> EnumSet.of(SIGNED, IN_REWORK, PAUSED, REPLIED, WITHDRAWN);
            // its clock is set going again before anything else is done
            case PAUSED -> EnumSet.of(SIGNED, IN_REWORK, WITHDRAWN);
            // with its carrier's reply, or parted from it again
            case MERGED -> EnumSet.of(REPLIED, ACCEPTED);
            // closed at once when the profile does not call this kind back; a leader's ticket is never the robot's
            case REPLIED -> EnumSet.of(AWAITING_CALLBACK, AWAITING_HUMAN_CALLBACK, CLOSED);
            case AWAITING_CALLBACK -> EnumSet.of(CLOSED, IN_REWORK, AWAITING_HUMAN_CALLBACK);
            case AWAITING_HUMAN_CALLBACK -> EnumSet.of(CLOSED, IN_REWORK);
            case IN_REWORK -> EnumSet.of(REPLIED, EXTENSION_ASKED, PAUSE_ASKED, DISPATCHED, WITHDRAWN);
            case ANSWERED, CLOSED, DECLINED, WITHDRAWN -> EnumSet.noneOf(TicketState.class);
        };
    }

    /** In the words of the people who work with it. */
    public String label() {
        return switch (this) {
            case DRAFT -> "草稿";
            case ACCEPTED -> "待派单";
            case DISPATCHED -> "待签收";
            case SIGNED -> "办理中";
            case RETURNED -> "退单待审";
            case EXTENSION_ASKED -> "延期待审";
            case PAUSE_ASKED -> "暂停待审";
            case PAUSED -> "暂停计时";
            case REPLIED -> "已答复";
            case AWAITING_CALLBACK -> "待回访";
            case IN_REWORK -> "重办中";
            case AWAITING_HUMAN_CALLBACK -> "待人工回访";
            case ANSWERED -> "已当场答复";
            case CLOSED -> "已办结";
            case DECLINED -> "不予受理";
            case WITHDRAWN -> "已撤回";
            case MERGED -> "已并单";
        };
    }

    /** A unit has it in its hands; one that waits for a judgement on its return has not. */
    public boolean handled() {
        return switch (this) {
            case DISPATCHED, SIGNED, EXTENSION_ASKED, PAUSE_ASKED, PAUSED, IN_REWORK -> true;
            default -> false;
        };
    }

    public boolean ended() {
        return next().isEmpty();
    }

    /** The whole machine as a Mermaid diagram, from these very arrows. */
    public static String diagram() {
        var text = new StringBuilder("stateDiagram-v2\n");
        for (TicketState state : values()) {
            text.append("    %s : %s\n".formatted(state, state.label()));
        }
        // what comes in writing needs no draft; a draft may be discarded
        text.append("    [*] --> DRAFT\n    [*] --> ACCEPTED\n    [*] --> ANSWERED\n    DRAFT --> [*]\n");
        for (TicketState state : values()) {
            state.next().forEach(next -> text.append("    %s --> %s\n".formatted(state, next)));
            if (state.ended()) {
                text.append("    %s --> [*]\n".formatted(state));
            }
        }
        return text.toString();
    }
}
