package io.huiyin.core.score;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a city counts, from one day on until the next version.
 *
 * @param basicSatisfied on which side a citizen counts who said 基本满意
 * @param mergedCounted whether a ticket counts that another one carried
 * @param basis the rule that says so
 */
public record ScoringRule(
        String version, LocalDate from, BasicSatisfied basicSatisfied, boolean mergedCounted, String basis) {

    static final String FILE = "scoring.yaml";

    /** Where 基本满意 counts. */
    public enum BasicSatisfied {
        SATISFIED("基本满意计为满意"),
        DISSATISFIED("基本满意计为不满意"),
        LEFT_OUT("基本满意不计");

        private final String words;

        BasicSatisfied(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * The versions of {@code scoring.yaml}, the newest first; none where the city has no such file.
     *
     * @throws io.huiyin.core.city.CityFolderException naming line and remedy of every problem
     */
    static List<ScoringRule> read(CityFolder city) {
        Path folder = city.path();
        List<ScoringRule> rules = new ArrayList<>();
        if (Files.exists(folder.resolve(FILE))) {
            var problems = new CityProblems();
            CityEntry root = CityFile.yaml(folder, FILE, problems).root();
            if (root != null) {
                root.only("versions");
                for (CityEntry entry : root.entries("versions")) {
                    entry.only("version", "from", "basicSatisfied", "mergedCounted", "basis");
                    rules.add(new ScoringRule(
                            entry.text("version"),
                            entry.day("from"),
                            entry.choice("basicSatisfied", BasicSatisfied.class),
                            entry.flag("mergedCounted"),
                            entry.text("basis")));
                }
            }
            problems.throwIfAny();
        }
        rules.sort(Comparator.comparing(ScoringRule::from).reversed());
        return List.copyOf(rules);
    }
}
