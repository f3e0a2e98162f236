package io.huiyin.core.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.deadline.Deadlines;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the city's rules say about a demand: whether it can be taken as it is, who may lead it, how long that may last. */
@Component
class Intake {

    private final CityProfile profile;
    private final Units units;
    private final DispatchCatalogue catalogue;
    private final Deadlines deadlines;
    private final List<CalledBackElsewhere> elsewhere;

    Intake(
            CityProfile profile,
            Units units,
            DispatchCatalogue catalogue,
            Deadlines deadlines,
            List<CalledBackElsewhere> elsewhere) {
        this.profile = profile;
        this.units = units;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.elsewhere = elsewhere;
    }

    /** The demand in its kept form: words trimmed, empty fields null, the phone as digits; its matter is not looked at. */
    NewTicket check(NewTicket demand) {
        known(
                "工单类型",
                demand.kind(),
                profile.kinds().stream().map(CityProfile.Kind::code).toList());
        String area = words(demand.area());
        if (area != null) {
            known(
                    "区域",
                    area,
                    profile.areas().stream().map(CityProfile.Area::code).toList());
        }
        return new NewTicket(
                demand.kind(),
                words(demand.matter()),
                MissingWords.needed("title", demand.title()),
                MissingWords.needed("content", demand.content()),
                words(demand.place()),
                area,
                words(demand.happened()),
                demand.phone().replaceAll("[^0-9]", ""),
                words(demand.name()),
                demand.secret(),
                demand.urgent() || urgentByKind(demand),
                demand.call(),
                words(demand.unit()),
                words(demand.unitReason()));
    }

    /** @throws UnknownCode for a matter that the city does not have, or no longer */
    NewTicket ofKnownMatter(NewTicket demand) {
        String matter = demand.matter();
        if (matter != null && !catalogue.knows(matter)) {
            // the whole list is read for the refusal only
            known("事项", matter, catalogue.matters().stream().map(Matter::code).toList());
        }
        return demand;
    }

    /** As {@link #lead}, for a demand that is new: its matter must be known, and is asked for unless a line names it. */
    Lead firstLead(NewTicket demand, String code, Instant now) {
        Lead lead = lead(demand, code, now);
        if (lead.lines().isEmpty()) {
            ofKnownMatter(demand);
        }
        return lead;
    }

    /**
     * The unit, if it may lead this demand today: what the catalogue in force gives to a department or utility of the city
     * or a district is not pushed down to a town or street.
     *
     * @throws UnknownCode when there is no such unit in force
     * @throws UnitMayNotLead when it is a village or community
     * @throws RefusedByRule with the catalogue's basis when the matter would be pushed down
     */
    Lead lead(NewTicket demand, String code, Instant now) {
        List<CatalogueEntry> lines = lines(demand, demand.area(), now);
        List<String> supporting = Lead.ownLine(lines, code).map(CatalogueEntry::supporting).orElse(List.of()).stream()
                .distinct()
                .filter(other -> !other.equals(code))
                .toList();
        Map<String, Unit> inForce = units
                .inForce(Stream.concat(Stream.of(code), supporting.stream()).toList())
                .stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
        Unit unit = inForce.get(code);
        if (unit == null) {
            throw new UnknownCode("承办单位", code, units.codes());
        }
        if (!unit.mayLead()) {
            throw new UnitMayNotLead(unit);
        }
        if (unit.level() == Unit.Level.STREET) {
            // without a place the street's own area tells whose matter it is
            notPushedDown(unit, demand.area() == null ? lines(demand, unit.area(), now) : lines);
        }
        return new Lead(
                unit,
                lines,
                supporting.stream().map(inForce::get).filter(Objects::nonNull).toList());
    }

    private List<CatalogueEntry> lines(NewTicket demand, @Nullable String area, Instant now) {
        String matter = demand.matter();
        return matter == null ? List.of() : catalogue.entries(matter, area, day(now));
    }

    private void notPushedDown(Unit street, List<CatalogueEntry> lines) {
        if (lines.isEmpty() || Lead.ownLine(lines, street.code()).isPresent()) {
            return;
        }
        CatalogueEntry line = lines.getFirst();
        units.find(line.lead()).filter(Unit::ownsByDuty).ifPresent(owner -> {
            throw new RefusedByRule(
                    "pushedDown", "该事项由" + owner.name() + "主办，不能下派给" + street.name() + "；需要属地配合的，可列为协办", line.basis());
        });
    }

    /** The clocks of a handling by this unit that begins now. */
    Deadlines.Clocks clocks(NewTicket demand, String unit, Instant begin) {
        return deadlines.from(begin, rule(demand, unit, begin));
    }

    /** The same for a unit of which the catalogue was just asked. */
    Deadlines.Clocks clocks(NewTicket demand, Lead lead, Instant begin) {
        return deadlines.from(begin, rule(demand, lead.code(), lead::lines));
    }

    /** Until when the unit that signs now must have spoken with the citizen. */
    @Nullable
    Instant contactBy(Ticket ticket, Instant signed) {
        Instant replyBy = ticket.replyBy();
        return replyBy == null ? null : deadlines.contactBy(signed, replyBy);
    }

    /**
     * The rule for a handling that begins now. The emergency lane first: an urgent ticket runs on the profile's shortest
     * rule in minutes, and a kind whose own rule is in minutes keeps it. Else the catalogue's line for the matter decides
     * (the unit's own line before others), else the kind.
     */
    DeadlineRule rule(NewTicket demand, String unit, Instant begin) {
        return rule(demand, unit, () -> lines(demand, demand.area(), begin));
    }

    /** @param lines asked for only where they decide */
    private DeadlineRule rule(NewTicket demand, String unit, Supplier<List<CatalogueEntry>> lines) {
        DeadlineRule usual = profile.deadline(profile.kind(demand.kind()).deadline());
        if (demand.urgent()) {
            return profile.urgentDeadline().orElse(usual);
        }
        return usual.minutes() != null ? usual : byCatalogue(lines.get(), unit).orElse(usual);
    }

    /** Whether the kind itself runs on minutes: such a ticket is an emergency whoever filed it. */
    boolean urgentByKind(NewTicket demand) {
        return profile.deadline(profile.kind(demand.kind()).deadline()).minutes() != null;
    }

    private Optional<DeadlineRule> byCatalogue(List<CatalogueEntry> lines, String unit) {
        return Lead.ownLine(lines, unit)
                .or(() -> lines.stream().findFirst())
                .map(CatalogueEntry::deadline)
                .map(profile::deadline);
    }

    /** The day of the city. */
    LocalDate day(Instant now) {
        return now.atZone(profile.zone()).toLocalDate();
    }

    /** When that day began. */
    Instant midnight(Instant now) {
        return day(now).atStartOfDay(profile.zone()).toInstant();
    }

    TicketId number(Instant now, int running) {
        return new TicketId(
                profile.ticketPrefix() + DateTimeFormatter.BASIC_ISO_DATE.format(day(now)) + "%04d".formatted(running));
    }

    /** Why nobody here calls the citizen back after a reply; empty when somebody does. */
    Optional<String> notCalledBack(Ticket ticket) {
        if (!profile.callback().kinds().contains(ticket.demand().kind())) {
            return Optional.of("此类工单不回访");
        }
        return elsewhere.stream()
                .flatMap(one -> one.by(ticket.id()).stream())
                .findFirst()
                .map(who -> "由" + who + "回访");
    }

    private static void known(String what, String code, List<String> known) {
        if (!known.contains(code)) {
            throw new UnknownCode(what, code, known);
        }
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
