package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import io.huiyin.core.unit.UnitRegister.Change;
import io.huiyin.core.unit.UnitRegister.Closing;
import io.huiyin.core.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the open tickets of a closed unit could go: by the catalogue in force today, else to the unit's successor. */
@Service
public class MoveProposals {

    /** what a page shows at once; what was moved makes room for the next */
    private static final int MOST = 200;

    /**
     * One open ticket.
     *
     * @param unit code of the unit proposed; null when neither the catalogue nor a successor names one
     * @param why the sentence for people
     * @param basis the catalogue's, or the decision by which the unit was closed
     */
    public record Proposal(Ticket ticket, @Nullable String unit, String why, String basis) {}

    private final JdbcClient jdbc;
    private final DispatchCatalogue catalogue;
    private final Units units;
    private final UnitRegister register;
    private final CityProfile profile;
    private final Clock clock;

    MoveProposals(
            JdbcClient jdbc,
            DispatchCatalogue catalogue,
            Units units,
            UnitRegister register,
            CityProfile profile,
            Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.units = units;
        this.register = register;
        this.profile = profile;
        this.clock = clock;
    }

    /** Those whose answer is due first come first, at most 200; none for a unit that is in force. */
    @Transactional(readOnly = true)
    public List<Proposal> of(String unit) {
        if (units.inForce(unit).isPresent()) {
            return List.of();
        }
        String decision = register.changes(unit).stream()
                .filter(change ->
                        change.kind() == UnitRegister.Kind.CLOSED || change.kind() == UnitRegister.Kind.MERGED)
                .findFirst()
                .map(Change::reason)
                .orElse("");
        Optional<Unit> successor =
                register.closing(unit).map(Closing::successor).flatMap(units::inForce);
        LocalDate today = clock.instant().atZone(profile.zone()).toLocalDate();
        return jdbc
                .sql("""
                        select * from ticket where unit = :unit and state = any(:states) order by reply_by nulls last, id limit :most
                        """)
                .param("unit", unit)
                .param(
                        "states",
                        TicketSteps.HANDLED.stream().map(TicketState::name).toArray(String[]::new))
                .param("most", MOST)
                .query(TicketMapping::ticket)
                .list()
                .stream()
                .map(ticket -> proposal(ticket, today, successor, decision))
                .toList();
    }

    private Proposal proposal(Ticket ticket, LocalDate today, Optional<Unit> successor, String decision) {
        String matter = ticket.demand().matter();
        if (matter != null) {
            List<CatalogueEntry> lines =
                    catalogue.entries(matter, ticket.demand().area(), today);
            for (CatalogueEntry line : lines) {
                Optional<Unit> lead = units.inForce(line.lead());
                if (lead.isPresent()) {
                    return new Proposal(
                            ticket, line.lead(), "派单目录现由" + lead.get().name() + "主办", line.basis());
                }
            }
        }
        return successor
                .map(unit -> new Proposal(ticket, unit.code(), "原单位并入" + unit.name(), decision))
                .orElseGet(() -> new Proposal(ticket, null, "目录和撤并决定都没有指明承办单位，请选择", decision));
    }
}
