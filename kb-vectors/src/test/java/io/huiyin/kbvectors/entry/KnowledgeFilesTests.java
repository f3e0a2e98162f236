package io.huiyin.kbvectors.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.kit.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFilesTests {

    private static final String WHOLE = """
            - id: water-1
              title: 停水怎么办
              questions: [停水了找谁, 家里没水]
              answer: 请先看小区公告。
              basis: 供水办法第一条
              owner: %s
              from: 2026-01-01
              until: 2026-12-31
            """;

    @TempDir
    private Path folder;

    private final CityFolder city = TestCity.folder();
    private final String owner = city.units().getFirst().code();

    @Test
    void readsEntriesAndTemplates() throws IOException {
        write("knowledge.yaml", WHOLE.formatted(owner));
        write("templates.yaml", """
                - id: greeting
                  title: 停水答复
                  text: 您好，{地点}预计{时间}恢复供水。
                """);
        var files = read();
        assertThat(files.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.questions()).containsExactly("停水了找谁", "家里没水");
            assertThat(entry.validOn(LocalDate.of(2026, 12, 31))).isTrue();
            assertThat(entry.validOn(LocalDate.of(2027, 1, 1))).isFalse();
        });
        assertThat(files.templates())
                .singleElement()
                .satisfies(t -> assertThat(t.text()).contains("{地点}"));
    }

    @Test
    void doesWithoutEitherFile() {
        assertThat(read().entries()).isEmpty();
        assertThat(read().templates()).isEmpty();
    }

    @Test
    void namesFileLineAndRemedyOfEveryProblem() throws IOException {
        write("knowledge.yaml", WHOLE.formatted("nobody") + """
            - id: water-1
              title: 又一条
              questions: []
              answer: 略
              basis: 略
              owner: %s
              from: 2026-13-01
              till: 2026-12-31
            """.formatted(owner));
        assertThatThrownBy(this::read).isInstanceOfSatisfying(CityFolderException.class, e -> {
            assertThat(e.problems()).allSatisfy(p -> {
                assertThat(p.file()).isEqualTo("knowledge.yaml");
                assertThat(p.remedy()).isNotBlank();
            });
            assertThat(e.problems())
                    .extracting(CityFolderException.Problem::line)
                    .contains(6, 9, 15, 16);
        });
    }

    private KnowledgeFiles read() {
        return KnowledgeFiles.read(new CityFolder(
                folder, city.profile(), List.of(), city.units(), city.matters(), city.catalogue(), List.of()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
