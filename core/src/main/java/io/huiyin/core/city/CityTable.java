package io.huiyin.core.city;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table with a header, from CSV or from a workbook's first sheet; both give the same entries and the same problems. */
final class CityTable {

    /** what a workbook may unpack to: a small file can hold an endless one */
    private static final long LARGEST_BYTES = 100L << 20;

    private static final int MOST_ROWS = 100_000;

    /** the first bytes of every zip file */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private record Line(int number, List<String> cells) {}

    private CityTable() {}

    static boolean isWorkbook(byte[] content) {
        return content.length >= ZIP.length && Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    static CityValue csv(String text, String name, CityProblems problems, List<String> columns) {
        List<Line> lines = new ArrayList<>();
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                lines.add(new Line((int) record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException | IOException e) {
            int line = lines.size() < 2 ? 1 : lines.getLast().number();
            problems.add(name, line, "表格无法解析：" + e.getMessage(), "检查引号是否成对");
        }
        return entries(lines, name, problems, columns);
    }

    static CityValue workbook(byte[] content, String name, CityProblems problems, List<String> columns) {
        List<Line> lines = new ArrayList<>();
        if (unpacksTooLarge(content)) {
            problems.add(name, 1, "文件解压后过大", "只保留需要导入的工作表和列");
            return new CityValue.Sequence(1, List.of());
        }
        // the format of a cell tells a day from a number
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.limit(MOST_ROWS).forEach(row -> {
                List<String> cells = row.stream().map(CityTable::text).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(row.getRowNum(), cells));
                }
            });
        } catch (IOException | ExcelReaderException e) {
            problems.add(name, 1, "工作簿无法读取：" + e.getMessage(), "用表格软件打开后另存为 xlsx 或 CSV UTF-8");
        }
        // a sheet does not keep what is empty at a row's end
        int width = lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        return entries(lines.stream().map(line -> padded(line, width)).toList(), name, problems, columns);
    }

    private static Line padded(Line line, int width) {
        if (line.cells().size() == width) {
            return line;
        }
        List<String> cells = new ArrayList<>(line.cells());
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return new Line(line.number(), cells);
    }

    private static boolean unpacksTooLarge(byte[] content) {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > LARGEST_BYTES) {
                        return true;
                    }
                }
            }
        } catch (IOException e) {
            // the reader says what is wrong with it
            return false;
        }
        return false;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean day = format != null && format.toLowerCase(Locale.ROOT).matches(".*(yy|m.*d).*");
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }

    private static CityValue entries(List<Line> lines, String name, CityProblems problems, List<String> columns) {
        if (lines.isEmpty()) {
            problems.add(name, 1, "表格是空的", "第一行写列名：" + String.join(",", names(columns)));
            return new CityValue.Sequence(1, List.of());
        }
        List<String> header = header(lines.getFirst(), name, problems, columns);
        return new CityValue.Sequence(
                1,
                lines.stream()
                        .skip(1)
                        .map(line -> entry(line, header, name, problems))
                        .toList());
    }

    private static List<String> header(Line first, String name, CityProblems problems, List<String> columns) {
        var header = first.cells().stream().map(CityTable::column).toList();
        var known = names(columns);
        for (String column : columns) {
            if (!column.endsWith("?") && !header.contains(column)) {
                problems.add(name, first.number(), column, "缺少列“" + column + "”", "第一行应为：" + String.join(",", known));
            }
        }
        for (String column : header) {
            if (!known.contains(column)) {
                problems.add(name, first.number(), column, "不认识的列“" + column + "”", "第一行应为：" + String.join(",", known));
            }
        }
        return header;
    }

    private static List<String> names(List<String> columns) {
        return columns.stream().map(column -> column.replace("?", "")).toList();
    }

    /** A column may carry words for people before its name, as in {@code 主办单位 lead}. */
    private static String column(String cell) {
        String words = cell.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static CityValue entry(Line line, List<String> header, String name, CityProblems problems) {
        List<String> cells = line.cells();
        if (cells.size() != header.size()) {
            problems.add(
                    name,
                    line.number(),
                    "这一行有 " + cells.size() + " 格，应为 " + header.size() + " 格",
                    "补上或删去逗号；内容里有逗号的格子用英文双引号括起来");
        }
        Map<String, CityValue> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            values.put(
                    header.get(i),
                    new CityValue.Text(line.number(), cells.get(i).strip()));
        }
        return new CityValue.Mapping(line.number(), new CityEntry(problems, name, line.number(), values));
    }
}
