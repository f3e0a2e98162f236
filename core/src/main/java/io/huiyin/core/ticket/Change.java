package io.huiyin.core.ticket;

import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.ticket.Ticket.Handling;
import io.huiyin.core.ticket.Ticket.Pause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next version of a ticket while it is made; each method sets what one step may set. For one thread. */
final class Change {

    private final Ticket before;
    private final TicketState state;
    private @Nullable String unit;
    private @Nullable Instant beganAt;
    private @Nullable Instant signBy;
    private @Nullable Instant returnBy;
    private @Nullable Instant replyBy;
    private @Nullable Instant contactBy;
    private @Nullable Instant contactedAt;
    private @Nullable String reply;
    private int returns;
    private boolean assigned;
    private int extensions;
    private @Nullable Instant promised;
    private @Nullable TicketState resumes;
    private @Nullable Pause pause;
    private int pauses;
    private int followUps;
    private int urges;
    private @Nullable TicketId carriedBy;
    private @Nullable Integer satisfaction;
    private @Nullable Instant closedAt;
    private NewTicket demand;
    private boolean leaders;
    private @Nullable TicketGrade grade;

    Change(Ticket before, TicketState state) {
        this.before = before;
        this.state = state;
        Handling now = before.handling();
        unit = now.unit();
        beganAt = now.beganAt();
        signBy = now.signBy();
        returnBy = now.returnBy();
        replyBy = now.replyBy();
        contactBy = now.contactBy();
        contactedAt = now.contactedAt();
        reply = now.reply();
        returns = now.returns();
        assigned = now.assigned();
        extensions = now.extensions();
        promised = now.promised();
        resumes = now.resumes();
        pause = now.pause();
        pauses = now.pauses();
        followUps = now.followUps();
        urges = now.urges();
        carriedBy = now.carriedBy();
        satisfaction = before.satisfaction();
        closedAt = before.closedAt();
        demand = before.demand();
        leaders = before.leaders();
        grade = before.grade();
    }

    /** To a unit whose clocks begin now. */
    Change dispatched(String lead, Deadlines.Clocks clocks) {
        unit = lead;
        beganAt = clocks.beganAt();
        signBy = clocks.signBy();
        returnBy = clocks.returnBy();
        replyBy = clocks.replyBy();
        contactBy = null;
        extensions = 0;
        promised = null;
        pauses = 0;
        resumes = null;
        return this;
    }

    /** Another unit takes the handling over as it stands. */
    Change moved(String lead) {
        unit = lead;
        return this;
    }

    /** The unit that answered handles it again, with a reply clock of its own. */
    Change again(String lead, Deadlines.Clocks clocks) {
        unit = lead;
        beganAt = clocks.beganAt();
        replyBy = clocks.replyBy();
        contactBy = null;
        extensions = 0;
        promised = null;
        pauses = 0;
        return this;
    }

    Change signed(@Nullable Instant speakBy) {
        contactBy = speakBy;
        return this;
    }

    Change contacted(Instant at) {
        contactedAt = at;
        return this;
    }

    Change reply(String words) {
        reply = words;
        resumes = null;
        pause = null;
        return this;
    }

    /** A judgement is awaited; without one it goes on where it was. */
    Change awaitsJudgement() {
        resumes = before.state();
        return this;
    }

    Change judged() {
        resumes = null;
        return this;
    }

    Change returned() {
        returns++;
        return awaitsJudgement();
    }

    Change assigned() {
        assigned = true;
        return this;
    }

    Change asksFor(Instant until) {
        promised = until;
        return awaitsJudgement();
    }

    Change extended() {
        replyBy = promised;
        extensions++;
        return judged();
    }

    Change notExtended() {
        promised = null;
        return judged();
    }

    Change asksForPause(Pause asked) {
        pause = asked;
        return awaitsJudgement();
    }

    /** The clock stands; the way back stays known. */
    Change paused(Pause granted) {
        pause = granted;
        pauses++;
        return this;
    }

    Change notPaused() {
        pause = null;
        return judged();
    }

    /** The clock goes on, its ends as much later as it stood. */
    Change runsAgain(@Nullable Instant newReturnBy, Instant newReplyBy) {
        returnBy = newReturnBy;
        replyBy = newReplyBy;
        return notPaused();
    }

    Change followedUp(FollowUps.Kind kind) {
        followUps++;
        urges += kind == FollowUps.Kind.URGE ? 1 : 0;
        return this;
    }

    Change carriedBy(@Nullable TicketId other) {
        carriedBy = other;
        return this;
    }

    Change satisfaction(@Nullable Integer said) {
        satisfaction = said;
        return this;
    }

    Change closed(Instant at) {
        closedAt = at;
        return this;
    }

    Change leaders() {
        leaders = true;
        return this;
    }

    Change graded(TicketGrade now) {
        grade = now;
        return this;
    }

    Change secret() {
        demand = demand.asSecret();
        return this;
    }

    /** What was heard wrongly. */
    Change corrected(NewTicket right) {
        demand = right;
        return this;
    }

    /**
     * Into the emergency lane or out of it.
     *
     * @param clocks of the unit that has it, by the rule that now holds; null before it is dispatched
     */
    Change urgent(boolean is, Deadlines.@Nullable Clocks clocks, @Nullable Instant speakBy) {
        demand = demand.asUrgent(is);
        if (clocks != null) {
            beganAt = clocks.beganAt();
            signBy = clocks.signBy();
            returnBy = clocks.returnBy();
            replyBy = clocks.replyBy();
            contactBy = speakBy;
        }
        return this;
    }

    Ticket ticket() {
        return new Ticket(
                before.id(),
                before.version() + 1,
                state,
                demand,
                before.filedBy(),
                before.filedAt(),
                new Handling(
                        unit,
                        beganAt,
                        signBy,
                        returnBy,
                        replyBy,
                        contactBy,
                        contactedAt,
                        reply,
                        returns,
                        assigned,
                        extensions,
                        promised,
                        resumes,
                        pause,
                        pauses,
                        followUps,
                        urges,
                        carriedBy),
                satisfaction,
                closedAt,
                leaders,
                grade);
    }
}
