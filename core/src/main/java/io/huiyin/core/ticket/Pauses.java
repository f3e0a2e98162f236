package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.SupervisionRules.PauseReason;
import io.huiyin.core.city.SupervisionRules.Pausing;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.Ticket.Pause;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's clock that stands still: for a listed reason, with evidence, judged by the supervision centre, never longer
 * than the profile allows. It goes on by an event, its ends later by exactly the time that did not count.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Pauses {

    private final TicketSteps steps;
    private final Intake intake;
    private final Deadlines deadlines;
    private final CityProfile profile;
    private final Clock clock;

    Pauses(TicketSteps steps, Intake intake, Deadlines deadlines, CityProfile profile, Clock clock) {
        this.steps = steps;
        this.intake = intake;
        this.deadlines = deadlines;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * @param reason code of a reason of the profile
     * @param workingDays how long at most, from the day of the approval
     * @param evidence what proves it
     * @throws UnknownCode for a reason that the profile does not list
     * @throws RefusedByRule after the deadline, for too long a pause, or more often than the profile allows
     * @throws MissingWords without evidence
     */
    @Transactional
    public Ticket ask(TicketId id, long version, String reason, int workingDays, String evidence, String actor) {
        Ticket ticket = steps.take(id, version);
        Pausing rules = profile.supervision().pausing();
        String name = name(reason);
        String proof = MissingWords.needed("evidence", evidence);
        Instant now = Sql.now(clock);
        if (ticket.replyBy() == null || !ticket.state().next().contains(TicketState.PAUSE_ASKED)) {
            throw new IllegalStep(id, ticket.state(), "pauseAsked");
        }
        inTime(ticket, now);
        if (ticket.handling().pauses() >= rules.pausesAtMost()) {
            throw new RefusedByRule(
                    "pausesUsed", "该工单已暂停计时 " + ticket.handling().pauses() + " 次，不能再暂停", rules.basis());
        }
        if (workingDays < 1 || workingDays > rules.workingDaysAtMost()) {
            throw new RefusedByRule("pauseTooLong", "暂停计时为 1 至 " + rules.workingDaysAtMost() + " 个工作日", rules.basis());
        }
        var told = new Told("pauseAsked", now, actor, name + "，" + workingDays + " 个工作日；证明材料：" + proof, rules.basis());
        var asked = new Pause(reason, workingDays, null, null);
        return steps.to(TicketState.PAUSE_ASKED, ticket, told, change -> change.asksForPause(asked));
    }

    /** From now on the clock stands, until the offices close on the last of the working days that were asked for. */
    @Transactional
    public Ticket grant(TicketId id, long version, String reason, String actor) {
        Ticket ticket = judged(id, version, "paused");
        Pause asked = Objects.requireNonNull(ticket.handling().pause());
        Instant now = Sql.now(clock);
        inTime(ticket, now);
        Instant until = deadlines.calendar().closingAfter(now, asked.workingDays());
        var told = new Told("paused", now, actor, MissingWords.needed("reason", reason), basis());
        var granted = new Pause(asked.reason(), asked.workingDays(), now, until);
        return steps.to(TicketState.PAUSED, ticket, told, change -> change.paused(granted));
    }

    /** The clock runs on as it did all the while. */
    @Transactional
    public Ticket refuse(TicketId id, long version, String reason, String actor) {
        Ticket ticket = judged(id, version, "pauseRefused");
        var told = new Told("pauseRefused", Sql.now(clock), actor, MissingWords.needed("reason", reason), basis());
        return steps.to(before(ticket), ticket, told, Change::notPaused);
    }

    /** What was waited for is there: the clock goes on now. */
    @Transactional
    public Ticket resume(TicketId id, long version, String reason, String actor) {
        Ticket ticket = steps.take(id, version);
        if (ticket.state() != TicketState.PAUSED) {
            throw new IllegalStep(id, ticket.state(), "resumed");
        }
        return resumed(ticket, MissingWords.needed("reason", reason), actor);
    }

    /** The pause has lasted as long as it may; does nothing for one that has not, or that ended otherwise. */
    @Transactional
    Optional<Ticket> resumeWhenOver(TicketId id) {
        return Optional.of(steps.take(id))
                .filter(ticket -> ticket.state() == TicketState.PAUSED && over(ticket, Sql.now(clock)))
                .map(ticket -> resumed(ticket, "暂停期满，自动恢复计时", "system"));
    }

    private Ticket resumed(Ticket ticket, String why, String actor) {
        Pause pause = Objects.requireNonNull(ticket.handling().pause());
        Instant since = Objects.requireNonNull(pause.since());
        Instant now = Sql.now(clock);
        // however late the round comes: the clock went on when the pause was over
        Instant to = over(ticket, now) ? Objects.requireNonNull(pause.until()) : now;
        Instant replyBy = later(Objects.requireNonNull(ticket.replyBy()), ticket, since, to);
        Instant returnBy = ticket.handling().returnBy();
        // a time for returns that was over before the pause stays over
        Instant newReturnBy =
                returnBy == null || returnBy.isBefore(since) ? returnBy : later(returnBy, ticket, since, to);
        var told = new Told("resumed", now, actor, why, basis());
        return steps.to(before(ticket), ticket, told, change -> change.runsAgain(newReturnBy, replyBy));
    }

    private Instant later(Instant deadline, Ticket ticket, Instant from, Instant to) {
        Instant began = ticket.handling().beganAt();
        DeadlineRule rule = intake.rule(
                ticket.demand(), Objects.requireNonNull(ticket.unit()), began == null ? ticket.filedAt() : began);
        return deadlines.afterPause(deadline, from, to, rule);
    }

    private static boolean over(Ticket ticket, Instant now) {
        Pause pause = ticket.handling().pause();
        Instant until = pause == null ? null : pause.until();
        return until != null && !now.isBefore(until);
    }

    private void inTime(Ticket ticket, Instant now) {
        if (now.isAfter(Objects.requireNonNull(ticket.replyBy()))) {
            throw new RefusedByRule("pauseTooLate", "该工单已逾期，不能再暂停计时", basis());
        }
    }

    private Ticket judged(TicketId id, long version, String step) {
        Ticket ticket = steps.take(id, version);
        if (ticket.state() != TicketState.PAUSE_ASKED) {
            throw new IllegalStep(id, ticket.state(), step);
        }
        return ticket;
    }

    private static TicketState before(Ticket ticket) {
        @Nullable TicketState resumes = ticket.handling().resumes();
        return resumes == null ? TicketState.SIGNED : resumes;
    }

    private String name(String reason) {
        Pausing rules = profile.supervision().pausing();
        return rules.reasons().stream()
                .filter(one -> one.code().equals(reason))
                .map(PauseReason::name)
                .findFirst()
                .orElseThrow(() -> new UnknownCode(
                        "暂停事由",
                        reason,
                        rules.reasons().stream().map(PauseReason::code).toList()));
    }

    private String basis() {
        return profile.supervision().pausing().basis();
    }
}
