package io.huiyin.evaluation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TranscriptCommandTests {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("nowhere.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.csv").contains("columns file,text");
    }

    @Test
    void aWrongColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "name,text\na.wav,你好\n");
        assertThat(run("t.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("no column file but name,text");
    }

    @Test
    void aSoundThatIsNotThereIsNamed() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,你好\n");
        assertThat(run("t.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("a.wav");
    }

    @Test
    void aSoundThatIsNoneIsNamed() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,你好\n");
        Files.writeString(folder.resolve("a.wav"), "你好");
        assertThat(run("t.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("a.wav: not a WAV file");
    }

    @Test
    void aLanguageModelThatIsNotThereIsNamed() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,你好\n");
        WavWriter.write(folder.resolve("a.wav"), new AudioFrame(new short[8_000]));
        assertThat(run("t.csv", "--language", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.lm").contains("models train language");
        assertThat(run("t.csv", "--language", "../etc")).isEqualTo(2);
    }

    @Test
    void anUnknownEngineIsRefused() {
        assertThat(run("t.csv", "--engine", "siri")).isEqualTo(2);
    }

    private int run(String transcripts, String... more) {
        var arguments = new ArrayList<String>(List.of(
                "--audio",
                folder.toString(),
                "--transcripts",
                folder.resolve(transcripts).toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new TranscriptCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
