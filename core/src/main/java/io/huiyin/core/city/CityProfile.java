package io.huiyin.core.city;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every rule that differs from city to city, read from the city's folder (see {@code CityFolder}).
 *
 * @param code folder name, e.g. {@code yunting}
 * @param ticketPrefix letters before a ticket's number
 * @param line the hotline's number as citizens dial it
 * @param auditDays how long it is kept who saw what
 */
public record CityProfile(
        String code,
        String name,
        String ticketPrefix,
        String line,
        ZoneId zone,
        int auditDays,
        List<Kind> kinds,
        List<DeadlineRule> deadlines,
        List<Area> areas,
        Office office,
        HandlingRules handling,
        SupervisionRules supervision,
        CallbackRules callback,
        NightRules night,
        SpeechRules speech,
        Phrases phrases) {

    /**
     * A kind of ticket.
     *
     * @param deadline code of its usual deadline
     */
    public record Kind(String code, String name, String deadline) {}

    /**
     * How long the clocks of a ticket run. Exactly one of {@code workingDays} and {@code minutes} is given.
     *
     * @param signWithin calendar time until the unit must have signed
     */
    public record DeadlineRule(
            String code,
            String name,
            @Nullable Integer workingDays,
            @Nullable Integer minutes,
            Duration signWithin,
            String basis) {}

    /**
     * An area of the city.
     *
     * @param words names under which citizens speak of it: streets, neighbourhoods, landmarks
     */
    public record Area(String code, String name, @Nullable String parent, List<String> words) {}

    /**
     * When the hotline's offices work; outside {@code agentsFrom}–{@code agentsUntil} the voicebot answers.
     *
     * @param opens start of a working day for counting hours
     */
    public record Office(LocalTime opens, LocalTime closes, LocalTime agentsFrom, LocalTime agentsUntil) {}

    /**
     * What a unit may ask for, and how often.
     *
     * @param returnWithinWorkingDays after the dispatch, until the offices close
     * @param returnsAtMost after so many the supervision centre settles who handles the ticket
     * @param extensionsAtMost a reply clock
     * @param extensionWorkingDaysAtMost from the deadline that is to be extended
     * @param contactWithinOfficeHours after signing, until the unit has spoken with the citizen
     * @param draftShownAfter from so long on, a draft on which nobody writes is shown to the supervision centre
     * @param basis the rule that says so
     */
    public record HandlingRules(
            int returnWithinWorkingDays,
            int returnsAtMost,
            int extensionsAtMost,
            int extensionWorkingDaysAtMost,
            int contactWithinOfficeHours,
            Duration draftShownAfter,
            String basis) {}

    /**
     * When the robot may ring.
     *
     * @param waitAfterReply time between the unit's reply and the first try
     * @param kinds kinds of ticket that the robot calls back
     */
    public record CallbackRules(
            LocalTime from,
            LocalTime until,
            int triesPerTicket,
            int callsPerNumberIn24Hours,
            Duration waitAfterReply,
            Duration gapBetweenTries,
            List<String> kinds) {}

    /**
     * How the voicebot receives who calls after hours.
     *
     * @param humans whether agents are on duty whom the machine can connect to
     * @param lifeline where somebody who speaks of dying finds help, as it is spoken; empty for the crisis line alone
     */
    public record NightRules(Opening opens, boolean humans, Emergency emergency, String lifeline) {

        /** What the first sentence asks for; both are understood. */
        public enum Opening {
            SPEECH,
            MENU
        }

        /** What becomes of a call with danger in it when no human takes it. */
        public enum Emergency {
            /** The caller is told which number to dial. */
            TELL,
            /** The line connects the caller to it. */
            BRIDGE
        }

        /** Where a profile says nothing. */
        public static final NightRules NONE = new NightRules(Opening.SPEECH, false, Emergency.TELL, "");
    }

    /**
     * How the machine learns the city's way of speaking.
     *
     * @param languageTakesForce who lets a newly counted language take force
     */
    public record SpeechRules(TakesForce languageTakesForce) {

        public enum TakesForce {
            /** A person, who has looked at its figures. */
            BY_PERSON,
            /** Nobody needs to, where it fits and was measured to know the city's tickets no worse than the one in force. */
            WHEN_NO_WORSE
        }

        /** Where a profile says nothing. */
        public static final SpeechRules USUAL = new SpeechRules(TakesForce.BY_PERSON);
    }

    /** What the machine says in the city's name. */
    public record Phrases(String greeting, String crisisLine, String nightGreeting, String callbackGreeting) {}

    public Optional<Area> area(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    public Kind kind(String code) {
        return kinds.stream()
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of ticket has the code " + code));
    }

    public DeadlineRule deadline(String code) {
        return deadlines.stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deadline has the code " + code));
    }

    /** What urgent tickets run on: the shortest deadline in minutes; empty where the city has none. */
    public Optional<DeadlineRule> urgentDeadline() {
        return deadlines.stream()
                .filter(rule -> rule.minutes() != null)
                .min(Comparator.comparing(rule -> Objects.requireNonNull(rule.minutes())));
    }
}
