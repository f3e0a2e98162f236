package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile.DeadlineRule;
import io.huiyin.core.city.CityProfile.HandlingRules;
import io.huiyin.evaluation.simulation.Retelling.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every clock of a ticket's events beside the one worked out the slow way; between the steps that set it, it may not move. */
final class ClockCheck {

    /** What of a demand its clocks depend on. */
    record Demand(
            String kind, @Nullable String matter, @Nullable String area, boolean urgent) {}

    private record Clocks(
            @Nullable Instant signBy,
            @Nullable Instant returnBy,
            @Nullable Instant replyBy,
            @Nullable Instant contactBy) {}

    private final SlowCalendar calendar;
    private final HandlingRules rules;
    private final Instant since;

    /** @param since from when on a unit that signs has a clock to speak with the citizen */
    ClockCheck(CityFolder city, SlowCalendar calendar, Instant since) {
        this.calendar = calendar;
        this.rules = city.profile().handling();
        this.since = since;
    }

    void check(Demand demand, List<Event> events, List<String> wrong) {
        Clocks expected = new Clocks(null, null, null, null);
        Instant promised = null;
        Instant stood = null;
        for (Event event : events) {
            expected = switch (event.type()) {
                case "dispatched", "assigned" -> begun(demand, event);
                case "rework" ->
                    new Clocks(
                            expected.signBy(),
                            expected.returnBy(),
                            calendar.replyBy(event.at(), rule(demand, event)),
                            null);
                case "signed" ->
                    new Clocks(expected.signBy(), expected.returnBy(), expected.replyBy(), contactBy(expected, event));
                case "extended" -> new Clocks(expected.signBy(), expected.returnBy(), promised, expected.contactBy());
                case "resumed" -> later(expected, Objects.requireNonNull(stood), event, rule(demand, event));
                default -> expected;
            };
            if (event.type().equals("paused")) {
                stood = event.at();
            }
            if (event.type().equals("extensionAsked")) {
                promised = event.promised();
                checkPromise(event, wrong);
            }
            var found = new Clocks(event.signBy(), event.returnBy(), event.replyBy(), event.contactBy());
            if (!found.equals(expected)) {
                wrong.add("%s version %d %s: clocks %s, expected %s"
                        .formatted(event.ticket(), event.version(), event.type(), found, expected));
            }
            if (event.type().equals("returned") && event.at().isAfter(Objects.requireNonNull(event.returnBy()))) {
                wrong.add(event.ticket() + " version " + event.version() + ": returned too late");
            }
        }
    }

    /** Set going again at this moment; a time for returns that was over stays over. */
    private Clocks later(Clocks before, Instant from, Event event, DeadlineRule rule) {
        Instant returnBy = before.returnBy();
        if (returnBy != null && !returnBy.isBefore(from)) {
            returnBy = calendar.afterPause(returnBy, from, event.at(), rule);
        }
        Instant replyBy = calendar.afterPause(Objects.requireNonNull(before.replyBy()), from, event.at(), rule);
        return new Clocks(before.signBy(), returnBy, replyBy, before.contactBy());
    }

    private @Nullable Instant contactBy(Clocks before, Event signed) {
        Instant replyBy = Objects.requireNonNull(before.replyBy());
        if (signed.at().isBefore(since) && signed.contactBy() == null) {
            return null;
        }
        Instant by = calendar.officeTimeAfter(signed.at(), Duration.ofHours(rules.contactWithinOfficeHours()));
        return by.isBefore(replyBy) ? by : replyBy;
    }

    private void checkPromise(Event event, List<String> wrong) {
        Instant due = Objects.requireNonNull(event.replyBy());
        Instant until = Objects.requireNonNull(event.promised());
        Instant latest = calendar.closingAfter(due, rules.extensionWorkingDaysAtMost());
        if (event.at().isAfter(due) || !until.isAfter(due) || until.isAfter(latest)) {
            wrong.add("%s version %d: asked at %s for %s, due %s"
                    .formatted(event.ticket(), event.version(), event.at(), until, due));
        }
    }

    private Clocks begun(Demand demand, Event event) {
        DeadlineRule rule = rule(demand, event);
        Instant replyBy = calendar.replyBy(event.at(), rule);
        Instant returnBy = calendar.closingAfter(event.at(), rules.returnWithinWorkingDays());
        return new Clocks(
                calendar.signBy(event.at(), rule), returnBy.isAfter(replyBy) ? replyBy : returnBy, replyBy, null);
    }

    private DeadlineRule rule(Demand demand, Event event) {
        String unit = Objects.requireNonNull(event.unit());
        return calendar.rule(demand.kind(), demand.matter(), demand.area(), demand.urgent(), unit, event.at());
    }
}
