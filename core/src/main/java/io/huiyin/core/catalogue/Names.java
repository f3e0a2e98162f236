package io.huiyin.core.catalogue;

import io.huiyin.core.city.CatalogueTable.Known;
import io.huiyin.core.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codes in the words of the people who work with them; a code that nobody has stands for itself. For one thread. */
final class Names {

    private final Map<String, String> matters = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Function<String, Optional<Unit>> closed;

    /** @param closed finds a unit that is no longer in force */
    Names(Known known, Function<String, Optional<Unit>> closed) {
        known.matters().forEach(matter -> matters.put(matter.code(), matter.name()));
        known.areas().forEach(area -> areas.put(area.code(), area.name()));
        known.units().forEach(unit -> units.put(unit.code(), unit.name()));
        this.closed = closed;
    }

    String matter(String code) {
        return matters.getOrDefault(code, code);
    }

    String area(String code) {
        return areas.getOrDefault(code, code);
    }

    String unit(String code) {
        return units.computeIfAbsent(
                code, key -> closed.apply(key).map(Unit::name).orElse(key));
    }

    /** As part of a sentence; nothing for the whole city. */
    String where(@Nullable String area) {
        return area == null ? "" : "在" + area(area);
    }
}
