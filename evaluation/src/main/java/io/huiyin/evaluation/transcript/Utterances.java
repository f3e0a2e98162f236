package io.huiyin.evaluation.transcript;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.G711;
import io.huiyin.core.audio.Wav;
import io.huiyin.evaluation.BadInput;
import io.huiyin.evaluation.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final List<String> COLUMNS = List.of("file", "text");

    /** @throws BadInput if a file or a column is not there; says which and what to do */
    static Utterances read(Path transcripts, Path audio) {
        if (!Files.isDirectory(audio)) {
            throw new BadInput("no folder " + audio + ": give --audio the folder with the sound files");
        }
        var all = CsvFile.rows(transcripts, COLUMNS).stream()
                .map(row -> new Utterance(existing(audio.resolve(row.getField("file"))), row.getField("text")))
                .toList();
        if (all.isEmpty()) {
            throw new BadInput(transcripts + " has no rows");
        }
        return new Utterances(all);
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("no file " + file + ", though the transcripts name it");
        }
        return file;
    }
}
