package io.huiyin.core.catalogue;

import io.huiyin.core.catalogue.CatalogueFinding.Kind;
import io.huiyin.core.city.CatalogueTable.Known;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for gaps, overlaps and closed units in a catalogue, from a day on. */
final class Findings {

    private final List<CatalogueEntry> entries;
    private final Known known;
    private final Names names;
    private final LocalDate day;

    Findings(List<CatalogueEntry> entries, Known known, Names names, LocalDate day) {
        this.entries = entries.stream()
                .filter(entry -> entry.until() == null || !entry.until().isBefore(day))
                .toList();
        this.known = known;
        this.names = names;
        this.day = day;
    }

    List<CatalogueFinding> all() {
        List<CatalogueFinding> found = new ArrayList<>(gaps());
        found.addAll(overlaps());
        found.addAll(closedUnits());
        return found;
    }

    /** A gap begins on the day itself, or when a line ends or begins; each is told with its first day. */
    private List<CatalogueFinding> gaps() {
        Set<LocalDate> turns = new TreeSet<>(Set.of(day));
        for (CatalogueEntry entry : entries) {
            if (entry.until() != null) {
                turns.add(entry.until().plusDays(1));
            }
            if (entry.from().isAfter(day)) {
                turns.add(entry.from());
            }
        }
        var coverage = new Coverage(entries, known.areas());
        List<CatalogueFinding> found = new ArrayList<>();
        known.matters().forEach(matter -> {
            Set<String> last = Set.of();
            for (LocalDate turn : turns) {
                Set<String> open = new TreeSet<>(coverage.uncovered(matter.code(), turn));
                if (coverage.none(matter.code(), turn) && known.areas().isEmpty()) {
                    open.add("");
                }
                Set<String> opened = new TreeSet<>(open);
                opened.removeAll(last);
                if (!opened.isEmpty()) {
                    found.add(gap(matter.code(), opened, coverage.none(matter.code(), turn), turn));
                }
                last = open;
            }
        });
        return found;
    }

    private CatalogueFinding gap(String matter, Set<String> areas, boolean everywhere, LocalDate from) {
        String where = everywhere ? "" : "在" + areas.stream().map(names::area).collect(Collectors.joining("、"));
        return new CatalogueFinding(
                Kind.GAP,
                matter,
                everywhere ? List.of() : List.copyOf(areas),
                from,
                "事项“" + names.matter(matter) + "”" + where + "自 " + from + " 起没有主办单位");
    }

    private List<CatalogueFinding> overlaps() {
        Map<String, List<CatalogueEntry>> byPlace = new HashMap<>();
        List<CatalogueFinding> found = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            String place = entry.matter() + "@" + Objects.requireNonNullElse(entry.area(), "");
            List<CatalogueEntry> others = byPlace.computeIfAbsent(place, key -> new ArrayList<>());
            for (CatalogueEntry other : others) {
                LocalDate from = later(later(entry.from(), other.from()), day);
                if (entry.inForceOn(from) && other.inForceOn(from)) {
                    found.add(new CatalogueFinding(
                            Kind.OVERLAP,
                            entry.matter(),
                            areas(entry.area()),
                            from,
                            "事项“" + names.matter(entry.matter()) + "”" + names.where(entry.area()) + "自 " + from
                                    + " 起同时写了" + names.unit(other.lead()) + "和" + names.unit(entry.lead()) + "两条"));
                }
            }
            others.add(entry);
        }
        return found;
    }

    private List<CatalogueFinding> closedUnits() {
        Set<String> open = known.units().stream().map(Unit::code).collect(Collectors.toCollection(HashSet::new));
        List<CatalogueFinding> found = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            Stream.concat(Stream.of(entry.lead()), entry.supporting().stream())
                    .filter(unit -> !open.contains(unit))
                    .forEach(unit -> found.add(new CatalogueFinding(
                            Kind.CLOSED_UNIT,
                            entry.matter(),
                            areas(entry.area()),
                            later(entry.from(), day),
                            "事项“" + names.matter(entry.matter()) + "”" + names.where(entry.area()) + "写着已撤销的"
                                    + names.unit(unit))));
        }
        return found;
    }

    private static List<String> areas(@Nullable String area) {
        return area == null ? List.of() : List.of(area);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
