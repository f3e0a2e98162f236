package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.draft.Drafts;
import io.huiyin.core.supervision.Emergencies;
import io.huiyin.core.supervision.Exemptions;
import io.huiyin.core.supervision.UrgeLadder;
import io.huiyin.core.ticket.ContactOutcome;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.Escalations;
import io.huiyin.core.ticket.Extensions;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.JointHandling;
import io.huiyin.core.ticket.Marking;
import io.huiyin.core.ticket.Pauses;
import io.huiyin.core.ticket.Returns;
import io.huiyin.core.ticket.Splits;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The hotline's services, with what the simulation notes about them: open tickets, what was acknowledged, what went wrong. */
final class Town {

    /** Told of every step that a caller was told to be done. */
    interface Acknowledged {
        void step(Ticket after);
    }

    private final ApplicationContext plane;
    private final TransactionTemplate transaction;
    private final Acknowledged ledger;
    private final RandomGenerator dice;
    private final List<TicketId> open = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    final Tickets tickets;
    final Returns returns;
    final Extensions extensions;
    final Pauses pauses;
    final FollowUps followUps;
    final Endings endings;
    final Splits splits;
    final Drafts drafts;
    final Exemptions exemptions;
    final JointHandling joint;
    final Escalations escalations;
    final Marking marking;
    final UrgeLadder ladder;
    final Emergencies emergencies;
    final CityFolder city;
    private final Units unitsOfToday;
    private final DispatchCatalogue catalogue;
    private List<Unit> units = List.of();
    private List<CatalogueEntry> lines = List.of();

    Town(ApplicationContext plane, RandomGenerator dice, Acknowledged ledger) {
        this.plane = plane;
        this.dice = dice;
        this.ledger = ledger;
        transaction = new TransactionTemplate(plane.getBean(PlatformTransactionManager.class));
        tickets = plane.getBean(Tickets.class);
        returns = plane.getBean(Returns.class);
        extensions = plane.getBean(Extensions.class);
        pauses = plane.getBean(Pauses.class);
        followUps = plane.getBean(FollowUps.class);
        endings = plane.getBean(Endings.class);
        splits = plane.getBean(Splits.class);
        drafts = plane.getBean(Drafts.class);
        exemptions = plane.getBean(Exemptions.class);
        joint = plane.getBean(JointHandling.class);
        escalations = plane.getBean(Escalations.class);
        marking = plane.getBean(Marking.class);
        ladder = plane.getBean(UrgeLadder.class);
        emergencies = plane.getBean(Emergencies.class);
        city = plane.getBean(CityFolder.class);
        unitsOfToday = plane.getBean(Units.class);
        catalogue = plane.getBean(DispatchCatalogue.class);
    }

    /** Units may have ended, and another catalogue be in force. */
    void dayBegins(LocalDate today) {
        units = unitsOfToday.all();
        lines = catalogue.inForceOn(today);
    }

    /** Those in force today. */
    List<Unit> units() {
        return units;
    }

    /** Those of the catalogue in force today. */
    List<CatalogueEntry> lines() {
        return lines;
    }

    boolean inForce(@Nullable String unit) {
        return units.stream().anyMatch(one -> one.code().equals(unit));
    }

    /** Whom the centre may name by hand: a street leads only what the catalogue gives it. */
    String someUnit(String not) {
        List<String> leads = units.stream()
                .filter(unit -> unit.level().compareTo(Unit.Level.STREET) < 0
                        && !unit.code().equals(not))
                .map(Unit::code)
                .toList();
        return leads.get(dice.nextInt(leads.size()));
    }

    /** Somebody looks at the ticket and does what its state allows; a refusal of that is noted as wrong. */
    @Nullable
    Ticket act(TicketId id, UnaryOperator<Ticket> step) {
        Ticket seen = ticket(id);
        try {
            Ticket after = step.apply(seen);
            if (after != seen) {
                ledger.step(after);
            }
            return after;
        } catch (RuntimeException refused) {
            wrong("%s in %s version %d refused what its state allows: %s"
                    .formatted(id, seen.state(), seen.version(), refused));
            return null;
        }
    }

    Ticket acknowledged(Ticket after) {
        ledger.step(after);
        return after;
    }

    /** What must be refused; whatever else comes of it is noted as wrong. */
    void mustFail(Class<? extends RuntimeException> expected, String what, Runnable attempt) {
        try {
            attempt.run();
            wrong("not refused: " + what);
        } catch (RuntimeException refused) {
            if (!expected.isInstance(refused)) {
                wrong(what + " was refused by " + refused + ", not by " + expected.getSimpleName());
            }
        }
    }

    Ticket ticket(TicketId id) {
        return tickets.find(id).orElseThrow(() -> new IllegalStateException("ticket " + id + " is gone"));
    }

    /** The robot's callback has come to its end. */
    void publish(ContactOutcome outcome) {
        transaction.executeWithoutResult(status -> plane.publishEvent(outcome));
    }

    void opened(Ticket ticket) {
        open.add(ticket.id());
    }

    /** Some ticket that has not ended. */
    Optional<Ticket> someOpen() {
        while (!open.isEmpty()) {
            int index = dice.nextInt(open.size());
            Ticket ticket = ticket(open.get(index));
            if (!ticket.state().ended()) {
                return Optional.of(ticket);
            }
            open.set(index, open.getLast());
            open.removeLast();
        }
        return Optional.empty();
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrongs() {
        return wrong;
    }
}
