package io.huiyin.core.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** areas.csv: districts and their streets. */
final class AreasReader {

    static final String FILE = "areas.csv";

    private final CityCodes codes = new CityCodes("区域", FILE);
    private final Map<String, String> parents = new HashMap<>();
    private final List<CityProfile.Area> areas = new ArrayList<>();

    AreasReader(Path folder, CityProblems problems) {
        var rows = CityFile.csv(folder, FILE, problems, "code", "name", "parent", "words")
                .entries();
        for (CityEntry row : rows) {
            String code = codes.claim(row, "code");
            String parent = row.optional("parent");
            if (parent != null) {
                parents.putIfAbsent(code, parent);
            }
            areas.add(new CityProfile.Area(code, row.text("name"), parent, row.optionalTexts("words")));
        }
        for (CityEntry row : rows) {
            String parent = row.optional("parent");
            if (parent != null) {
                codes.expect(row, "parent", parent);
                if (circles(row.text("code"))) {
                    row.problem("parent", "区域“" + row.text("code") + "”的上级绕回了自己", "改成真正的上级区域，区县留空");
                }
            }
        }
    }

    List<CityProfile.Area> areas() {
        return List.copyOf(areas);
    }

    CityCodes codes() {
        return codes;
    }

    private boolean circles(String code) {
        var seen = new HashSet<String>();
        for (@Nullable String at = code; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }
}
