package io.huiyin.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table that somebody takes away to a spreadsheet program. */
public final class CsvFile {

    /** Spreadsheet programs take a text for UTF-8 only by its mark. */
    public static final String MARK = "\uFEFF";

    public static final String TYPE = "text/csv;charset=UTF-8";

    private CsvFile() {}

    /** @param rows the header first */
    public static ResponseEntity<String> of(String name, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        var file = ContentDisposition.attachment();
        file = plain ? file.filename(name) : file.filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
                .body(text.toString());
    }
}
