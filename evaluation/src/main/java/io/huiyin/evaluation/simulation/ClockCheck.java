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
            String kind, @Nullable String matter, @Nullable String area, boolean urgent) {
        Demand asUrgent(boolean now) {
            return new Demand(kind, matter, area, now);
        }
    }

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

    /** @param now how urgent it is by now */
    void check(Demand now, List<Event> events, List<String> wrong) {
        Demand demand = now.asUrgent(EmergencyStory.urgentAtFirst(now.urgent(), events));
        Clocks expected = new Clocks(null, null, null, null);
        Instant promised = null;
        Instant granted = null;
        Instant stood = null;
        Event dispatched = null;
        Event signed = null;
        for (Event event : events) {
            switch (event.type()) {
                case "markedUrgent" -> demand = demand.asUrgent(true);
                case "urgentTakenBack" -> demand = demand.asUrgent(false);
                case "dispatched", "assigned" -> {
                    dispatched = event;
                    granted = null;
                }
                case "rework" -> granted = null;
                case "extended" -> granted = promised;
                case "signed" -> signed = event;
                default -> {}
            }
            expected = switch (event.type()) {
                case "dispatched", "assigned" -> begun(demand, event);
                case "markedUrgent" -> event.unit() == null ? expected : hurried(begun(demand, event), expected);
                case "urgentTakenBack" ->
                    event.unit() == null ? expected : calmed(demand, event, dispatched, signed, granted);
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

    /** From the mark on; whoever was to speak with the citizen still is, and before the reply. */
    private static Clocks hurried(Clocks urgent, Clocks before) {
        Instant contactBy = before.contactBy();
        Instant replyBy = urgent.replyBy();
        return new Clocks(
                urgent.signBy(),
                urgent.returnBy(),
                replyBy,
                contactBy == null || replyBy == null || contactBy.isBefore(replyBy) ? contactBy : replyBy);
    }

    /** As if it had never been urgent, but for what was promised to the citizen. */
    private Clocks calmed(
            Demand demand, Event event, @Nullable Event dispatched, @Nullable Event signed, @Nullable Instant granted) {
        Event begin = Objects.requireNonNull(dispatched);
        Clocks usual = begun(demand, begin.at(), Objects.requireNonNull(event.unit()));
        Instant replyBy = Objects.requireNonNull(usual.replyBy());
        Clocks clocks = new Clocks(
                usual.signBy(),
                usual.returnBy(),
                granted == null || granted.isBefore(replyBy) ? replyBy : granted,
                null);
        return event.state().equals("SIGNED")
                ? new Clocks(
                        clocks.signBy(),
                        clocks.returnBy(),
                        clocks.replyBy(),
                        contactBy(clocks, Objects.requireNonNull(signed)))
                : clocks;
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
        return begun(demand, event.at(), Objects.requireNonNull(event.unit()));
    }

    private Clocks begun(Demand demand, Instant at, String unit) {
        DeadlineRule rule = rule(demand, at, unit);
        Instant replyBy = calendar.replyBy(at, rule);
        Instant returnBy = calendar.closingAfter(at, rules.returnWithinWorkingDays());
        return new Clocks(calendar.signBy(at, rule), returnBy.isAfter(replyBy) ? replyBy : returnBy, replyBy, null);
    }

    private DeadlineRule rule(Demand demand, Event event) {
        return rule(demand, event.at(), Objects.requireNonNull(event.unit()));
    }

    private DeadlineRule rule(Demand demand, Instant at, String unit) {
        return calendar.rule(demand.kind(), demand.matter(), demand.area(), demand.urgent(), unit, at);
    }
}
