package io.huiyin.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows to measure on, from a file that somebody named on the command line. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * @param csv in UTF-8, with a header
     * @param columns that every row must have; others may stand beside them
     * @throws BadInput if there is no such file, column or CSV
     */
    public static List<NamedCsvRecord> rows(Path csv, List<String> columns) {
        if (!Files.isRegularFile(csv)) {
            throw new BadInput("no file " + csv + ": name a CSV with the columns " + String.join(",", columns));
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofNamedCsvRecord(csv)) {
            var rows = new ArrayList<NamedCsvRecord>();
            for (var row : reader) {
                for (var column : columns) {
                    if (!row.getHeader().contains(column)) {
                        throw new BadInput(csv + " has no column " + column + " but "
                                + String.join(",", row.getHeader()) + ": write the header "
                                + String.join(",", columns));
                    }
                }
                rows.add(row);
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new BadInput(csv + " cannot be read as CSV in UTF-8: " + e.getMessage());
        }
    }
}
