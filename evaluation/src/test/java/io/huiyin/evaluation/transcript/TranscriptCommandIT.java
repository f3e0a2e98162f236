package io.huiyin.evaluation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.audio.AudioFrame;
import io.huiyin.core.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The whole command with the real worker; what Whisper understands is tested where Whisper is. */
class TranscriptCommandIT {

    @TempDir
    Path folder;

    @Test
    void writesEveryKeyThatOthersRead() throws IOException {
        var models = System.getenv("HUIYIN_MODELS");
        var whisper = Path.of(models == null ? "../data/models" : models).resolve("whisper/decoder.onnx");
        Assumptions.assumeTrue(Files.exists(whisper), "bin/huiyin models fetch was not run: no " + whisper);
        System.setProperty("huiyin.home", "..");
        var noise = new short[12_000];
        var random = new Random(1);
        for (var i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 10);
        }
        WavWriter.write(folder.resolve("a.wav"), new AudioFrame(noise));
        Files.writeString(folder.resolve("t.csv"), "file,text\na.wav,你好\na.wav,喂\n");
        var exit = new CommandLine(new TranscriptCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(
                        "--audio",
                        folder.toString(),
                        "--transcripts",
                        folder.resolve("t.csv").toString(),
                        "--telephone",
                        "--engine",
                        "whisper",
                        "--write-resampled",
                        folder.resolve("heard").toString(),
                        "--json",
                        folder.resolve("out.json").toString());
        assertThat(exit).isZero();
        assertThat(folder.resolve("heard/a.wav")).exists();
        var result = JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json")));
        assertThat(result.propertyNames())
                .contains("cer", "rawCer", "plainCer", "brokenCharacters", "repairedCharacters")
                .contains("perfectTextChangedShare", "utterances", "seconds", "realTimeFactor", "p50Millis")
                .contains("p95Millis", "correctionP95Millis", "engine");
        assertThat(result.path("cer").asDouble()).isEqualTo(1); // line noise: nothing heard of three characters
        assertThat(result.path("utterances").asInt()).isEqualTo(2);
        assertThat(result.path("seconds").asDouble()).isEqualTo(3);
    }
}
