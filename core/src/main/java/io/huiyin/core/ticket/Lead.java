package io.huiyin.core.ticket;

import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A unit that may lead a demand on a day, and what the catalogue of that day says about the demand: read once for all that
 * follows from it (may it lead, how long, who helps).
 *
 * @param lines that hold for the demand, the narrowest area first
 * @param named the units in force that the lead's own line names as supporting, in its order
 */
record Lead(Unit unit, List<CatalogueEntry> lines, List<Unit> named) {

    String code() {
        return unit.code();
    }

    /** The narrowest of the lines that name this unit as lead. */
    static Optional<CatalogueEntry> ownLine(List<CatalogueEntry> lines, String code) {
        return lines.stream().filter(line -> line.lead().equals(code)).findFirst();
    }
}
