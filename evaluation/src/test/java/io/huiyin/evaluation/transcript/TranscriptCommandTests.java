package io.huiyin.evaluation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

    @Test
    void aServiceElsewhereIsMeasuredLikeAWorkerHere() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,路灯坏了\nb.wav,小区停水\n");
        WavWriter.write(folder.resolve("a.wav"), new AudioFrame(new short[8_000]));
        WavWriter.write(folder.resolve("b.wav"), new AudioFrame(new short[8_000]));
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/audio/transcriptions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] heard = "{\"text\": \"路灯坏了\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, heard.length);
            exchange.getResponseBody().write(heard);
            exchange.close();
        });
        service.start();
        try {
            var address = "http://127.0.0.1:" + service.getAddress().getPort() + "/v1";
            var json = folder.resolve("out.json");
            assertThat(run("t.csv", "--engine", "openai", "--address", address, "--json", json.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(Files.readString(json)).contains("\"cer\" : 0.5", "whisper-1 at 127.0.0.1");
        } finally {
            service.stop(0);
        }
    }

    @Test
    void aServiceWithoutAnAddressIsRefused() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,你好\n");
        WavWriter.write(folder.resolve("a.wav"), new AudioFrame(new short[8_000]));
        assertThat(run("t.csv", "--engine", "openai")).isEqualTo(2);
        assertThat(err.toString()).contains("--address");
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
