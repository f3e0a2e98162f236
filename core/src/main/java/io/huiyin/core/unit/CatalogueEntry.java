package io.huiyin.core.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the dispatch catalogue: which unit answers for which matter in which area.
 *
 * @param area code of the area; null means everywhere
 * @param basis the legal basis, quoted to units and citizens
 * @param deadline code of the profile's kind of deadline; null takes that of the ticket's kind
 * @param until last day in force; null when open
 */
public record CatalogueEntry(
        String matter,
        @Nullable String area,
        String lead,
        List<String> supporting,
        String basis,
        @Nullable String deadline,
        LocalDate from,
        @Nullable LocalDate until) {

    public CatalogueEntry {
        supporting = List.copyOf(supporting);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
