package io.huiyin.core.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo city's files that other modules read: they must fit the city and one another. */
class YuntingKnowledgeTests {

    private static final Path FOLDER = Path.of("cities/yunting");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> SLOTS = Set.of("称呼", "事项", "地点", "时间", "单位", "电话", "工单号", "时限", "原因", "结果", "日期");
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final CityFolder city = CityFolder.read(FOLDER);
    private final CityProblems problems = new CityProblems();

    @AfterEach
    void noProblemWasFound() {
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everyEntryHasAnOwnerAMatterAndDates() {
        var ids = new CityCodes("知识条目", "knowledge.yaml");
        var entries = knowledge();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(150);
        for (var entry : entries) {
            ids.claim(entry, "id");
            entry.only("id", "title", "questions", "answer", "basis", "owner", "matter", "areas", "from", "until");
            city.unitCodes().expect(entry, "owner", entry.text("owner"));
            city.matterCodes().expect(entry, "matter", entry.text("matter"));
            entry.optionalTexts("areas").forEach(area -> city.areaCodes().expect(entry, "areas", area));
            assertThat(entry.texts("questions")).hasSizeBetween(2, 5);
            assertThat(entry.text("answer").length()).as(entry.text("id")).isBetween(60, 190);
            assertThat(entry.text("basis")).isNotBlank();
            assertThat(entry.day("from")).isAfter(LocalDate.of(2025, 1, 1));
        }
    }

    @Test
    void noTwoEntriesAnswerTheSameQuestion() {
        var questions = knowledge().stream()
                .flatMap(entry -> entry.texts("questions").stream())
                .toList();
        assertThat(questions).doesNotHaveDuplicates();
    }

    @Test
    void someEntriesAreOutOfDateAndSomeEndSoon() {
        var ends = knowledge().stream()
                .map(entry -> entry.optionalDay("until"))
                .filter(day -> day != null)
                .toList();
        assertThat(ends).anyMatch(day -> day.isBefore(TODAY)).anyMatch(day -> day.isAfter(TODAY));
    }

    @Test
    void theStoryOfTheDemoFindsItsAnswers() {
        var forWater = knowledge().stream()
                .filter(entry -> "water-outage".equals(entry.optional("matter")))
                .toList();
        assertThat(forWater)
                .anySatisfy(entry -> {
                    assertThat(entry.text("title")).contains("幸福小区");
                    assertThat(entry.day("until")).isEqualTo(LocalDate.of(2027, 12, 31));
                    assertThat(entry.optionalTexts("areas")).containsExactly("xinghe");
                })
                .anySatisfy(entry -> assertThat(entry.text("title")).contains("报修"));
    }

    @Test
    void templatesNameOnlyKnownSlots() {
        var ids = new CityCodes("模板", "templates.yaml");
        var templates = CityFile.yaml(FOLDER, "templates.yaml", problems).entries();
        assertThat(templates).hasSizeGreaterThanOrEqualTo(25);
        for (var template : templates) {
            ids.claim(template, "id");
            String matter = template.optional("matter");
            if (matter != null) {
                city.matterCodes().expect(template, "matter", matter);
            }
            var slots = new HashSet<String>();
            SLOT.matcher(template.text("text")).results().forEach(slot -> slots.add(slot.group(1)));
            assertThat(SLOTS).containsAll(slots);
        }
    }

    @Test
    void everyScreeningKindIsMetByItsExamples() {
        var root = CityFile.yaml(FOLDER, "screening.yaml", problems).root();
        assertThat(root).isNotNull();
        var kinds = root.entries("kinds");
        assertThat(kinds)
                .extracting(kind -> kind.text("code"))
                .containsExactly(
                        "outside_area",
                        "police_fire_medical",
                        "in_litigation",
                        "secret_or_privacy",
                        "too_vague",
                        "unreasonable",
                        "repeated");
        for (var kind : kinds) {
            for (String example : kind.texts("examples")) {
                assertThat(kinds)
                        .as(example)
                        .filteredOn(other -> says(other.texts("any"), example) && !says(other.texts("not"), example))
                        .extracting(other -> other.text("code"))
                        .contains(kind.text("code"));
            }
        }
    }

    private List<CityEntry> knowledge() {
        return CityFile.yaml(FOLDER, "knowledge.yaml", problems).entries();
    }

    private static boolean says(List<String> patterns, String text) {
        return patterns.stream()
                .anyMatch(pattern -> Pattern.compile(pattern).matcher(text).find());
    }
}
