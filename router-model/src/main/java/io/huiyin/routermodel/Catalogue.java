package io.huiyin.routermodel;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what where, on one day.
 *
 * @param entries only those in force on the day
 * @param line the hotline's number: everybody says it, so it says nothing
 */
record Catalogue(List<Unit> units, List<Matter> matters, List<CatalogueEntry> entries, List<Area> areas, String line) {

    Catalogue {
        units = List.copyOf(units);
        matters = List.copyOf(matters);
        entries = List.copyOf(entries);
        areas = List.copyOf(areas);
    }

    /**
     * Lines that may apply to a matter: those of the narrowest area that holds the place; with an unknown place the
     * line for everywhere, or else all of them.
     */
    List<CatalogueEntry> applying(String matter, @Nullable String area) {
        var within = within(area);
        var lines = entries.stream().filter(e -> e.matter().equals(matter)).toList();
        var fitting = lines.stream()
                .filter(e -> e.area() == null || within.containsKey(e.area()))
                .sorted(Comparator.comparingInt(
                        e -> e.area() == null ? Integer.MAX_VALUE : within.getOrDefault(e.area(), 0)))
                .toList();
        if (!fitting.isEmpty()) {
            return List.of(fitting.getFirst());
        }
        return area == null ? lines : List.of();
    }

    /** The area itself at 0, what holds it at 1, and so on. */
    private Map<String, Integer> within(@Nullable String area) {
        var steps = new HashMap<String, Integer>();
        var parents = new HashMap<String, @Nullable String>();
        areas.forEach(a -> parents.put(a.code(), a.parent()));
        for (var at = area; at != null && !steps.containsKey(at); at = parents.get(at)) {
            steps.put(at, steps.size());
        }
        return steps;
    }

    /** Units that may lead and answer for the whole city or for a place around the area. */
    List<Unit> leaders(@Nullable String area) {
        var within = within(area);
        var leaders = new ArrayList<Unit>();
        for (var unit : units) {
            if (unit.mayLead() && (unit.area() == null || within.containsKey(unit.area()))) {
                leaders.add(unit);
            }
        }
        return leaders;
    }
}
