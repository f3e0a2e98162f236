package io.huiyin.evaluation.language;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.huiyin.core.city.CityFolder;
import io.huiyin.kbvectors.entry.KnowledgeFiles;
import io.huiyin.voicebot.speech.language.CityWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a language is counted from.
 *
 * @param all each text once: what was written by a template would count for too much
 * @param terms of the city; empty without its folder
 */
public record CityTexts(Set<String> all, Set<String> terms) {

    /**
     * @param files UTF-8 CSV with a header row
     * @param columns that hold texts; a file has one of them at least
     * @param city its folder, whose words, knowledge and templates count too; null for none
     * @throws IllegalArgumentException if a file has none of the columns
     * @throws CsvParseException if a file is no CSV
     */
    public static CityTexts read(List<Path> files, List<String> columns, @Nullable Path city) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (var file : files) {
            column(file, columns, all::add);
        }
        if (city == null) {
            return new CityTexts(all, Set.of());
        }
        var folder = CityFolder.read(city);
        all.addAll(CityWords.texts(folder));
        var knowledge = KnowledgeFiles.read(folder);
        knowledge.entries().forEach(entry -> all.addAll(entry.texts()));
        knowledge.templates().forEach(template -> all.add(CityWords.filled(template.text())));
        return new CityTexts(all, CityWords.terms(folder));
    }

    private static void column(Path file, List<String> columns, Consumer<String> texts) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                var known = columns.stream().filter(row.getHeader()::contains).toList();
                if (known.isEmpty()) {
                    throw new IllegalArgumentException(
                            file + " has none of the columns " + columns + " but " + row.getHeader());
                }
                known.forEach(column -> row.findField(column).map(String::strip).ifPresent(texts));
            }
        }
    }
}
