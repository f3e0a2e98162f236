package io.huiyin.core.score;

import io.huiyin.core.city.CityCodes;
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
 * @param falseClosingDays within how many days of a reply the same citizen's coming again about the same matter shows that
 *     it was not done; 0 where only "not solved" in a callback does
 * @param weights of what makes up a unit's total; together 100, none where the city has no total
 * @param accountability steps (问责) that a unit reaches by its figures
 * @param basis the rule that says so
 */
public record ScoringRule(
        String version,
        LocalDate from,
        BasicSatisfied basicSatisfied,
        boolean mergedCounted,
        int falseClosingDays,
        List<Weight> weights,
        List<Accountability> accountability,
        String basis) {

    public ScoringRule {
        weights = List.copyOf(weights);
        accountability = List.copyOf(accountability);
    }

    /**
     * What a figure is worth in the total.
     *
     * @param figure code of a share, or {@code review} for the outside reviewers' mark
     * @param weight 1…100
     */
    public record Weight(String figure, int weight) {}

    /**
     * A step of accountability.
     *
     * @param figure code of a share
     * @param below whether it is reached below the bound; else above it
     * @param percent the bound
     * @param ofAtLeast so many must have been counted: one of two is no habit
     * @param step in the city's words, e.g. 约谈分管领导
     */
    public record Accountability(String figure, boolean below, int percent, int ofAtLeast, String step) {

        boolean reachedBy(ScoreCard.Figure counted) {
            Double value = counted.value();
            if (value == null || counted.denominator() < ofAtLeast) {
                return false;
            }
            return below ? value * 100 < percent : value * 100 > percent;
        }
    }

    static final String FILE = "scoring.yaml";

    /** what a step of accountability may look at */
    private static final List<String> SHARES = List.of(
            "signOnTime",
            "response",
            "contact",
            "onTime",
            "resolution",
            "satisfaction",
            "falseClosings",
            "returns",
            "returnsRefused");

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
                    entry.only(
                            "version",
                            "from",
                            "basicSatisfied",
                            "mergedCounted",
                            "falseClosingDays",
                            "weights",
                            "accountability",
                            "basis");
                    rules.add(new ScoringRule(
                            entry.text("version"),
                            entry.day("from"),
                            entry.choice("basicSatisfied", BasicSatisfied.class),
                            entry.flag("mergedCounted"),
                            entry.has("falseClosingDays") ? entry.number("falseClosingDays", 1, 365) : 0,
                            entry.has("weights") ? weights(entry) : List.of(),
                            entry.has("accountability") ? accountability(entry) : List.of(),
                            entry.text("basis")));
                }
            }
            problems.throwIfAny();
        }
        rules.sort(Comparator.comparing(ScoringRule::from).reversed());
        return List.copyOf(rules);
    }

    private static List<Weight> weights(CityEntry version) {
        List<String> known = new ArrayList<>(SHARES);
        known.add(Total.REVIEW);
        CityCodes figures = CityCodes.of("指标", FILE, known);
        List<Weight> weights = new ArrayList<>();
        for (CityEntry entry : version.entries("weights")) {
            entry.only("figure", "weight");
            figures.expect(entry, "figure", entry.text("figure"));
            if (weights.stream().anyMatch(one -> one.figure().equals(entry.text("figure")))) {
                entry.problem("figure", "指标“" + entry.text("figure") + "”写了两次", "一个指标只写一个权重");
            }
            weights.add(new Weight(entry.text("figure"), entry.number("weight", 1, 100)));
        }
        if (weights.stream().mapToInt(Weight::weight).sum() != 100) {
            version.problem("weights", "各项权重之和不是 100", "调整 weight，使其和为 100");
        }
        return weights;
    }

    private static List<Accountability> accountability(CityEntry version) {
        CityCodes figures = CityCodes.of("指标", FILE, SHARES);
        List<Accountability> steps = new ArrayList<>();
        for (CityEntry entry : version.entries("accountability")) {
            entry.only("figure", "belowPercent", "abovePercent", "ofAtLeast", "step");
            figures.expect(entry, "figure", entry.text("figure"));
            boolean below = entry.has("belowPercent");
            if (below == entry.has("abovePercent")) {
                entry.problem("belowPercent 与 abovePercent 要恰好写一个", "低于多少问责写 belowPercent，高于多少问责写 abovePercent");
            }
            steps.add(new Accountability(
                    entry.text("figure"),
                    below,
                    below || entry.has("abovePercent")
                            ? entry.number(below ? "belowPercent" : "abovePercent", 0, 100)
                            : 0,
                    entry.number("ofAtLeast", 1, 1_000_000),
                    entry.text("step")));
        }
        return steps;
    }
}
