package io.huiyin.evaluation.retrieval;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts to be found, and texts that should find them. */
record JudgedTexts(List<Text> documents, List<Question> questions) {

    record Text(String id, String text) {}

    /** @param relevant ids of documents, at least one */
    record Question(String id, String text, Set<String> relevant) {}

    /** @throws BadInput for a file, a column or an id that is not there */
    static JudgedTexts read(Path documents, Path queries) {
        var texts = new ArrayList<Text>();
        var ids = new HashSet<String>();
        for (var row : rows(documents, List.of("id", "text"))) {
            if (!ids.add(row.getField("id"))) {
                throw new BadInput(documents + ", line " + row.getStartingLineNumber() + ": a second "
                        + row.getField("id") + ": give each document an id of its own");
            }
            texts.add(new Text(row.getField("id"), row.getField("text")));
        }
        var questions = new ArrayList<Question>();
        for (var row : rows(queries, List.of("id", "text", "relevant"))) {
            var relevant = Set.of(row.getField("relevant").split(";"));
            if (!ids.containsAll(relevant)) {
                throw new BadInput(queries + ", line " + row.getStartingLineNumber() + ": no document "
                        + row.getField("relevant") + " in " + documents + ": name ids that are there, parted by ;");
            }
            questions.add(new Question(row.getField("id"), row.getField("text"), relevant));
        }
        if (texts.isEmpty() || questions.isEmpty()) {
            throw new BadInput((texts.isEmpty() ? documents : queries) + " has no rows: give it at least one");
        }
        return new JudgedTexts(texts, questions);
    }

    private static List<NamedCsvRecord> rows(Path csv, List<String> columns) {
        if (!Files.isRegularFile(csv)) {
            throw new BadInput("no file " + csv + ": name a CSV with the columns " + String.join(",", columns));
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofNamedCsvRecord(csv)) {
            var rows = new ArrayList<NamedCsvRecord>();
            for (var row : reader) {
                if (!row.getHeader().containsAll(columns)) {
                    throw new BadInput(csv + " has the columns " + String.join(",", row.getHeader())
                            + ": write the header " + String.join(",", columns));
                }
                rows.add(row);
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new BadInput(csv + " cannot be read as CSV in UTF-8: " + e.getMessage());
        }
    }
}
