package io.huiyin.voicebot.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.voicebot.speech.recognition.Sounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of how a model is prepared changes its files: without a new checksum in the catalogue nobody could fetch it. */
class PreparedModelsIT {

    @Test
    void whatIsMadeOfTheFetchedVoiceIsWhatTheCatalogueExpects(@TempDir Path folder) throws Exception {
        var fetched = Sounds.models().kokoro().resolve("kokoro-v1.0.int8.onnx");
        Sounds.need(fetched);
        var unpacked = Files.createDirectories(folder.resolve("unpacked"));
        Files.createDirectories(unpacked.resolve("voices"));
        Files.copy(fetched, unpacked.resolve(fetched.getFileName()));
        var target = Files.createDirectories(folder.resolve("target"));

        for (var preparation : ServiceLoader.load(ModelPreparation.class)) {
            if (preparation.model().equals("kokoro")) {
                preparation.prepare(unpacked, target);
            }
        }

        var expected = ModelCatalogue.shipped().named("kokoro").files();
        try (var made = Files.list(target)) {
            for (var file : made.filter(Files::isRegularFile).toList()) {
                assertThat(Checksum.sha256(file))
                        .as(file.getFileName().toString())
                        .isEqualTo(expected.get(file.getFileName().toString()).sha256());
            }
        }
    }
}
