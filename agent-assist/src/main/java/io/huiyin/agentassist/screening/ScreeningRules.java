package io.huiyin.agentassist.screening;

import io.huiyin.core.city.CityCodes;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code screening.yaml} of a city's folder: what the hotline may not accept, and which words mean danger. */
record ScreeningRules(List<Kind> kinds, Danger danger) {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRules.class);
    private static final String FILE = "screening.yaml";

    /**
     * A kind of demand that is not accepted.
     *
     * @param any phrases or patterns one of which must be said
     * @param not phrases that show that it is no such demand after all
     * @param examples whole demands of this kind
     */
    record Kind(
            String code,
            String title,
            String basis,
            String route,
            List<SpokenPattern> any,
            List<SpokenPattern> not,
            List<String> examples) {}

    /**
     * Danger to life or property.
     *
     * @param not phrases in which a danger word means none, e.g. a drill
     * @param advice what the agent does at once
     */
    record Danger(List<SpokenPattern> words, List<SpokenPattern> not, String advice) {}

    /** @throws io.huiyin.core.city.CityFolderException naming file, line and remedy of every problem found */
    static ScreeningRules read(CityFolder city) {
        if (Files.notExists(city.path().resolve(FILE))) {
            LOG.warn("the city has no {}: nothing is screened and no danger pointed out", FILE);
            return new ScreeningRules(List.of(), new Danger(List.of(), List.of(), ""));
        }
        var problems = new CityProblems();
        var root = CityFile.yaml(city.path(), FILE, problems).root();
        var kinds = new ArrayList<Kind>();
        var danger = new Danger(List.of(), List.of(), "");
        if (root != null) {
            root.only("kinds", "danger");
            var codes = new CityCodes("甄别类型", FILE);
            for (var entry : root.entries("kinds")) {
                kinds.add(kind(entry, codes));
            }
            var entry = root.entry("danger");
            if (entry != null) {
                entry.only("words", "not", "advice");
                danger = new Danger(
                        patterns(entry, "words", entry.texts("words")),
                        patterns(entry, "not", entry.optionalTexts("not")),
                        entry.text("advice"));
            }
        }
        problems.throwIfAny();
        return new ScreeningRules(List.copyOf(kinds), danger);
    }

    private static Kind kind(CityEntry entry, CityCodes codes) {
        entry.only("code", "title", "basis", "route", "any", "not", "examples");
        return new Kind(
                codes.claim(entry, "code"),
                entry.text("title"),
                entry.text("basis"),
                entry.text("route"),
                patterns(entry, "any", entry.texts("any")),
                patterns(entry, "not", entry.optionalTexts("not")),
                entry.optionalTexts("examples"));
    }

    private static List<SpokenPattern> patterns(CityEntry entry, String key, List<String> texts) {
        var patterns = new ArrayList<SpokenPattern>();
        for (var text : texts) {
            SpokenPattern.parse(text)
                    .ifPresentOrElse(
                            patterns::add, () -> entry.problem(key, "“" + text + "”不是有效的正则表达式", "改正括号与符号，或写成一个普通短语"));
        }
        return List.copyOf(patterns);
    }
}
