package io.huiyin.evaluation.transcript;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.core.audio.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was said, and the sound files in which it was said. */
record Utterances(List<Utterance> all) {

    record Utterance(Path file, String said) {

        /** @param telephone true for what is left of it after a telephone line */
        AudioFrame sound(boolean telephone) throws IOException {
            var sound = Wav.read(file);
            return telephone ? G711.overTheLine(sound) : sound;
        }
    }

    /** @throws BadInput if a file or a column is not there; says which and what to do */
    static Utterances read(Path transcripts, Path audio) throws BadInput {
        if (!Files.isRegularFile(transcripts)) {
            throw new BadInput("no file " + transcripts + ": give --transcripts a CSV file with the columns file,text");
        }
        if (!Files.isDirectory(audio)) {
            throw new BadInput("no folder " + audio + ": give --audio the folder with the sound files");
        }
        var all = new ArrayList<Utterance>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(transcripts)) {
            for (var row : rows) {
                all.add(new Utterance(
                        existing(audio.resolve(field(transcripts, row, "file"))), field(transcripts, row, "text")));
            }
        } catch (IOException | CsvParseException e) {
            throw new BadInput(transcripts + " cannot be read as CSV: " + e.getMessage());
        }
        if (all.isEmpty()) {
            throw new BadInput(transcripts + " has no rows");
        }
        return new Utterances(all);
    }

    private static String field(Path transcripts, NamedCsvRecord row, String column) throws BadInput {
        return row.findField(column)
                .orElseThrow(() -> new BadInput(transcripts + " has no column " + column + " but "
                        + String.join(",", row.getHeader()) + ": it needs file,text"));
    }

    private static Path existing(Path file) throws BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("no file " + file + ", though the transcripts name it");
        }
        return file;
    }

    /** What the caller of the command gave cannot be used; the message says what to do. */
    static final class BadInput extends Exception {
        BadInput(String message) {
            super(message);
        }
    }
}
