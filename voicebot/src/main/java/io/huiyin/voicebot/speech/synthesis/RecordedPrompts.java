package io.huiyin.voicebot.speech.synthesis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts that a person has spoken: a folder with {@code prompts.csv} (columns {@code text,file}) and WAV files of any
 * rate. They go before rendered ones. A row that cannot be used is named in the log with its line, and the prompt is
 * rendered.
 */
final class RecordedPrompts {

    private static final Logger log = LoggerFactory.getLogger(RecordedPrompts.class);

    static final String TABLE = "prompts.csv";

    private final Map<String, AudioFrame> recordings;

    private RecordedPrompts(Map<String, AudioFrame> recordings) {
        this.recordings = Map.copyOf(recordings);
    }

    /** @param folder need not exist */
    static RecordedPrompts read(Path folder) {
        var table = folder.resolve(TABLE);
        Map<String, AudioFrame> recordings = new HashMap<>();
        if (Files.isRegularFile(table)) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
                for (var row : rows) {
                    read(folder, row, recordings);
                }
            } catch (IOException | CsvParseException e) {
                log.warn("{} cannot be read, recorded prompts are left out: {}", table, e.toString());
            }
        }
        return new RecordedPrompts(recordings);
    }

    private static void read(Path folder, NamedCsvRecord row, Map<String, AudioFrame> recordings) {
        var place = TABLE + ":" + row.getStartingLineNumber();
        var text = row.findField("text").orElse("").strip();
        var file = row.findField("file").orElse("").strip();
        if (text.isEmpty() || file.isEmpty()) {
            log.warn("{}: columns text and file must be filled", place);
            return;
        }
        try {
            recordings.put(text, Wav.read(folder.resolve(file)));
        } catch (IOException e) {
            log.warn("{}: {} cannot be used, put a WAV file there: {}", place, file, e.toString());
        }
    }

    Optional<AudioFrame> find(String text) {
        return Optional.ofNullable(recordings.get(text.strip()));
    }
}
