package io.huiyin.core.city;

import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch catalogue as a table: read and checked, whether it lies in the city's folder or was handed in by a person.
 * Columns as in {@code catalogue.csv}; those with names are for people and must agree with the codes beside them.
 */
public final class CatalogueTable {

    public static final String FILE = "catalogue.csv";

    static final String[] COLUMNS = {
        "matter",
        "matterName?",
        "area",
        "areaName?",
        "lead",
        "leadName?",
        "supporting",
        "basis",
        "deadline",
        "from",
        "until"
    };

    /** A line and the row that it stands in, counted from 1 with the header. */
    public record Line(int row, CatalogueEntry entry) {}

    /**
     * What lines may refer to.
     *
     * @param today lines that ended before this day are read and not checked: what they name may have gone since; null
     *     checks all
     */
    public record Known(
            List<Matter> matters,
            List<Area> areas,
            List<Unit> units,
            List<DeadlineRule> deadlines,
            @Nullable LocalDate today) {
        public Known {
            matters = List.copyOf(matters);
            areas = List.copyOf(areas);
            units = List.copyOf(units);
            deadlines = List.copyOf(deadlines);
        }
    }

    private record Read(CityEntry row, CatalogueEntry entry) {}

    private final Map<String, Matter> matters;
    private final Map<String, Area> areas;
    private final Map<String, Unit> units;
    private final CityCodes matterCodes;
    private final CityCodes areaCodes;
    private final CityCodes unitCodes;
    private final CityCodes deadlineCodes;
    private final @Nullable LocalDate today;

    private CatalogueTable(Known known) {
        matters = byCode(known.matters(), Matter::code);
        areas = byCode(known.areas(), Area::code);
        units = byCode(known.units(), Unit::code);
        matterCodes = CityCodes.of("事项", CatalogueReader.MATTERS, matters.keySet());
        areaCodes = CityCodes.of("区域", AreasReader.FILE, areas.keySet());
        unitCodes = CityCodes.of("单位", UnitsReader.FILE, units.keySet());
        deadlineCodes = CityCodes.of(
                "时限",
                ProfileReader.FILE,
                known.deadlines().stream().map(DeadlineRule::code).toList());
        today = known.today();
    }

    /**
     * A table that somebody handed in.
     *
     * @param name as it is called in problems
     * @return the lines; not to be used when there are problems
     */
    public static List<Line> read(String name, byte[] content, Known known, CityProblems problems) {
        return read(CityFile.table(name, content, problems, COLUMNS), known);
    }

    static List<Line> read(CityFile file, Known known) {
        var table = new CatalogueTable(known);
        List<Read> lines = file.entries().stream()
                .map(row -> new Read(row, table.entry(row)))
                .toList();
        reportOverlaps(lines);
        return lines.stream()
                .map(line -> new Line(line.row().line(), line.entry()))
                .toList();
    }

    private CatalogueEntry entry(CityEntry row) {
        var entry = new CatalogueEntry(
                row.text("matter"),
                row.optional("area"),
                row.text("lead"),
                row.optionalTexts("supporting"),
                row.text("basis"),
                row.optional("deadline"),
                row.day("from"),
                row.optionalDay("until"));
        if (today != null && ended(entry.until(), today)) {
            return entry;
        }
        String area = entry.area();
        matterCodes.expect(row, "matter", entry.matter());
        if (area != null) {
            areaCodes.expect(row, "area", area);
        }
        if (entry.deadline() != null) {
            deadlineCodes.expect(row, "deadline", entry.deadline());
        }
        if (entry.until() != null && entry.until().isBefore(entry.from())) {
            row.problem("until", "止日 " + entry.until() + " 早于起日 " + entry.from(), "改正 from 或 until，长期有效的留空 until");
        }
        checkName(row, "matterName", map(matters.get(entry.matter()), Matter::name), "matter");
        checkName(row, "areaName", area == null ? null : map(areas.get(area), Area::name), "area");
        checkName(row, "leadName", map(units.get(entry.lead()), Unit::name), "lead");
        checkLead(row, entry);
        checkSupporting(row, entry);
        return entry;
    }

    /** Whoever changes the name and not the code means another one than the code says. */
    private static void checkName(CityEntry row, String column, @Nullable String name, String code) {
        String written = row.optional(column);
        if (written != null && name != null && !written.equals(name)) {
            row.problem(column, "“" + written + "”与“" + code + "”的代码不一致，该代码是“" + name + "”", "改正 " + code + "；名称列可以留空");
        }
    }

    private void checkLead(CityEntry row, CatalogueEntry entry) {
        unitCodes.expect(row, "lead", entry.lead());
        Unit lead = units.get(entry.lead());
        if (lead == null) {
            return;
        }
        if (!lead.mayLead()) {
            row.problem("lead", "“" + lead.name() + "”是村（社区），不能主办", "由所属街道或乡镇主办，村（社区）写进 supporting");
        }
        String own = lead.area();
        if (own != null && areas.containsKey(own) && (entry.area() == null || !within(entry.area(), own))) {
            row.problem("area", "“" + lead.name() + "”只负责 " + own + "，不能在这里主办", "把 area 写成 " + own + " 或其下属区域，或换主办单位");
        }
    }

    private void checkSupporting(CityEntry row, CatalogueEntry entry) {
        for (String code : entry.supporting()) {
            unitCodes.expect(row, "supporting", code);
            if (code.equals(entry.lead())) {
                row.problem("supporting", "“" + code + "”既是主办又是协办", "从 supporting 中删去它");
            }
            Unit unit = units.get(code);
            String street = unit == null || unit.mayLead() ? null : unit.parent();
            if (unit != null
                    && street != null
                    && !entry.lead().equals(street)
                    && !entry.supporting().contains(street)) {
                row.problem(
                        "supporting",
                        "“" + unit.name() + "”是村（社区），只能随所属街道或乡镇协办",
                        "把 " + street + " 也写进 supporting，或删去它");
            }
        }
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    private boolean within(String inner, String outer) {
        Set<String> seen = new HashSet<>();
        for (Area at = areas.get(inner); at != null && seen.add(at.code()); at = parent(at)) {
            if (at.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Area parent(Area area) {
        String parent = area.parent();
        return parent == null ? null : areas.get(parent);
    }

    private static void reportOverlaps(List<Read> lines) {
        Map<String, List<Read>> byPlace = new HashMap<>();
        for (Read line : lines) {
            String place = line.entry().matter() + "@"
                    + Objects.requireNonNullElse(line.entry().area(), "");
            for (Read earlier : byPlace.computeIfAbsent(place, key -> new ArrayList<>())) {
                if (overlap(earlier.entry(), line.entry())) {
                    line.row().problem("与第 " + earlier.row().line() + " 行的事项、区域相同且有效期重叠", "给前一行填写 until，或删除其中一行");
                }
            }
            byPlace.get(place).add(line);
        }
    }

    private static boolean overlap(CatalogueEntry a, CatalogueEntry b) {
        return !ended(a.until(), b.from()) && !ended(b.until(), a.from());
    }

    private static boolean ended(@Nullable LocalDate until, LocalDate day) {
        return until != null && until.isBefore(day);
    }

    private static <T> @Nullable String map(@Nullable T one, Function<T, String> name) {
        return one == null ? null : name.apply(one);
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        Map<String, T> found = new LinkedHashMap<>();
        all.forEach(one -> found.putIfAbsent(code.apply(one), one));
        return found;
    }
}
