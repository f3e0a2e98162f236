package io.huiyin.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table that somebody takes away, in the form that is asked for. */
public final class TableFile {

    /** What a spreadsheet program opens. */
    public enum Format {
        CSV,
        XLSX
    }

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** as a number of a spreadsheet; with a leading zero it is a code */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    private TableFile() {}

    /**
     * @param name without ending
     * @param rows the header first
     */
    public static ResponseEntity<byte[]> of(Format format, String name, List<List<String>> rows) {
        return switch (format) {
            case CSV -> {
                ResponseEntity<String> csv = CsvFile.of(name + ".csv", rows);
                yield ResponseEntity.ok()
                        .headers(csv.getHeaders())
                        .body(String.valueOf(csv.getBody()).getBytes(StandardCharsets.UTF_8));
            }
            case XLSX ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, XLSX_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(workbook(rows));
        };
    }

    private static byte[] workbook(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "huiyin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    String cell = cells.get(column);
                    if (NUMBER.matcher(cell).matches()) {
                        sheet.value(row, column, Double.valueOf(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
