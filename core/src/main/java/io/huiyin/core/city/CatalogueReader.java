package io.huiyin.core.city;

import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** matters.csv and catalogue.csv: which unit answers for which matter where. */
final class CatalogueReader {

    static final String MATTERS = "matters.csv";

    private final CityCodes matterCodes = new CityCodes("事项", MATTERS);
    private final List<Matter> matters = new ArrayList<>();
    private final List<CatalogueEntry> entries;

    CatalogueReader(
            Path folder,
            CityProblems problems,
            AreasReader areas,
            UnitsReader units,
            List<CityProfile.DeadlineRule> deadlines) {
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
        var file = CityFile.csv(folder, CatalogueTable.FILE, problems, CatalogueTable.COLUMNS);
        var known = new CatalogueTable.Known(matters, areas.areas(), units.units(), deadlines, null);
        entries = CatalogueTable.read(file, known).stream()
                .map(CatalogueTable.Line::entry)
                .toList();
        if (file.parsed()) {
            checkEveryMatterHasALine(rows);
        }
    }

    List<Matter> matters() {
        return matters;
    }

    CityCodes matterCodes() {
        return matterCodes;
    }

    List<CatalogueEntry> entries() {
        return entries;
    }

    private void checkEveryMatterHasALine(List<CityEntry> rows) {
        var covered = new HashSet<String>();
        entries.forEach(entry -> covered.add(entry.matter()));
        for (CityEntry row : rows) {
            if (!covered.contains(row.text("code"))) {
                row.problem("事项“" + row.text("name") + "”在派单目录中没有主办单位", "在 " + CatalogueTable.FILE + " 中为它写一行");
            }
        }
    }
}
