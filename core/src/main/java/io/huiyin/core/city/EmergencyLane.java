package io.huiyin.core.city;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How urgent tickets are kept to their minutes: part of the city's profile. All times are calendar minutes, day and night;
 * within how many the ticket is taken stands with the deadline that urgent tickets run on.
 *
 * @param firstReportMinutes until the unit's first report (首报), from the beginning
 * @param furtherReportMinutes from one report to the next (续报), until it is over
 * @param alertEveryMinutes between two alerts while nobody has taken it
 * @param widening who is alerted from when on, the nearest first; the first at once
 * @param plans what is done, by matter
 * @param basis the rule that says so
 */
public record EmergencyLane(
        int firstReportMinutes,
        int furtherReportMinutes,
        int alertEveryMinutes,
        List<Widening> widening,
        List<EmergencyPlan> plans,
        String basis) {

    /** @param afterMinutes from the beginning */
    public record Widening(AlertStep to, int afterMinutes) {}

    public EmergencyLane {
        widening = List.copyOf(widening);
        plans = List.copyOf(plans);
    }

    /** The plan for a matter; the general one where it has none of its own. */
    public Optional<EmergencyPlan> plan(@Nullable String matter) {
        return plans.stream()
                .filter(plan -> matter != null && plan.matters().contains(matter))
                .findFirst()
                .or(() ->
                        plans.stream().filter(plan -> plan.matters().isEmpty()).findFirst());
    }
}
