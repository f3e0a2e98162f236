package io.huiyin.app.web.model;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.SpeechRules.TakesForce;
import io.huiyin.core.model.ModelDecision;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.voicebot.speech.language.CityLanguage;
import io.huiyin.voicebot.speech.language.LanguageVersions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The city's language, by which misheard words are put right: its versions, and which of them is in force. */
@RestController
@RequestMapping("/api/models/language")
class LanguageController {

    private static final int LONG = 1000;

    /**
     * @param name how the person is called; null for the machine and for an account that is gone
     * @param number null when nothing was to be put right from then on
     */
    record LanguageDecisionView(
            @Nullable Integer number,
            Instant at,
            String by,
            @Nullable String name,
            String reason) {}

    /**
     * What a version was found to be worth; null where there was nothing to measure by.
     *
     * @param perplexity on tickets that no version has counted; low is well known
     * @param changedShare characters of right sentences that would be changed, 0…1
     * @param correctionsMade of the agents' corrections that no version counts, how many it would have made by itself, 0…1
     */
    record LanguageFigures(
            @Nullable Double perplexity,
            @Nullable Double changedShare,
            @Nullable Double correctionsMade) {}

    /**
     * @param tickets texts of which it was counted, as the next ones; null until that is known
     * @param ticketsKeptOut tickets by which it was measured
     * @param correctionsKeptOut agents' corrections by which it was measured
     * @param nightLabels places and times of calls after hours as people found them right
     * @param caution what each change costs more than usual
     * @param before what was in force when it was measured, on the same texts
     * @param kept false for one whose content is given up: it cannot take force
     */
    record LanguageVersionView(
            int number,
            ModelVersion.State state,
            Instant askedAt,
            String askedBy,
            @Nullable String askedByName,
            @Nullable String reason,
            @Nullable Integer tickets,
            @Nullable Integer ticketsKeptOut,
            @Nullable Integer knowledge,
            @Nullable Integer cityWords,
            @Nullable Integer corrections,
            @Nullable Integer correctionsKeptOut,
            @Nullable Integer nightLabels,
            @Nullable Double caution,
            LanguageFigures figures,
            LanguageFigures before,
            @Nullable String sha256,
            int bytes,
            boolean kept) {}

    /**
     * @param inForce number of the version; null for none
     * @param file whether a file that the settings name holds for now
     * @param byPerson whether a new version waits for a person's decision
     * @param decisions the newest first
     */
    record LanguageView(
            List<LanguageVersionView> versions,
            @Nullable Integer inForce,
            boolean file,
            boolean byPerson,
            List<LanguageDecisionView> decisions) {}

    /** @param number null when nothing shall be put right any more */
    record LanguageForce(
            @Nullable Integer number,

            @NotBlank(message = "请写明理由") @Size(max = LONG) String reason) {}

    private final LanguageVersions languages;
    private final ModelVersions versions;
    private final CityLanguage present;
    private final CityProfile profile;
    private final People people;

    LanguageController(
            LanguageVersions languages,
            ModelVersions versions,
            CityLanguage present,
            CityProfile profile,
            People people) {
        this.languages = languages;
        this.versions = versions;
        this.present = present;
        this.profile = profile;
        this.people = people;
    }

    @GetMapping
    LanguageView all() {
        Function<String, Optional<Person>> known = people.onceEach();
        List<ModelDecision> decisions = versions.decisions(ModelKind.LANGUAGE);
        return new LanguageView(
                versions.newest(ModelKind.LANGUAGE).stream()
                        .map(version -> view(version, known))
                        .toList(),
                decisions.isEmpty() ? null : decisions.getFirst().number(),
                decisions.isEmpty() && present.hasFile(),
                profile.speech().languageTakesForce() == TakesForce.BY_PERSON,
                decisions.stream()
                        .map(one -> new LanguageDecisionView(
                                one.number(), one.at(), one.by(), name(one.by(), known), one.reason()))
                        .toList());
    }

    /** Counts anew, in the background. */
    @PostMapping("/versions")
    LanguageVersionView count(Principal who) {
        return view(languages.ask(who.getName()), people.onceEach());
    }

    /** A version takes force, the newest or a former one. */
    @PostMapping("/force")
    LanguageView force(@Valid @RequestBody LanguageForce form, Principal who) {
        languages.takeForce(form.number(), form.reason(), who.getName());
        return all();
    }

    private static LanguageVersionView view(ModelVersion version, Function<String, Optional<Person>> known) {
        var from = version.countedFrom();
        var figures = version.figures();
        return new LanguageVersionView(
                version.number(),
                version.state(),
                version.askedAt(),
                version.askedBy(),
                name(version.askedBy(), known),
                version.reason(),
                from.get(LanguageVersions.TICKETS),
                from.get(LanguageVersions.TICKETS_KEPT_OUT),
                from.get(LanguageVersions.KNOWLEDGE),
                from.get(LanguageVersions.CITY_WORDS),
                from.get(LanguageVersions.CORRECTIONS),
                from.get(LanguageVersions.CORRECTIONS_KEPT_OUT),
                from.get(LanguageVersions.NIGHT_LABELS),
                figures.get(LanguageVersions.CAUTION),
                new LanguageFigures(
                        figures.get(LanguageVersions.PERPLEXITY),
                        figures.get(LanguageVersions.CHANGED_SHARE),
                        figures.get(LanguageVersions.CORRECTIONS_MADE)),
                new LanguageFigures(
                        figures.get(LanguageVersions.PERPLEXITY_BEFORE),
                        figures.get(LanguageVersions.CHANGED_SHARE_BEFORE),
                        figures.get(LanguageVersions.CORRECTIONS_MADE_BEFORE)),
                version.sha256(),
                version.bytes(),
                version.kept());
    }

    private static @Nullable String name(String account, Function<String, Optional<Person>> known) {
        return known.apply(account).map(Person::name).orElse(null);
    }
}
