package io.huiyin.core.ticket;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.ticket.TicketSteps.Told;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tickets of a unit that was closed go to another one, each by the supervision centre's word ({@link MoveProposals} says
 * where they could go). The new unit takes the handling over as it stands: state and clocks stay, for the citizen has not begun
 * to wait anew.
 *
 * <p>Versions and refusals as in {@link Tickets}.
 */
@Service
public class Moves {

    private final TicketSteps steps;
    private final Intake intake;
    private final AssistanceRows assistances;
    private final Units units;
    private final Clock clock;

    Moves(TicketSteps steps, Intake intake, AssistanceRows assistances, Units units, Clock clock) {
        this.steps = steps;
        this.intake = intake;
        this.assistances = assistances;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param from the closed unit that leads it
     * @param basis the catalogue's line or the decision by which the unit was closed
     * @throws UnknownCode when there is no such unit in force
     * @throws UnitMayNotLead for a village or community
     * @throws RefusedByRule while its own unit is in force, when another one leads it, and for a town or street where a department answers for the matter
     * @throws MissingWords without a reason or a basis
     */
    @Transactional
    public Ticket move(TicketId id, long version, String from, String unit, String reason, String basis, String actor) {
        Ticket ticket = steps.take(id, version);
        if (!from.equals(ticket.unit())) {
            throw new RefusedByRule("notFromThere", "该工单现在不由这个单位主办", "");
        }
        if (units.inForce(from).isPresent()) {
            throw new RefusedByRule("unitInForce", "该工单的承办单位未撤并，不能迁移；需要改派的请走派单或退单", "");
        }
        Instant now = Sql.now(clock);
        String lead = intake.lead(ticket.demand(), unit, now).code();
        var told = new Told(
                "moved", now, actor, MissingWords.needed("reason", reason), MissingWords.needed("basis", basis));
        // whoever leads owes no answer to itself
        assistances.open(id).stream()
                .filter(one -> one.unit().equals(lead))
                .forEach(one -> assistances.release(one.id(), "已改为主办", now));
        return steps.within(TicketSteps.HANDLED, ticket, told, change -> change.moved(lead));
    }
}
