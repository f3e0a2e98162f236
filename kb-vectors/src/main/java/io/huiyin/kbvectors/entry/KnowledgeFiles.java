package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityCodes;
import io.huiyin.core.city.CityEntry;
import io.huiyin.core.city.CityFile;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProblems;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code knowledge.yaml} and {@code templates.yaml} of a city's folder. Reading checks everything. */
public record KnowledgeFiles(List<KnowledgeEntry> entries, List<AnswerTemplate> templates) {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFiles.class);
    private static final String KNOWLEDGE = "knowledge.yaml";
    private static final String TEMPLATES = "templates.yaml";
    private static final String[] KEYS = {
        "id",
        "title",
        "questions",
        "answer",
        "basis",
        "owner",
        "matter",
        "areas",
        "from",
        "until",
        "steps",
        "papers",
        "offices",
        "fees",
        "begins",
        "ends",
        "places"
    };

    /** @throws io.huiyin.core.city.CityFolderException naming file, line and remedy of every problem in both files */
    public static KnowledgeFiles read(CityFolder city) {
        var problems = new CityProblems();
        var files = new KnowledgeFiles(entries(city, problems), templates(city, problems));
        problems.throwIfAny();
        return files;
    }

    private static List<KnowledgeEntry> entries(CityFolder city, CityProblems problems) {
        var ids = new CityCodes("知识条目", KNOWLEDGE);
        var entries = new ArrayList<KnowledgeEntry>();
        for (var entry : items(city, KNOWLEDGE, problems)) {
            entry.only(KEYS);
            entries.add(entry(entry, city, ids));
        }
        return List.copyOf(entries);
    }

    private static KnowledgeEntry entry(CityEntry entry, CityFolder city, CityCodes ids) {
        var from = entry.day("from");
        var until = entry.optionalDay("until");
        if (until != null && until.isBefore(from)) {
            entry.problem("until", "失效日期早于生效日期", "对调 from 与 until，或改正其中一个");
        }
        var disruption = disruption(entry);
        var owner = entry.code("owner");
        city.unitCodes().expect(entry, "owner", owner);
        var areas = entry.optionalTexts("areas");
        areas.forEach(area -> city.areaCodes().expect(entry, "areas", area));
        return new KnowledgeEntry(
                ids.claim(entry, "id"),
                entry.text("title"),
                entry.texts("questions"),
                entry.text("answer"),
                entry.text("basis"),
                owner,
                matter(entry, city),
                areas,
                from,
                disruption == null || disruption.ends() == null
                        ? until
                        : disruption.ends().toLocalDate(),
                scene(entry),
                disruption);
    }

    private static @Nullable Scene scene(CityEntry entry) {
        if (!entry.has("steps")) {
            return null;
        }
        var fees = entry.optional("fees");
        return new Scene(
                entry.texts("steps"),
                entry.optionalTexts("papers"),
                entry.optionalTexts("offices"),
                fees == null ? "" : fees);
    }

    private static @Nullable Disruption disruption(CityEntry entry) {
        if (!entry.has("begins") && !entry.has("ends")) {
            return null;
        }
        var begins = time(entry, "begins");
        var ends = time(entry, "ends");
        if (begins != null && ends != null && !ends.isAfter(begins)) {
            entry.problem("ends", "结束时间不晚于开始时间", "改正 begins 或 ends");
        }
        return new Disruption(begins, ends, entry.texts("places"));
    }

    private static @Nullable LocalDateTime time(CityEntry entry, String key) {
        try {
            return LocalDateTime.parse(entry.text(key).replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            entry.problem(key, "时间无法识别", "写成 2026-11-25 08:00");
            return null;
        }
    }

    private static List<AnswerTemplate> templates(CityFolder city, CityProblems problems) {
        var ids = new CityCodes("模板", TEMPLATES);
        var templates = new ArrayList<AnswerTemplate>();
        for (var entry : items(city, TEMPLATES, problems)) {
            entry.only("id", "title", "matter", "text");
            templates.add(new AnswerTemplate(
                    ids.claim(entry, "id"), entry.text("title"), matter(entry, city), entry.text("text")));
        }
        return List.copyOf(templates);
    }

    /** A city may begin without either file: then there are no cards, and everything else works. */
    private static List<CityEntry> items(CityFolder city, String file, CityProblems problems) {
        if (Files.notExists(city.path().resolve(file))) {
            LOG.warn("the city has no {}", file);
            return List.of();
        }
        return CityFile.yaml(city.path(), file, problems).entries();
    }

    private static @Nullable String matter(CityEntry entry, CityFolder city) {
        var matter = entry.optional("matter");
        if (matter != null) {
            city.matterCodes().expect(entry, "matter", matter);
        }
        return matter;
    }
}
