package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.HandlingRules;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a reply: asked for before the deadline with a promised day, judged by the supervision centre. The clock runs
 * on while it is judged.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Extensions {

    private final TicketSteps steps;
    private final Deadlines deadlines;
    private final CityProfile profile;
    private final Clock clock;

    Extensions(TicketSteps steps, Deadlines deadlines, CityProfile profile, Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * What a unit puts forward.
     *
     * @param promised the day until whose office hours' end it will have replied
     * @param basis why more time is lawful
     * @param told how and when the citizen was told
     */
    public record Request(LocalDate promised, String reason, String basis, String told) {}

    /**
     * @throws RefusedByRule after the deadline, for a day that is too late or no later than the deadline, or more often than
     *     the profile allows
     * @throws MissingWords without a reason, a basis or word of the citizen
     */
    @Transactional
    public Ticket ask(TicketId id, long version, Request request, String actor) {
        Ticket ticket = steps.take(id, version);
        String reason = MissingWords.needed("reason", request.reason());
        String basis = MissingWords.needed("basis", request.basis());
        String citizen = MissingWords.needed("told", request.told());
        Instant now = Sql.now(clock);
        Instant due = ticket.replyBy();
        if (due == null || !ticket.state().next().contains(TicketState.EXTENSION_ASKED)) {
            throw new IllegalStep(id, ticket.state(), "extensionAsked");
        }
        Instant promised = deadlines.closing(request.promised());
        check(ticket, due, promised, now);
        var told = new Told("extensionAsked", now, actor, reason + "；告知诉求人：" + citizen, basis);
        return steps.to(TicketState.EXTENSION_ASKED, ticket, told, change -> change.asksFor(promised));
    }

    private void check(Ticket ticket, Instant due, Instant promised, Instant now) {
        HandlingRules rules = profile.handling();
        if (now.isAfter(due)) {
            throw new RefusedByRule("extensionTooLate", "延期须在办理时限届满前申请，该工单已逾期", rules.basis());
        }
        if (ticket.handling().extensions() >= rules.extensionsAtMost()) {
            throw new RefusedByRule(
                    "extensionsUsed", "该工单已延期 " + ticket.handling().extensions() + " 次，不能再延期", rules.basis());
        }
        if (!promised.isAfter(due)) {
            throw new RefusedByRule("extensionTooShort", "承诺办结日期不晚于现有时限，无需延期", "");
        }
        if (promised.isAfter(deadlines.latestExtension(due))) {
            throw new RefusedByRule(
                    "extensionTooLong", "延期最长 " + rules.extensionWorkingDaysAtMost() + " 个工作日", rules.basis());
        }
    }

    /** The promised day is the deadline from now on. */
    @Transactional
    public Ticket grant(TicketId id, long version, String reason, String actor) {
        return judge(id, version, "extended", reason, actor, true);
    }

    /** The deadline stays. */
    @Transactional
    public Ticket refuse(TicketId id, long version, String reason, String actor) {
        return judge(id, version, "extensionRefused", reason, actor, false);
    }

    private Ticket judge(TicketId id, long version, String step, String reason, String actor, boolean granted) {
        Ticket ticket = steps.take(id, version);
        TicketState before = ticket.handling().resumes();
        if (ticket.state() != TicketState.EXTENSION_ASKED || before == null) {
            throw new IllegalStep(id, ticket.state(), step);
        }
        var told = new Told(
                step,
                Sql.now(clock),
                actor,
                MissingWords.needed("reason", reason),
                profile.handling().basis());
        return steps.to(before, ticket, told, change -> granted ? change.extended() : change.notExtended());
    }
}
