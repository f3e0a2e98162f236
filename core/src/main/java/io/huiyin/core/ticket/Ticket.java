package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param version grows by one with each change; a change must name the version that it was decided on
 * @param demand what was filed
 * @param handling what units have done with it so far
 * @param satisfaction 5…1 as the citizen said it; null before
 * @param leaders a city leader has written on it (市领导批办件): the robot never calls about it
 * @param grade null in a city without grades
 */
public record Ticket(
        TicketId id,
        long version,
        TicketState state,
        NewTicket demand,
        String filedBy,
        Instant filedAt,
        Handling handling,
        @Nullable Integer satisfaction,
        @Nullable Instant closedAt,
        boolean leaders,
        @Nullable TicketGrade grade) {

    /** At its first moment. */
    static Ticket begun(
            TicketId id,
            TicketState state,
            NewTicket demand,
            String by,
            Instant at,
            Handling handling,
            @Nullable Instant closedAt) {
        return new Ticket(id, 1, state, demand, by, at, handling, null, closedAt, false, null);
    }

    /** With other reasons for the grade that it has. */
    Ticket graded(@Nullable TicketGrade now) {
        return new Ticket(id, version, state, demand, filedBy, filedAt, handling, satisfaction, closedAt, leaders, now);
    }

    /**
     * What units have done with a ticket.
     *
     * @param unit the lead; null before it is dispatched
     * @param beganAt when this handling began: with a dispatch, an assignment or a rework
     * @param signBy until when the unit must sign
     * @param returnBy until when it may say that the matter is not its own
     * @param replyBy until when it must reply
     * @param contactBy until when it must have spoken with the citizen; null before it signs, and in a rework
     * @param reply the unit's last reply
     * @param returns how often units have given it back
     * @param assigned the supervision centre has settled who handles it: it cannot be given back any more
     * @param extensions how often the reply clock was extended since it was last dispatched or taken up again
     * @param promised the day's end that the unit asks for, or has been granted
     * @param resumes where it goes on after a judgement; null when none is awaited
     * @param pause the pause that is asked for or lasts; null without one
     * @param pauses how often the clock stood still since it was last dispatched or taken up again
     * @param followUps how often the citizen has come back to it
     * @param urges how often of these to ask for speed
     * @param carriedBy the ticket that it was merged into
     */
    public record Handling(
            @Nullable String unit,
            @Nullable Instant beganAt,
            @Nullable Instant signBy,
            @Nullable Instant returnBy,
            @Nullable Instant replyBy,
            @Nullable Instant contactBy,
            @Nullable Instant contactedAt,
            @Nullable String reply,
            int returns,
            boolean assigned,
            int extensions,
            @Nullable Instant promised,
            @Nullable TicketState resumes,
            @Nullable Pause pause,
            int pauses,
            int followUps,
            int urges,
            @Nullable TicketId carriedBy) {

        static final Handling NONE = new Handling(
                null, null, null, null, null, null, null, null, 0, false, 0, null, null, null, 0, 0, 0, null);

        /** Answered in the call, by no unit. */
        static Handling answered(String words) {
            return new Handling(
                    null, null, null, null, null, null, null, words, 0, false, 0, null, null, null, 0, 0, 0, null);
        }
    }

    /**
     * A clock that stands still, or is asked to.
     *
     * @param reason code of a reason of the profile
     * @param workingDays asked for
     * @param since null while it is only asked for
     * @param until when it ends by itself; null likewise
     */
    public record Pause(
            String reason,
            int workingDays,
            @Nullable Instant since,
            @Nullable Instant until) {}

    public @Nullable String unit() {
        return handling.unit();
    }

    public @Nullable Instant signBy() {
        return handling.signBy();
    }

    public @Nullable Instant replyBy() {
        return handling.replyBy();
    }

    public @Nullable Instant contactedAt() {
        return handling.contactedAt();
    }

    public @Nullable String reply() {
        return handling.reply();
    }

    /** The clock that runs now: to sign, then to reply; null when none runs. */
    public @Nullable Instant dueAt() {
        return switch (state) {
            case DISPATCHED -> earlier(signBy(), replyBy());
            case SIGNED, IN_REWORK, EXTENSION_ASKED, PAUSE_ASKED -> replyBy();
            default -> null;
        };
    }

    /** Until when the unit must speak with the citizen; null when it has, or need not. A pause does not keep it from it. */
    public @Nullable Instant contactDueAt() {
        Instant began = handling.beganAt();
        Instant spoke = contactedAt();
        boolean open = spoke == null || began != null && spoke.isBefore(began);
        return open
                ? switch (state) {
                    case SIGNED, EXTENSION_ASKED, PAUSE_ASKED -> handling.contactBy();
                    default -> null;
                }
                : null;
    }

    /** Whether the unit is late at this moment: not signed, or not replied, in time. */
    public boolean overdueAt(Instant now) {
        Instant due = dueAt();
        return due != null && now.isAfter(due);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
