package io.huiyin.evaluation.turns;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a citizen says in one turn.
 *
 * @param part {@code tuning} or {@code test}
 * @param pieces said with a hesitation between them
 */
record TurnScript(String part, Asked asked, List<String> pieces) {

    static List<TurnScript> shipped() {
        return rows(
                "turns.csv",
                row -> new TurnScript(
                        row.getField("part"),
                        Asked.named(row.getField("asked")),
                        List.of(row.getField("text").split("\\|"))));
    }

    /** Sentences of a kind: interruption, backchannel, robot. */
    static List<String> voices(String kind) {
        return rows("voices.csv", row -> row.getField("kind").equals(kind) ? row.getField("text") : "").stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> of) {
        var stream = Objects.requireNonNull(TurnScript.class.getResourceAsStream(name));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
