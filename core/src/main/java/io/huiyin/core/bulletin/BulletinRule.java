package io.huiyin.core.bulletin;

import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import io.huiyin.core.score.ScorePeriod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a city informs of its units' figures.
 *
 * @param periods for which a bulletin is drawn up by itself
 * @param drawnAfterDays so many days after the period's last one, so that late callbacks are in it
 * @param unitsSee what a unit reads of a published one
 * @param matters so many of the best and of the worst are named
 * @param ofAtLeast callbacks that a matter must have had to be named: one of two says nothing
 * @param mark what stands before year and number, e.g. {@code 云热通}
 * @param basis the rule that says so
 */
public record BulletinRule(
        List<ScorePeriod.Kind> periods,
        int drawnAfterDays,
        UnitsSee unitsSee,
        int matters,
        int ofAtLeast,
        String mark,
        String basis) {

    static final String FILE = "bulletins.yaml";

    /** What of a published bulletin a unit reads. */
    public enum UnitsSee {
        /** its own line and the matters */
        OWN_LINE,
        /** everybody's place and total too, the figures of its own line only */
        RANKING,
        /** all of it */
        EVERYTHING
    }

    public BulletinRule {
        periods = List.copyOf(periods);
    }

    /**
     * Empty where the city has no such file: it then has no bulletins.
     *
     * @throws io.huiyin.core.city.CityFolderException naming line and remedy of every problem
     */
    static Optional<BulletinRule> read(CityFolder city) {
        Path folder = city.path();
        if (!Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        var problems = new CityProblems();
        CityEntry root = CityFile.yaml(folder, FILE, problems).root();
        BulletinRule rule = null;
        if (root != null) {
            root.only("periods", "drawnAfterDays", "unitsSee", "matters", "ofAtLeast", "mark", "basis");
            rule = new BulletinRule(
                    root.choices("periods", ScorePeriod.Kind.class),
                    root.number("drawnAfterDays", 0, 60),
                    root.choice("unitsSee", UnitsSee.class),
                    root.number("matters", 0, 20),
                    root.number("ofAtLeast", 1, 1_000_000),
                    root.text("mark"),
                    root.text("basis"));
        }
        problems.throwIfAny();
        return Optional.ofNullable(rule);
    }
}
