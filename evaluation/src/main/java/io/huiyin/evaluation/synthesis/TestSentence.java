package io.huiyin.evaluation.synthesis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.evaluation.BadInput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to be spoken.
 *
 * @param spoken what should be heard, numbers in words
 */
record TestSentence(String text, String spoken) {

    /**
     * @param file columns {@code text} and, where numbers make it differ, {@code spoken}; null for the sentences that the
     *     product ships
     * @throws BadInput if the file is missing or has other columns
     */
    static List<TestSentence> read(@Nullable Path file) throws IOException {
        try (var reader = file == null ? shipped() : Files.newBufferedReader(file);
                var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            var sentences = rows.stream().map(TestSentence::of).toList();
            if (sentences.isEmpty()) {
                throw new BadInput("there is no sentence in " + file);
            }
            return sentences;
        } catch (CsvParseException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    private static Reader shipped() {
        return new InputStreamReader(
                Objects.requireNonNull(TestSentence.class.getResourceAsStream("sentences.csv")),
                StandardCharsets.UTF_8);
    }

    private static TestSentence of(NamedCsvRecord row) {
        var text = row.findField("text")
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new BadInput("line " + row.getStartingLineNumber()
                        + ": a column text (and, optional, spoken) is needed and must be filled"));
        return new TestSentence(
                text, row.findField("spoken").filter(value -> !value.isBlank()).orElse(text));
    }
}
