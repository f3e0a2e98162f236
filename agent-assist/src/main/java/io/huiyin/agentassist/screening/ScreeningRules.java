package io.huiyin.agentassist.screening;

import io.huiyin.agentassist.screening.Examples.Example;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.city.CityCodes;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code screening.yaml} of a city's folder: what the hotline may not accept, and which words mean danger. */
record ScreeningRules(List<Kind> kinds, Danger danger, List<Example> examples, Places places) {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRules.class);
    private static final String FILE = "screening.yaml";

    /**
     * A kind of demand that is not accepted.
     *
     * @param script what may be read to the citizen; empty when the city has written none
     * @param any phrases or patterns one of which must be said
     * @param not phrases that show that it is no such demand after all
     * @param settled what an answer says that is the last one; a kind that has it is about what was answered before
     */
    record Kind(
            String code,
            String title,
            String basis,
            String route,
            String script,
            List<SpokenPattern> any,
            List<SpokenPattern> not,
            List<SpokenPattern> settled) {

        /** What belongs to 110, 119 and 120 is not sent away but put through at once, as danger is. */
        boolean atOnce() {
            return code.equals("police_fire_medical");
        }
    }

    /**
     * Danger to life or property.
     *
     * @param not phrases in which a danger word means none, e.g. a drill
     * @param advice what the agent does at once
     */
    record Danger(List<SpokenPattern> words, List<SpokenPattern> not, String advice) {}

    /** @throws io.huiyin.core.city.CityFolderException naming file, line and remedy of every problem found */
    static ScreeningRules read(CityFolder city) {
        return read(city, List.of());
    }

    /** @param home names of places that are the city's own, beside those of the profile */
    static ScreeningRules read(CityFolder city, Collection<String> home) {
        var places = new Places(city, home);
        if (Files.notExists(city.path().resolve(FILE))) {
            LOG.warn("the city has no {}: nothing is screened and no danger pointed out", FILE);
            return new ScreeningRules(List.of(), new Danger(List.of(), List.of(), ""), List.of(), places);
        }
        var problems = new CityProblems();
        var root = CityFile.yaml(city.path(), FILE, problems).root();
        var kinds = new ArrayList<Kind>();
        var examples = new ArrayList<Example>();
        var danger = new Danger(List.of(), List.of(), "");
        if (root != null) {
            root.only("kinds", "danger");
            var codes = new CityCodes("甄别类型", FILE);
            for (var entry : root.entries("kinds")) {
                var kind = kind(entry, codes, places);
                kinds.add(kind);
                entry.optionalTexts("examples").forEach(text -> examples.add(new Example(kind.code(), text)));
            }
            var entry = root.entry("danger");
            if (entry != null) {
                entry.only("words", "not", "advice");
                danger = new Danger(
                        patterns(entry, "words", entry.texts("words"), places),
                        patterns(entry, "not", entry.optionalTexts("not"), places),
                        entry.text("advice"));
            }
            var known = new ArrayList<>(codes.all());
            known.addAll(List.of(ScreeningAdvice.NONE, Examples.DANGER, Examples.CRISIS));
            examples.addAll(Examples.read(city.path(), CityCodes.of("甄别类型", FILE, known), problems));
        }
        problems.throwIfAny();
        return new ScreeningRules(List.copyOf(kinds), danger, List.copyOf(examples), places);
    }

    private static Kind kind(CityEntry entry, CityCodes codes, Places places) {
        entry.only("code", "title", "basis", "route", "script", "any", "not", "settled", "examples");
        return new Kind(
                codes.claim(entry, "code"),
                entry.text("title"),
                entry.text("basis"),
                entry.text("route"),
                Objects.requireNonNullElse(entry.optional("script"), ""),
                patterns(entry, "any", entry.texts("any"), places),
                patterns(entry, "not", entry.optionalTexts("not"), places),
                patterns(entry, "settled", entry.optionalTexts("settled"), places));
    }

    private static List<SpokenPattern> patterns(CityEntry entry, String key, List<String> texts, Places places) {
        var patterns = new ArrayList<SpokenPattern>();
        for (var text : texts) {
            SpokenPattern.parse(text, places)
                    .ifPresentOrElse(
                            patterns::add, () -> entry.problem(key, "“" + text + "”不是有效的正则表达式", "改正括号与符号，或写成一个普通短语"));
        }
        return List.copyOf(patterns);
    }
}
