package io.huiyin.core.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huiyin.core.city.CatalogueTable.Known;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.unit.CatalogueEntry;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The dispatch catalogue written as a file that {@link CatalogueTable} reads back without a difference. */
public final class CatalogueFile {

    /** in characters, for the widest words of each column */
    private static final int[] WIDTHS = {18, 22, 12, 14, 18, 26, 30, 60, 10, 12, 12};

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("matter", "事项代码"),
            Map.entry("matterName", "事项"),
            Map.entry("area", "区域代码"),
            Map.entry("areaName", "区域"),
            Map.entry("lead", "主办代码"),
            Map.entry("leadName", "主办单位"),
            Map.entry("supporting", "协办代码"),
            Map.entry("basis", "依据"),
            Map.entry("deadline", "时限"),
            Map.entry("from", "起日"),
            Map.entry("until", "止日"));

    private CatalogueFile() {}

    /** RFC 4180, the first column's name without a mark before it. */
    public static String csv(List<CatalogueEntry> entries, Known known) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns());
            rows(entries, known).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A workbook of one sheet (xlsx), its columns named for people too. */
    public static byte[] workbook(List<CatalogueEntry> entries, Known known) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "huiyin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("派单目录");
            List<String> columns = columns();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, WORDS.get(columns.get(column)) + " " + columns.get(column));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (List<String> cells : rows(entries, known)) {
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(column));
                    }
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> columns() {
        return Arrays.stream(CatalogueTable.COLUMNS)
                .map(column -> column.replace("?", ""))
                .toList();
    }

    private static List<List<String>> rows(List<CatalogueEntry> entries, Known known) {
        Map<String, String> matters = new HashMap<>();
        for (Matter matter : known.matters()) {
            matters.put(matter.code(), matter.name());
        }
        Map<String, String> areas = new HashMap<>();
        for (Area area : known.areas()) {
            areas.put(area.code(), area.name());
        }
        Map<String, String> units = new HashMap<>();
        for (Unit unit : known.units()) {
            units.put(unit.code(), unit.name());
        }
        return entries.stream()
                .map(entry -> List.of(
                        entry.matter(),
                        matters.getOrDefault(entry.matter(), ""),
                        words(entry.area()),
                        entry.area() == null ? "" : areas.getOrDefault(entry.area(), ""),
                        entry.lead(),
                        units.getOrDefault(entry.lead(), ""),
                        String.join(";", entry.supporting()),
                        entry.basis(),
                        words(entry.deadline()),
                        entry.from().toString(),
                        words(entry.until())))
                .toList();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
