package io.huiyin.core.city;

import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** matters.csv and catalogue.csv: which unit answers for which matter where. */
final class CatalogueReader {

    static final String MATTERS = "matters.csv";
    static final String FILE = "catalogue.csv";

    private record Line(CityEntry row, CatalogueEntry entry) {}

    private final AreasReader areas;
    private final UnitsReader units;
    private final CityCodes deadlines;
    private final CityCodes matterCodes = new CityCodes("事项", MATTERS);
    private final List<Matter> matters = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    CatalogueReader(
            Path folder,
            CityProblems problems,
            AreasReader areas,
            UnitsReader units,
            List<CityProfile.DeadlineRule> deadlines) {
        this.areas = areas;
        this.units = units;
        this.deadlines = CityCodes.of(
                "时限",
                ProfileReader.FILE,
                deadlines.stream().map(CityProfile.DeadlineRule::code).toList());
        var rows = CityFile.csv(folder, MATTERS, problems, "code", "name", "group", "words", "questions")
                .entries();
        for (CityEntry row : rows) {
            matters.add(new Matter(
                    matterCodes.claim(row, "code"),
                    row.text("name"),
                    row.text("group"),
                    row.texts("words"),
                    row.optionalTexts("questions")));
        }
        var file = CityFile.csv(
                folder, FILE, problems, "matter", "area", "lead", "supporting", "basis", "deadline", "from", "until");
        for (CityEntry row : file.entries()) {
            lines.add(new Line(row, entry(row)));
        }
        checkOverlaps();
        if (file.parsed()) {
            checkEveryMatterHasALine(rows);
        }
    }

    List<Matter> matters() {
        return matters;
    }

    List<CatalogueEntry> entries() {
        return lines.stream().map(Line::entry).toList();
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
        matterCodes.expect(row, "matter", entry.matter());
        if (entry.area() != null) {
            areas.codes().expect(row, "area", entry.area());
        }
        if (entry.deadline() != null) {
            deadlines.expect(row, "deadline", entry.deadline());
        }
        if (entry.until() != null && entry.until().isBefore(entry.from())) {
            row.problem("until", "止日 " + entry.until() + " 早于起日 " + entry.from(), "改正 from 或 until，长期有效的留空 until");
        }
        checkLead(row, entry);
        for (String code : entry.supporting()) {
            units.codes().expect(row, "supporting", code);
            if (code.equals(entry.lead())) {
                row.problem("supporting", "“" + code + "”既是主办又是协办", "从 supporting 中删去它");
            }
        }
        return entry;
    }

    private void checkLead(CityEntry row, CatalogueEntry entry) {
        units.codes().expect(row, "lead", entry.lead());
        Unit lead = units.find(entry.lead());
        if (lead == null) {
            return;
        }
        if (!lead.mayLead()) {
            row.problem("lead", "“" + lead.name() + "”是村（社区），不能主办", "由所属街道或乡镇主办，村（社区）写进 supporting");
        }
        String own = lead.area();
        if (own != null && areas.codes().has(own) && (entry.area() == null || !areas.within(entry.area(), own))) {
            row.problem("area", "“" + lead.name() + "”只负责 " + own + "，不能在这里主办", "把 area 写成 " + own + " 或其下属区域，或换主办单位");
        }
    }

    private void checkOverlaps() {
        Map<String, List<Line>> byPlace = new HashMap<>();
        for (Line line : lines) {
            String place = line.entry().matter() + "@"
                    + Objects.requireNonNullElse(line.entry().area(), "");
            for (Line earlier : byPlace.computeIfAbsent(place, key -> new ArrayList<>())) {
                if (overlap(earlier.entry(), line.entry())) {
                    line.row().problem("与第 " + earlier.row().line() + " 行的事项、区域相同且有效期重叠", "给前一行填写 until，或删除其中一行");
                }
            }
            byPlace.get(place).add(line);
        }
    }

    private void checkEveryMatterHasALine(List<CityEntry> rows) {
        var covered = new HashSet<String>();
        lines.forEach(line -> covered.add(line.entry().matter()));
        for (CityEntry row : rows) {
            if (!covered.contains(row.text("code"))) {
                row.problem("事项“" + row.text("name") + "”在派单目录中没有主办单位", "在 " + FILE + " 中为它写一行");
            }
        }
    }

    private static boolean overlap(CatalogueEntry a, CatalogueEntry b) {
        return !ended(a.until(), b.from()) && !ended(b.until(), a.from());
    }

    private static boolean ended(@Nullable LocalDate until, LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
