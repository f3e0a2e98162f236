package io.huiyin.app.web.ticket;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Grades;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's words for its codes; a code that is gone stands for itself. */
@Component
class CodeNames {

    private final CityProfile profile;
    private final Units units;
    private final DispatchCatalogue catalogue;
    private final Grades grades;

    CodeNames(CityProfile profile, Units units, DispatchCatalogue catalogue, Grades grades) {
        this.profile = profile;
        this.units = units;
        this.catalogue = catalogue;
        this.grades = grades;
    }

    /** How pressing it is, and by which rules; null in a city without grades. */
    Grades.@Nullable GradeWords grade(Ticket ticket) {
        return grades.of(ticket).orElse(null);
    }

    String kind(String kind) {
        return profile.kind(kind).name();
    }

    @Nullable
    String unit(@Nullable String unit) {
        return unit == null ? null : units.find(unit).map(Unit::name).orElse(unit);
    }

    /** A ticket that is closed keeps the name that its unit had then. */
    @Nullable
    String unit(Ticket ticket) {
        String unit = ticket.unit();
        Instant closed = ticket.closedAt();
        return unit == null || closed == null
                ? unit(unit)
                : units.nameAt(unit, closed).orElse(unit);
    }

    @Nullable
    String matter(@Nullable String matter) {
        return catalogue.matters().stream()
                .filter(m -> m.code().equals(matter))
                .map(Matter::name)
                .findFirst()
                .orElse(matter);
    }
}
