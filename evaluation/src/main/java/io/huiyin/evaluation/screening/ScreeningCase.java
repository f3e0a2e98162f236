package io.huiyin.evaluation.screening;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A demand, and what should be said of it.
 *
 * @param expected {@code none}, {@code danger} or a kind of the city
 * @param part which part of the set it belongs to; empty when the file has no such column
 * @param earlier what this citizen was answered before, with the answer; empty: nothing
 */
record ScreeningCase(String id, String text, String expected, String part, String earlier) {

    static final String NONE = "none";
    static final String DANGER = "danger";

    /**
     * @param part only rows of it; null for all
     * @param kinds of the city, which may be expected beside none and danger
     */
    static List<ScreeningCase> read(Path csv, @Nullable String part, Set<String> kinds) {
        var known = new TreeSet<>(kinds);
        known.addAll(List.of(NONE, DANGER));
        var cases = new ArrayList<ScreeningCase>();
        for (var row : CsvFile.rows(csv, List.of("id", "text", "expected"))) {
            var one = new ScreeningCase(
                    row.getField("id"),
                    row.getField("text"),
                    row.getField("expected").strip(),
                    optional(row, "part"),
                    optional(row, "earlier"));
            if (!known.contains(one.expected())) {
                throw new BadInput(csv + ", line " + row.getStartingLineNumber() + ": the city has no kind "
                        + one.expected() + ": use one of " + String.join(", ", known));
            }
            if (part == null || part.equals(one.part())) {
                cases.add(one);
            }
        }
        if (cases.isEmpty()) {
            throw new BadInput(
                    csv + " has no rows" + (part == null ? "" : " whose part is " + part) + ": give it at least one");
        }
        return cases;
    }

    /** Demands that the city took and worked on. @param least shorter ones say too little to be screened */
    static List<ScreeningCase> legitimate(Path csv, String column, int least) {
        var cases = new ArrayList<ScreeningCase>();
        var seen = new TreeSet<String>();
        for (var row : CsvFile.rows(csv, List.of(column))) {
            var text = row.getField(column).strip();
            if (text.length() >= least && seen.add(text)) {
                cases.add(new ScreeningCase(String.valueOf(row.getStartingLineNumber()), text, NONE, "", ""));
            }
        }
        if (cases.isEmpty()) {
            throw new BadInput(csv + " has no text of " + least + " characters in its column " + column);
        }
        return cases;
    }

    private static String optional(NamedCsvRecord row, String column) {
        return row.getHeader().contains(column) ? row.getField(column).strip() : "";
    }
}
