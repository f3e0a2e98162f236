package io.huiyin.evaluation.simulation;

import io.huiyin.core.catalogue.CatalogueBook;
import io.huiyin.core.catalogue.CatalogueImport;
import io.huiyin.core.catalogue.CatalogueImports;
import io.huiyin.core.city.CatalogueFile;
import io.huiyin.core.reorganisation.UnitChanges;
import io.huiyin.core.ticket.MoveProposals;
import io.huiyin.core.ticket.MoveProposals.Proposal;
import io.huiyin.core.ticket.Moves;
import io.huiyin.core.ticket.TicketId;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.UnitRegister;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/**
 * The city's offices change: every ten days one is renamed, one merged into another and one closed, with a new catalogue before
 * it; each morning the centre moves what such units have open.
 */
final class ReformDesk {

    private static final String DECISION = "市编办〔2026〕5 号";
    private static final String ADMIN = "admin";
    private static final int CYCLE_DAYS = 10;

    private final Town town;
    private final RandomGenerator dice;
    private final UnitChanges changes;
    private final UnitRegister register;
    private final CatalogueBook book;
    private final CatalogueImports imports;
    private final MoveProposals proposals;
    private final Moves moves;

    ReformDesk(BeanFactory plane, Town town, RandomGenerator dice) {
        this.town = town;
        this.dice = dice;
        changes = plane.getBean(UnitChanges.class);
        register = plane.getBean(UnitRegister.class);
        book = plane.getBean(CatalogueBook.class);
        imports = plane.getBean(CatalogueImports.class);
        proposals = plane.getBean(MoveProposals.class);
        moves = plane.getBean(Moves.class);
    }

    void morning(LocalDate today) {
        register.all().forEach(unit -> moveWhatIsOpen(unit.code()));
        switch (Math.floorMod(ChronoUnit.DAYS.between(SimulatedClock.FIRST_DAY, today), CYCLE_DAYS)) {
            case 2 -> rename(today);
            case 3 -> end(today.plusDays(1), true);
            case 5 -> end(today.plusDays(1), false);
            default -> {}
        }
    }

    /** Nothing for a unit in force. */
    private void moveWhatIsOpen(String unit) {
        Set<TicketId> tried = new HashSet<>();
        for (List<Proposal> page = proposals.of(unit); !page.isEmpty(); page = proposals.of(unit)) {
            for (Proposal one : page) {
                if (!tried.add(one.ticket().id())) {
                    // what was refused is noted; those behind it come another morning
                    return;
                }
                move(unit, one);
            }
        }
    }

    private void move(String from, Proposal proposal) {
        String to = Objects.requireNonNullElseGet(proposal.unit(), () -> town.someUnit(from));
        String basis = proposal.basis().isBlank() ? DECISION : proposal.basis();
        town.act(
                proposal.ticket().id(),
                t -> moves.move(t.id(), t.version(), from, to, proposal.why(), basis, Offices.CENTRE));
    }

    private void rename(LocalDate today) {
        Unit unit = some(town.units());
        changes.rename(unit.code(), unit.name() + "（" + today + " 更名）", today, DECISION, ADMIN);
    }

    /** @param merged into another one, else only closed */
    private void end(LocalDate day, boolean merged) {
        List<Unit> all = town.units().stream()
                .filter(unit -> unit.level().compareTo(Unit.Level.STREET) < 0
                        && (unit.body() == Unit.Body.DEPARTMENT || unit.body() == Unit.Body.UTILITY)
                        && town.units().stream().noneMatch(below -> unit.code().equals(below.parent())))
                .toList();
        Map<Unit, Long> busy = all.stream().collect(Collectors.toMap(Function.identity(), this::signed));
        // the busiest first, so that there is something to move
        Deque<Unit> candidates = new ArrayDeque<>(
                all.stream().sorted(Comparator.comparing(busy::get).reversed()).toList());
        while (candidates.size() > 1) {
            Unit unit = candidates.remove();
            Unit next = some(List.copyOf(candidates));
            if (passedOn(unit.code(), next.code(), day)) {
                changes.close(unit.code(), day, merged ? next.code() : null, DECISION, ADMIN);
                return;
            }
        }
        town.wrong("no unit could be closed on " + day);
    }

    private long signed(Unit unit) {
        return town.tickets
                .search(new Tickets.Query(null, TicketState.SIGNED, unit.code(), null, false, 0, 1))
                .total();
    }

    /** A catalogue from that day on in which another unit has what this one had; false where that would be none. */
    private boolean passedOn(String unit, String next, LocalDate day) {
        List<CatalogueEntry> standing = book.entriesToCome();
        List<CatalogueEntry> wanted =
                standing.stream().map(line -> passedOn(line, unit, next, day)).toList();
        if (wanted.equals(standing)) {
            return true;
        }
        byte[] file = CatalogueFile.csv(wanted, book.known()).getBytes(StandardCharsets.UTF_8);
        CatalogueImport offered =
                imports.offer("catalogue.csv", file, Offices.CENTRE).offered();
        if (offered == null) {
            return false;
        }
        CatalogueImports.Look look = imports.look(offered.id(), day);
        if (!look.problems().isEmpty()) {
            imports.discard(offered.id(), "不能生效", Offices.CENTRE);
            return false;
        }
        imports.confirm(offered.id(), day, look.version(), look.diff().changes().size(), DECISION, Offices.CENTRE);
        return true;
    }

    private static CatalogueEntry passedOn(CatalogueEntry line, String unit, String next, LocalDate day) {
        if (!line.lead().equals(unit) && !line.supporting().contains(unit)) {
            return line;
        }
        Function<String, String> named = code -> code.equals(unit) ? next : code;
        String lead = named.apply(line.lead());
        return new CatalogueEntry(
                line.matter(),
                line.area(),
                lead,
                line.supporting().stream()
                        .map(named)
                        .distinct()
                        .filter(code -> !code.equals(lead))
                        .toList(),
                line.basis(),
                line.deadline(),
                Optional.of(line.from()).filter(from -> from.isAfter(day)).orElse(day),
                line.until());
    }

    private Unit some(List<Unit> units) {
        return units.get(dice.nextInt(units.size()));
    }
}
