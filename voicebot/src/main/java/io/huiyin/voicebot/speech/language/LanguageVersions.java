package io.huiyin.voicebot.speech.language;

import io.huiyin.core.call.CallCorrections.Correction;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile.SpeechRules.TakesForce;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.core.ticket.TicketTexts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The city's language counted anew from its tickets, knowledge, words and what agents put right, measured, and kept as a version. It takes force by
 * a person's decision; the very first one, of a city that has none, by itself where it fits.
 *
 * <p>Every tenth ticket is never counted, the same ones each time: so versions can be compared by texts that none of them knows.
 */
@Service
public class LanguageVersions {

    /** How many of what was counted. */
    public static final String TICKETS = "tickets";

    public static final String TICKETS_KEPT_OUT = "ticketsKeptOut";
    public static final String KNOWLEDGE = "knowledge";
    public static final String CITY_WORDS = "cityWords";
    /** Lines that agents put right, counted as they put them. */
    public static final String CORRECTIONS = "corrections";

    public static final String CORRECTIONS_KEPT_OUT = "correctionsKeptOut";
    /** Places and times that people found right, or put right, of what was taken after hours. */
    public static final String NIGHT_LABELS = "nightLabels";

    /** How well tickets that it has not counted are foretold; low is well known. */
    public static final String PERPLEXITY = "perplexity";
    /** Of the language in force, on the same tickets, when the version was measured. */
    public static final String PERPLEXITY_BEFORE = "perplexityBefore";
    /** Characters of right sentences that would be changed, 0…1. */
    public static final String CHANGED_SHARE = "changedShare";
    /** … and by the language in force. */
    public static final String CHANGED_SHARE_BEFORE = "changedShareBefore";

    /** Of the agents' corrections kept out, how many it would have made by itself, 0…1. */
    public static final String CORRECTIONS_MADE = "correctionsMade";

    public static final String CORRECTIONS_MADE_BEFORE = "correctionsMadeBefore";
    /** What each change costs more than usual: {@link Language#caution}. */
    public static final String CAUTION = "caution";

    /** Characters of tickets, the newest: about 40,000 of them. More takes memory from calls; the words repeat long before. */
    static final int MOST_CHARACTERS = 5_000_000;
    /** How old the newest version is before the night counts another. */
    private static final Duration FRESH = Duration.ofDays(7).minusHours(1);

    private static final Logger log = LoggerFactory.getLogger(LanguageVersions.class);

    private final ModelVersions versions;
    private final CityLanguage present;
    private final CityFolder city;
    private final TicketTexts tickets;
    private final KnowledgeTexts knowledge;
    private final AgentCorrections corrections;
    private final Clock clock;

    LanguageVersions(
            ModelVersions versions,
            CityLanguage present,
            CityFolder city,
            TicketTexts tickets,
            KnowledgeTexts knowledge,
            AgentCorrections corrections,
            Clock clock) {
        this.versions = versions;
        this.present = present;
        this.city = city;
        this.tickets = tickets;
        this.knowledge = knowledge;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * @param counted each once: what was written by a template would count for too much
     * @param keptOut tickets by which versions are compared
     * @param corrected corrections by which they are compared
     * @param from how many of what
     */
    private record Texts(
            Set<String> counted, List<String> keptOut, List<Correction> corrected, Map<String, Integer> from) {}

    /**
     * Asks for a new version: it is made in the background.
     *
     * @throws ModelRefused while another one is being made
     */
    public ModelVersion ask(String by) {
        return versions.ask(ModelKind.LANGUAGE, by);
    }

    /** A new city begins with its folder's texts. */
    public void askFirst() {
        if (versions.newest(ModelKind.LANGUAGE).isEmpty()) {
            askQuietly();
        }
    }

    /** A city that lives is counted anew once a week. */
    public void askWeekly() {
        var newest = versions.newest(ModelKind.LANGUAGE);
        if (newest.isEmpty()
                || newest.getFirst().askedAt().isBefore(clock.instant().minus(FRESH))) {
            askQuietly();
        }
    }

    private void askQuietly() {
        try {
            ask(ModelVersions.SYSTEM);
        } catch (ModelRefused e) {
            log.debug("another node, or a person, was quicker", e);
        }
    }

    /** Counts, measures and keeps a version that was asked for. A failure is kept, too; whoever calls need not mind. */
    public void make(int number) {
        if (versions.find(ModelKind.LANGUAGE, number)
                .filter(version -> version.state().atWork())
                .isEmpty()) {
            return;
        }
        try {
            versions.reached(ModelKind.LANGUAGE, number, State.READING);
            var texts = read();
            versions.reached(ModelKind.LANGUAGE, number, State.COUNTING);
            var language = LanguageTrial.careful(Language.of(texts.counted, CityWords.terms(city)));
            versions.reached(ModelKind.LANGUAGE, number, State.MEASURING);
            var figures = measure(language, texts);
            var refusal = refusal(figures);
            versions.made(ModelKind.LANGUAGE, number, language.bytes(), texts.from, figures, refusal);
            if (refusal == null) {
                takeForceByItself(number, figures);
            }
        } catch (RuntimeException e) {
            log.warn("the language was not counted", e);
            versions.failed(ModelKind.LANGUAGE, number, "统计没有完成：" + e.getMessage());
        }
    }

    /**
     * A version takes force: the newest, or a former one again.
     *
     * @param number null to correct nothing any more
     * @throws ModelRefused if it was refused, is not whole or of another format
     * @throws io.huiyin.core.model.UnknownModel
     */
    public void takeForce(@Nullable Integer number, String reason, String by) {
        if (number != null) {
            try {
                Language.read(versions.content(ModelKind.LANGUAGE, number));
            } catch (IOException e) {
                throw new ModelRefused("第 " + number + " 版读不出来，不能启用；请重新统计");
            }
        }
        versions.decide(ModelKind.LANGUAGE, number, reason, by);
    }

    private Texts read() {
        Set<String> counted = new LinkedHashSet<>();
        List<String> keptOut = new ArrayList<>();
        Map<String, Integer> from = new LinkedHashMap<>();
        for (var text : tickets.newest(MOST_CHARACTERS)) {
            if (LanguageTrial.isKeptOut(text)) {
                keptOut.add(text);
            } else {
                counted.add(text);
            }
        }
        from.put(TICKETS, counted.size());
        from.put(TICKETS_KEPT_OUT, keptOut.size());
        var answers = knowledge.texts();
        counted.addAll(answers);
        from.put(KNOWLEDGE, answers.size());
        var words = CityWords.texts(city);
        counted.addAll(words);
        from.put(CITY_WORDS, words.size());
        var put = corrections.read();
        counted.addAll(put.counted());
        from.put(CORRECTIONS, put.counted().size());
        from.put(CORRECTIONS_KEPT_OUT, put.keptOut().size());
        counted.addAll(put.nights());
        from.put(NIGHT_LABELS, put.nights().size());
        return new Texts(counted, keptOut, put.keptOut(), from);
    }

    private Map<String, Double> measure(Language language, Texts texts) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(CAUTION, language.caution());
        put(figures, PERPLEXITY, CHANGED_SHARE, LanguageTrial.of(language, texts.keptOut));
        put(figures, CORRECTIONS_MADE, texts.corrected, new Corrector(language));
        present.look();
        var before = present.language();
        if (before != null) {
            put(figures, PERPLEXITY_BEFORE, CHANGED_SHARE_BEFORE, LanguageTrial.of(before, texts.keptOut));
            put(figures, CORRECTIONS_MADE_BEFORE, texts.corrected, new Corrector(before));
        }
        return figures;
    }

    private static void put(Map<String, Double> figures, String perplexity, String changedShare, LanguageTrial trial) {
        figures.put(changedShare, trial.changedShare());
        if (!Double.isNaN(trial.perplexity())) {
            figures.put(perplexity, trial.perplexity());
        }
    }

    private static void put(Map<String, Double> figures, String made, List<Correction> corrected, Corrector corrector) {
        if (!corrected.isEmpty()) {
            figures.put(made, AgentCorrections.share(corrected, corrector));
        }
    }

    private static @Nullable String refusal(Map<String, Double> figures) {
        var changed = figures.getOrDefault(CHANGED_SHARE, 0.0);
        return changed > LanguageTrial.MOST_CHANGED
                ? String.format("会改动 %.2f%% 原本正确的文字，超过 %.0f%%", changed * 100, LanguageTrial.MOST_CHANGED * 100)
                : null;
    }

    private void takeForceByItself(int number, Map<String, Double> figures) {
        if (versions.inForce(ModelKind.LANGUAGE).isEmpty() && !present.hasFile()) {
            takeForce(number, "本市的第一版", ModelVersions.SYSTEM);
        } else if (city.profile().speech().languageTakesForce() == TakesForce.WHEN_NO_WORSE && noWorse(figures)) {
            takeForce(number, "测评不低于现行版", ModelVersions.SYSTEM);
        }
    }

    /** Not where there is nothing to compare it with. How much it changes of what is right was judged before. */
    private static boolean noWorse(Map<String, Double> figures) {
        var now = figures.get(PERPLEXITY);
        var before = figures.get(PERPLEXITY_BEFORE);
        return now != null
                && before != null
                && now <= before
                && figures.getOrDefault(CORRECTIONS_MADE, 0.0) >= figures.getOrDefault(CORRECTIONS_MADE_BEFORE, 0.0);
    }
}
