package io.huiyin.core.visit;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Grids;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may ask which grid workers, and until when. */
@Component
class VisitRules {

    private final Grids grids;
    private final Units units;
    private final Accounts accounts;
    private final JointHandling joint;
    private final CityProfile profile;

    VisitRules(Grids grids, Units units, Accounts accounts, JointHandling joint, CityProfile profile) {
        this.grids = grids;
        this.units = units;
        this.accounts = accounts;
        this.joint = joint;
        this.profile = profile;
    }

    /** Whether the unit may ask its grid workers about the ticket now. */
    boolean mayAsk(Ticket ticket, String unit) {
        return ticket.state().handled()
                && units.inForce(unit)
                        .filter(one -> one.level() == Unit.Level.STREET)
                        .isPresent()
                && (unit.equals(ticket.unit()) || joint.awaits(ticket.id(), unit));
    }

    /**
     * @throws IllegalStep when no unit handles the ticket
     * @throws RefusedByRule for whoever is no town or street that leads the ticket or owes its lead an answer
     */
    void checkAsking(Ticket ticket, String unit) {
        if (!ticket.state().handled()) {
            throw new IllegalStep(ticket.id(), ticket.state(), "visitAsked");
        }
        if (!mayAsk(ticket, unit)) {
            throw refused("visitsOfStreets", "网格员由主办或协办的镇（街道）请走访");
        }
    }

    /** @throws UnknownCode for somebody who walks no grid of the street */
    Grids.Worker worker(String street, String account) {
        List<Grids.Worker> workers = grids.workers(street);
        return workers.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new UnknownCode(
                        "本镇（街道）网格员",
                        account,
                        workers.stream().map(Grids.Worker::account).toList()));
    }

    /** @throws RefusedByRule for a moment that is over, or after the ticket's own deadline as long as that is to come */
    void checkDue(Ticket ticket, Instant due, Instant now) {
        Instant reply = ticket.replyBy();
        if (!due.isAfter(now) || reply != null && reply.isAfter(now) && due.isAfter(reply)) {
            throw refused("visitTooLate", "反馈时限须在此刻之后，且不晚于工单的办理时限");
        }
    }

    Duration remindBefore() {
        return profile.supervision().joint().remindVisitsBefore();
    }

    /** One that was asked later than that is reminded of when its time is over. */
    boolean timeToRemind(Visit visit, Instant now) {
        Instant early = visit.dueAt().minus(remindBefore());
        return !now.isBefore(early.isAfter(visit.askedAt()) ? early : visit.dueAt());
    }

    /** How the worker is called, also one who walks no grid any more. */
    String name(String account) {
        return accounts.find(account).map(Account::displayName).orElse(account);
    }

    RefusedByRule refused(String rule, String why) {
        return new RefusedByRule(rule, why, profile.supervision().joint().basis());
    }
}
