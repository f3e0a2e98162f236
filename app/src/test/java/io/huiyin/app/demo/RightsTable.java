package io.huiyin.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of what each person is answered: lines {@code what | cell | cell}, the first one names the persons by their
 * accounts ({@code nobody} is not signed in); {@code #} begins a comment.
 */
record RightsTable(List<String> persons, Map<String, List<String>> rows) {

    static RightsTable read(String name) throws IOException {
        try (InputStream in = RightsTable.class.getResourceAsStream("/rights/" + name)) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .toList();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            lines.stream().skip(1).forEach(line -> rows.put(line.getFirst(), line.subList(1, line.size())));
            return new RightsTable(lines.getFirst().subList(1, lines.getFirst().size()), rows);
        }
    }

    /** As a file would hold it: what a failing test shows can be copied. */
    String text() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder(line("", persons, width));
        rows.forEach((what, cells) -> text.append(line(what, cells, width)));
        return text.toString();
    }

    private String line(String what, List<String> cells, int width) {
        var line = new StringBuilder(what + " ".repeat(width - what.length()));
        for (int i = 0; i < cells.size(); i++) {
            line.append(" | ")
                    .append(cells.get(i))
                    .repeat(
                            " ",
                            Math.max(0, persons.get(i).length() - cells.get(i).length()));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
