package io.huiyin.core.visit;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.sql.Sql;
import io.huiyin.core.text.Moments;
import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketNotes;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.Grids;
import io.huiyin.core.visit.Visit.Finding;
import io.huiyin.core.visit.Visit.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A street asks grid workers to look at a place, and each leaves what was found there. All of it stands in the ticket's story
 * and is counted nowhere; the ticket's state, clocks and lead stay as they are, and its reply waits for nobody.
 */
@Service
public class Visits {

    /** of a worker's own list */
    private static final int MOST = 100;

    /** so long a worker sees what the own findings were */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final VisitRows rows;
    private final VisitRules rules;
    private final TicketNotes notes;
    private final CityProfile profile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(
            VisitRows rows,
            VisitRules rules,
            TicketNotes notes,
            CityProfile profile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.notes = notes;
        this.profile = profile;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param workers account names, at least one
     * @param until by when each is to have left a finding
     */
    public record Request(Set<String> workers, String question, Instant until) {

        public Request {
            workers = Set.copyOf(workers);
        }
    }

    /** Whether the unit may ask its grid workers about the ticket now. */
    public boolean mayAsk(Ticket ticket, String unit) {
        return rules.mayAsk(ticket, unit);
    }

    /**
     * @param version of the ticket as the asker saw it
     * @param street code of the unit that asks
     * @throws StaleTicket when somebody was quicker
     * @throws IllegalStep when no unit handles the ticket
     * @throws RefusedByRule when the unit is no street that has to do with the ticket, for a time that is over or after the
     *     ticket's deadline, and for somebody who still owes a finding
     * @throws UnknownCode for somebody who walks no grid of the street
     * @throws MissingWords without a question or a worker
     */
    @Transactional
    public Ticket ask(TicketId id, long version, Request request, String street, String actor) {
        Ticket ticket = notes.take(id, version);
        String question = MissingWords.needed("question", request.question());
        rules.checkAsking(ticket, street);
        Instant now = Sql.now(clock);
        rules.checkDue(ticket, request.until(), now);
        List<Grids.Worker> workers = new TreeSet<>(request.workers())
                .stream().map(name -> rules.worker(street, name)).toList();
        String names = MissingWords.needed(
                "workers", workers.stream().map(Grids.Worker::name).collect(Collectors.joining("、")));
        List<Visit> open = rows.open(id);
        for (Grids.Worker worker : workers) {
            if (open.stream().anyMatch(one -> one.worker().equals(worker.account()))) {
                throw rules.refused("visitAskedBefore", worker.name() + "尚未反馈上一次走访");
            }
            Visit asked = rows.insert(new Visit(
                    0, id, street, worker.account(), question, actor, now, request.until(), null, null, null, false));
            events.publishEvent(new VisitAsked(asked, false));
        }
        String note = names + "：" + question + "（" + moment(request.until()) + " 前反馈）";
        return notes.write(ticket, "visitAsked", now, actor, note, null);
    }

    /**
     * What a worker has found. Needs no version: it stands whatever others do to the ticket meanwhile.
     *
     * @param visitedAt when the worker was there, not to come and not before the ticket was filed
     * @throws UnknownCode when this worker was not asked this
     * @throws RefusedByRule when nothing is awaited any more, and for another time
     * @throws MissingWords without words
     */
    @Transactional
    public Visit leave(long id, Result result, String words, Instant visitedAt, String worker) {
        Visit before = own(id, worker);
        Ticket ticket = notes.take(before.ticket());
        if (!own(id, worker).open()) {
            throw rules.refused("visitOver", "街道不再等待这次走访的反馈");
        }
        String said = MissingWords.needed("finding", words);
        Instant now = Sql.now(clock);
        // people give a visit by the minute
        if (visitedAt.isAfter(now) || visitedAt.isBefore(ticket.filedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw rules.refused("visitedWhen", "到访时间须在工单受理之后、此刻之前");
        }
        rows.found(id, new Finding(result, said, visitedAt, now));
        notes.write(ticket, "visitFound", now, worker, result.label() + "（" + moment(visitedAt) + " 到访）：" + said, null);
        return own(id, worker);
    }

    /**
     * The street takes its question back.
     *
     * @throws StaleTicket when somebody was quicker
     * @throws UnknownCode when the street awaits no such finding
     * @throws MissingWords without a reason
     */
    @Transactional
    public Ticket withdraw(TicketId ticketId, long version, long id, String reason, String street, String actor) {
        Ticket ticket = notes.take(ticketId, version);
        List<Visit> open = rows.open(ticketId).stream()
                .filter(one -> one.unit().equals(street))
                .toList();
        Visit visit = open.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> unknown(id, open));
        String why = MissingWords.needed("reason", reason);
        Instant now = Sql.now(clock);
        rows.withdraw(id, why, now);
        return notes.write(ticket, "visitWithdrawn", now, actor, rules.name(visit.worker()) + "：" + why, null);
    }

    private Visit own(long id, String worker) {
        return rows.find(id).filter(one -> one.worker().equals(worker)).orElseThrow(() -> unknown(id, List.of()));
    }

    private static UnknownCode unknown(long id, List<Visit> known) {
        return new UnknownCode(
                "走访",
                String.valueOf(id),
                known.stream().map(one -> String.valueOf(one.id())).toList());
    }

    /** Everything that grid workers were asked about the ticket, in order. */
    public List<Visit> of(TicketId ticket) {
        return rows.of(ticket);
    }

    /** What a worker still owes, the one due first first; then the own findings of 30 days. At most 100. */
    public List<Visit> ofWorker(String worker) {
        return rows.ofWorker(worker, Sql.now(clock).minus(SHOWN), MOST);
    }

    /** Tickets with workers whose time is running out. */
    List<TicketId> toRemind(int most) {
        return rows.toRemind(Sql.now(clock), rules.remindBefore(), most);
    }

    /** Each worker once. @return false when it is not time yet, or was done before */
    @Transactional
    boolean remind(TicketId id) {
        Ticket ticket = notes.take(id);
        Instant now = Sql.now(clock);
        List<Visit> due = rows.open(id).stream()
                .filter(one -> one.remindedAt() == null && rules.timeToRemind(one, now))
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        for (Visit visit : due) {
            rows.reminded(visit.id(), now);
            events.publishEvent(new VisitAsked(visit, true));
        }
        String note = due.stream()
                .map(one -> rules.name(one.worker()) + "的走访反馈 " + moment(one.dueAt()) + " 到期")
                .collect(Collectors.joining("；"));
        notes.write(ticket, "visitReminded", now, "system", note, null);
        return true;
    }

    private String moment(Instant at) {
        return Moments.minute(at, profile.zone());
    }
}
