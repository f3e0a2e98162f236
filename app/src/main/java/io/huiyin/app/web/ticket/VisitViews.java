package io.huiyin.app.web.ticket;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.Grids;
import io.huiyin.core.visit.Visit;
import io.huiyin.core.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What streets ask grid workers, as the street and as the worker see it. */
@Component
class VisitViews {

    /**
     * @param result null before the worker has left a finding
     * @param late the time for it is over
     */
    record VisitView(
            long id,
            Visit.State state,
            String workerName,
            String unitName,
            String question,
            Instant askedAt,
            Instant dueAt,
            boolean late,
            boolean reminded,
            Visit.@Nullable Result result,
            @Nullable String finding,
            @Nullable Instant visitedAt,
            @Nullable Instant foundAt,
            @Nullable String withdrawReason) {}

    /**
     * What a ticket's page shows.
     *
     * @param mayAsk whether the viewer's street may ask now
     * @param workers whom it may ask; empty when it may not
     */
    record TicketVisits(List<VisitView> visits, boolean mayAsk, List<Grids.Worker> workers) {}

    /**
     * What a worker was asked, with as much of the ticket as it takes to go there.
     *
     * @param phone null when the citizen asked for secrecy, and once nothing is awaited any more; {@code name} and
     *     {@code content} likewise
     */
    record OwnVisit(
            VisitView visit,
            String ticket,
            String title,
            String kindName,
            @Nullable String matterName,
            @Nullable String place,
            boolean urgent,
            boolean secret,
            @Nullable String content,
            @Nullable String happened,
            @Nullable String name,
            @Nullable String phone) {}

    private final Visits visits;
    private final Grids grids;
    private final Tickets tickets;
    private final CodeNames names;
    private final People people;
    private final Clock clock;

    VisitViews(Visits visits, Grids grids, Tickets tickets, CodeNames names, People people, Clock clock) {
        this.visits = visits;
        this.grids = grids;
        this.tickets = tickets;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    TicketVisits of(Ticket ticket, Viewer viewer) {
        String unit = viewer.unit();
        boolean clerk = viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER);
        boolean mayAsk = clerk && unit != null && visits.mayAsk(ticket, unit);
        return new TicketVisits(
                visits.of(ticket.id()).stream()
                        .map(one -> view(one, text -> viewer.words(ticket, text)))
                        .toList(),
                mayAsk,
                mayAsk ? grids.workers(String.valueOf(unit)) : List.of());
    }

    /** What the worker owes, then what was found lately. */
    List<OwnVisit> own(Viewer worker) {
        return visits.ofWorker(worker.name()).stream()
                .map(one -> own(one, worker))
                .toList();
    }

    OwnVisit own(Visit visit, Viewer worker) {
        Ticket ticket = tickets.find(visit.ticket()).orElseThrow();
        NewTicket demand = ticket.demand();
        // what is needed to go there, and only as long as somebody is to go
        boolean goes = visit.open();
        boolean citizen = goes && worker.maySeeCitizen(ticket);
        Function<String, String> words = citizen ? text -> text : demand::withoutCitizen;
        return new OwnVisit(
                view(visit, words),
                ticket.id().value(),
                words.apply(demand.title()),
                names.kind(demand.kind()),
                names.matter(demand.matter()),
                demand.place(),
                demand.urgent(),
                demand.secret(),
                goes ? words.apply(demand.content()) : null,
                demand.happened(),
                citizen ? demand.name() : null,
                citizen ? demand.phone() : null);
    }

    private VisitView view(Visit visit, Function<String, String> words) {
        Visit.Finding finding = visit.finding();
        String withdrawn = visit.withdrawReason();
        return new VisitView(
                visit.id(),
                visit.state(),
                people.find(visit.worker()).map(Person::name).orElse(visit.worker()),
                String.valueOf(names.unit(visit.unit())),
                words.apply(visit.question()),
                visit.askedAt(),
                visit.dueAt(),
                visit.lateAt(clock.instant()),
                visit.remindedAt() != null,
                finding == null ? null : finding.result(),
                finding == null ? null : words.apply(finding.words()),
                finding == null ? null : finding.visitedAt(),
                finding == null ? null : finding.at(),
                withdrawn == null ? null : words.apply(withdrawn));
    }
}
