package io.huiyin.evaluation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScreeningCasesTests {

    private static final Set<String> KINDS = Set.of(
            "outside_area",
            "police_fire_medical",
            "in_litigation",
            "secret_or_privacy",
            "too_vague",
            "unreasonable",
            "repeated");

    private final List<ScreeningCase> cases = ScreeningCase.read(file(), null, KINDS);

    static Path file() {
        var folder = Path.of("evaluation", "screening", "cases.csv");
        return Files.isRegularFile(folder) ? folder : Path.of("screening", "cases.csv");
    }

    @Test
    void thereAreEnoughOfEachKindInEachPart() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(600);
        for (var part : List.of("tuning", "test")) {
            var counts = counts(part);
            assertThat(counts.keySet()).containsAll(KINDS).contains("none", "danger");
            assertThat(counts.values()).allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(20));
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            assertThat(counts.getOrDefault("none", 0L)).as("ordinary demands").isGreaterThanOrEqualTo(all * 2 / 5);
        }
    }

    @Test
    void noTextAndNoNumberComesTwice() {
        assertThat(cases).extracting(ScreeningCase::id).doesNotHaveDuplicates();
        assertThat(cases).extracting(ScreeningCase::text).doesNotHaveDuplicates();
    }

    @Test
    void earlierAnswersAreBothRepeatedAndAskedAnew() {
        assertThat(cases.stream().filter(c -> !c.earlier().isEmpty()).map(ScreeningCase::expected))
                .containsOnly("repeated", "none")
                .contains("repeated", "none");
    }

    private Map<String, Long> counts(String part) {
        return cases.stream()
                .filter(c -> c.part().equals(part))
                .collect(Collectors.groupingBy(ScreeningCase::expected, Collectors.counting()));
    }
}
