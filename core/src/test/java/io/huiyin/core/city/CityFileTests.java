package io.huiyin.core.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFileTests {

    @TempDir
    Path folder;

    private final CityProblems problems = new CityProblems();

    @Test
    void aListOfMappingsIsReadWithItsLines() throws IOException {
        var entries = yaml("""
                # a comment
                - id: one
                  questions: [甲, 乙]
                  from: 2026-01-02
                - id: two
                  questions:
                    - 丙
                  from: 2026-01-03
                """).entries();
        assertThat(entries).extracting(CityEntry::line).containsExactly(2, 5);
        assertThat(entries.getFirst().texts("questions")).containsExactly("甲", "乙");
        assertThat(entries.getLast().texts("questions")).containsExactly("丙");
        assertThat(entries.getLast().day("from")).isEqualTo(LocalDate.of(2026, 1, 3));
        assertThat(entries.getLast().line("from")).isEqualTo(8);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void aValueOfTheWrongShapeIsNamedByItsOwnLine() throws IOException {
        var entry = yaml("""
                - id: one two
                  answer: {a: b}
                  questions:
                    - {c: d}
                    - 好
                """).entries().getFirst();
        entry.code("id");
        entry.text("answer");
        assertThat(entry.texts("questions")).containsExactly("好");
        entry.text("basis");
        assertThat(problems.found())
                .extracting(CityFolderException.Problem::line)
                .containsExactly(1, 1, 2, 4);
    }

    @Test
    void aWorkbookIsReadAsATableWithItsDaysAndNumbersAndEmptyCells() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            sheet.value(0, 0, "代码 code");
            sheet.value(0, 1, "from");
            sheet.value(0, 2, "until");
            sheet.value(2, 0, 12345);
            sheet.value(2, 1, LocalDate.of(2026, 1, 2));
            sheet.style(2, 1).format("yyyy/m/d").set();
            sheet.value(3, 1, "2026/3/4");
        }
        var rows = CityFile.table("表.xlsx", bytes.toByteArray(), problems, "code", "from", "until", "note?")
                .entries();
        assertThat(rows).extracting(CityEntry::line).containsExactly(3, 4);
        assertThat(rows.getFirst().code("code")).isEqualTo("12345");
        assertThat(rows.getFirst().day("from")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(rows.getFirst().optionalDay("until")).isNull();
        assertThat(rows.getLast().day("from")).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(problems.found()).isEmpty();
        rows.getLast().code("code");
        assertThat(problems.found()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("code");
        });
    }

    @Test
    void aKeyWrittenTwiceIsNamed() throws IOException {
        yaml("- id: a\n  id: b\n").entries();
        assertThat(problems.found()).singleElement().returns(2, CityFolderException.Problem::line);
    }

    @Test
    void aMappingWhereAListIsDueIsNamed() throws IOException {
        assertThat(yaml("id: a\n").entries()).isEmpty();
        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void referencesAreCheckedAgainstCodesWithTheNearestNamed() throws IOException {
        var entry = yaml("- owner: watre\n").entries().getFirst();
        CityCodes.of("单位", "units.csv", List.of("gas", "water")).expect(entry, "owner", entry.text("owner"));
        assertThat(problems.found())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.toString()).startsWith("test.yaml:1:").contains("units.csv"));
    }

    @Test
    void aCellMayRunOverLinesAndTheNextRowStillKnowsItsLine() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n\"x\ny\",1\nz,2\n");
        var rows = CityFile.csv(folder, "t.csv", problems, "a", "b").entries();
        assertThat(rows).extracting(CityEntry::line).containsExactly(2, 4);
        assertThat(rows.getLast().number("b", 0, 9)).isEqualTo(2);
    }

    private CityFile yaml(String text) throws IOException {
        Files.writeString(folder.resolve("test.yaml"), text);
        return CityFile.yaml(folder, "test.yaml", problems);
    }
}
