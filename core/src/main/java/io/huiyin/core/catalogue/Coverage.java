package io.huiyin.core.catalogue;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.unit.CatalogueEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which demands a catalogue's lines reach: the narrowest area's line decides, as in {@code DispatchCatalogue}. */
final class Coverage {

    private final Map<String, List<CatalogueEntry>> byMatter = new HashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();

    Coverage(List<CatalogueEntry> entries, List<Area> areas) {
        entries.forEach(entry -> byMatter.computeIfAbsent(entry.matter(), key -> new ArrayList<>())
                .add(entry));
        areas.forEach(area -> this.areas.put(area.code(), area));
    }

    /** The line that decides about the matter in the area on the day. */
    Optional<CatalogueEntry> deciding(String matter, @Nullable String area, LocalDate day) {
        List<CatalogueEntry> lines = inForce(matter, day);
        for (@Nullable String at = area; at != null; at = around(at)) {
            String here = at;
            Optional<CatalogueEntry> found =
                    lines.stream().filter(line -> here.equals(line.area())).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return lines.stream().filter(line -> line.area() == null).findFirst();
    }

    List<CatalogueEntry> inForce(String matter, LocalDate day) {
        return byMatter.getOrDefault(matter, List.of()).stream()
                .filter(line -> line.inForceOn(day))
                .toList();
    }

    /** Areas inside the line's own for which another line of the matter decides that day. */
    List<String> without(CatalogueEntry entry, LocalDate day) {
        return inForce(entry.matter(), day).stream()
                .map(CatalogueEntry::area)
                .filter(area -> area != null && !area.equals(entry.area()) && within(area, entry.area()))
                .toList();
    }

    /** Areas without any line for the matter, of areas within each other the widest only. */
    List<String> uncovered(String matter, LocalDate day) {
        List<String> open = new ArrayList<>();
        for (Area area : areas.values()) {
            boolean covered = deciding(matter, area.code(), day).isPresent();
            String parent = area.parent();
            if (!covered && (parent == null || !open.contains(parent))) {
                open.add(area.code());
            }
        }
        return open;
    }

    /** Whether no line at all is about the matter. */
    boolean none(String matter, LocalDate day) {
        return inForce(matter, day).isEmpty();
    }

    private boolean within(String inner, @Nullable String outer) {
        if (outer == null) {
            return true;
        }
        for (@Nullable String at = inner; at != null; at = around(at)) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String around(String code) {
        Area area = areas.get(code);
        return area == null ? null : area.parent();
    }
}
