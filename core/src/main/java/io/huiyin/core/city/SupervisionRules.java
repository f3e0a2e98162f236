package io.huiyin.core.city;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the supervision centre keeps units to their time: part of the city's profile.
 *
 * @param emergency null in a city without an emergency lane
 */
public record SupervisionRules(
        Urging urging,
        Pausing pausing,
        Joint joint,
        Exempting exempting,
        @Nullable EmergencyLane emergency,
        Grading grading) {

    /** In a city without grades. */
    public SupervisionRules(
            Urging urging, Pausing pausing, Joint joint, Exempting exempting, @Nullable EmergencyLane emergency) {
        this(urging, pausing, joint, exempting, emergency, Grading.NONE);
    }

    /**
     * The urge ladder.
     *
     * @param remindOfficeHours before the deadline, in office time; a term that is no longer than this is not reminded of
     * @param noticeAfterWorkingDays after the deadline; 0 at once
     * @param replyWithinWorkingDays what a notice gives the unit, from its day on
     * @param criticismAfterWorkingDays after the notice's day
     * @param citizenUrges from so many urges by the citizen on, the documents name their number
     * @param byRule steps that are taken without a person; the others wait for the supervision centre
     * @param noticeMark what stands before year and number, e.g. {@code 云热催}
     * @param criticismMark likewise
     * @param copyTo who at the unit gets a copy, e.g. {@code 分管领导}
     * @param basis the rule that says so
     */
    public record Urging(
            int remindOfficeHours,
            int noticeAfterWorkingDays,
            int replyWithinWorkingDays,
            int criticismAfterWorkingDays,
            int citizenUrges,
            List<UrgeStep> byRule,
            String noticeMark,
            String criticismMark,
            String copyTo,
            String basis) {

        public Urging {
            byRule = List.copyOf(byRule);
        }
    }

    /**
     * When a unit's clock may stand still.
     *
     * @param workingDaysAtMost a pause; it then ends by itself
     * @param pausesAtMost a reply clock
     * @param basis the rule that says so
     */
    public record Pausing(List<PauseReason> reasons, int workingDaysAtMost, int pausesAtMost, String basis) {

        public Pausing {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing but these stops a clock. */
    public record PauseReason(String code, String name) {}

    /**
     * Joint handling.
     *
     * @param answerWithinWorkingDays what a supporting unit has to answer the lead, if no day is named
     * @param reportWithin calendar time until a department that a street whistled for must have reported
     * @param leadWaits whether the lead needs a reason to reply while an answer is awaited; else its reply releases the helpers
     * @param remindVisitsBefore calendar time before a grid worker's finding is due: then the worker is reminded
     * @param basis the rule that says so
     */
    public record Joint(
            int answerWithinWorkingDays,
            Duration reportWithin,
            boolean leadWaits,
            Duration remindVisitsBefore,
            String basis) {}

    /**
     * What may be taken out of a unit's scores (免考核).
     *
     * @param classes empty where nothing may
     * @param timesAtMost how often a unit may ask for it on one ticket
     * @param basis the rule that says so
     */
    public record Exempting(List<ExemptionClass> classes, int timesAtMost, String basis) {

        public Exempting {
            classes = List.copyOf(classes);
        }
    }

    /** @param evidence what must be quoted for it, each by its name */
    public record ExemptionClass(String code, String name, List<String> evidence) {

        public ExemptionClass {
            evidence = List.copyOf(evidence);
        }
    }

    /** Stands in for rules that could not be read. */
    static final SupervisionRules NOTHING = new SupervisionRules(
            new Urging(1, 0, 1, 1, 1, List.of(), "", "", "", ""),
            new Pausing(List.of(), 1, 0, ""),
            new Joint(1, Duration.ofHours(1), true, Duration.ofHours(1), ""),
            new Exempting(List.of(), 1, ""),
            null);
}
