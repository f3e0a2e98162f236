package io.huiyin.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table that somebody takes away to a spreadsheet program. */
public final class CsvFile {

    /** Spreadsheet programs take a text for UTF-8 only by its mark. */
    public static final String MARK = "\uFEFF";

    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠].+|[\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*%?");

    private CsvFile() {}

    /** Cells as a spreadsheet program shows them: what begins like a formula would be reckoned there, whoever wrote it. */
    public static List<String> plain(List<String> cells) {
        return cells.stream().map(CsvFile::plain).toList();
    }

    private static String plain(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** @param rows the header first */
    public static ResponseEntity<String> of(String name, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(row -> csv.writeRecord(plain(row)));
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
