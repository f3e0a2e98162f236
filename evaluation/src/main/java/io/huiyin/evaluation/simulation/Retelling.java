package io.huiyin.evaluation.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket told again from its events alone, by rules written down a second time: which step may follow which state, and
 * what each step does. Whatever the ticket's own row says otherwise is wrong.
 */
final class Retelling {

    /** A row of ticket_event. */
    record Event(
            String ticket,
            long version,
            String type,
            String state,
            Instant at,
            @Nullable String unit,
            @Nullable Instant signBy,
            @Nullable Instant returnBy,
            @Nullable Instant replyBy,
            @Nullable Instant contactBy,
            @Nullable Instant promised,
            @Nullable String carriedBy,
            @Nullable Integer satisfaction,
            String actor) {}

    /** What can be worked out from events, and stands in the ticket's row too. */
    record Standing(
            long version,
            String state,
            @Nullable String unit,
            @Nullable Instant signBy,
            @Nullable Instant returnBy,
            @Nullable Instant replyBy,
            @Nullable Instant contactBy,
            @Nullable Instant promised,
            @Nullable String carriedBy,
            @Nullable Integer satisfaction,
            @Nullable Instant contactedAt,
            @Nullable Instant closedAt,
            @Nullable Instant beganAt,
            int returns,
            int extensions,
            int followUps,
            boolean leaders) {}

    private static final String ANYWHERE =
            "ACCEPTED DISPATCHED SIGNED RETURNED EXTENSION_ASKED PAUSE_ASKED PAUSED AWAITING_CALLBACK IN_REWORK"
                    + " AWAITING_HUMAN_CALLBACK MERGED REPLIED";

    private static final String ANY = ANYWHERE + " ANSWERED CLOSED DECLINED WITHDRAWN";

    private static final String ON_THE_CLOCK = "DISPATCHED SIGNED EXTENSION_ASKED PAUSE_ASKED IN_REWORK";

    private static final String HANDLED = ON_THE_CLOCK + " PAUSED";

    private static final String UNSETTLED = "ACCEPTED RETURNED " + HANDLED;

    private static final String IN_DANGER = "ACCEPTED DISPATCHED RETURNED SIGNED EXTENSION_ASKED PAUSE_ASKED PAUSED";

    private static final String TAKEN_UP = "SIGNED EXTENSION_ASKED PAUSE_ASKED PAUSED IN_REWORK";

    /** step → states it may be taken from → state it leads to; an empty one: it stays */
    private static final Map<String, List<String>> STEPS = Map.ofEntries(
            step("filed", "", "ACCEPTED"),
            step("answered", "", "ANSWERED"),
            step("dispatched", "ACCEPTED DISPATCHED RETURNED", "DISPATCHED"),
            step("assigned", "ACCEPTED DISPATCHED RETURNED SIGNED IN_REWORK", "DISPATCHED"),
            step("signed", "DISPATCHED", "SIGNED"),
            step("contacted", HANDLED, ""),
            step("returned", "DISPATCHED SIGNED", "RETURNED"),
            step("returnRefused", "RETURNED", "DISPATCHED SIGNED"),
            step("extensionAsked", "SIGNED IN_REWORK", "EXTENSION_ASKED"),
            step("extended", "EXTENSION_ASKED", "SIGNED IN_REWORK"),
            step("extensionRefused", "EXTENSION_ASKED", "SIGNED IN_REWORK"),
            step("pauseAsked", "SIGNED IN_REWORK", "PAUSE_ASKED"),
            step("paused", "PAUSE_ASKED", "PAUSED"),
            step("pauseRefused", "PAUSE_ASKED", "SIGNED IN_REWORK"),
            step("resumed", "PAUSED", "SIGNED IN_REWORK"),
            step("replied", "SIGNED EXTENSION_ASKED PAUSE_ASKED IN_REWORK MERGED", "REPLIED"),
            step("callbackDue", "REPLIED", "AWAITING_CALLBACK"),
            step("closed", "REPLIED AWAITING_CALLBACK AWAITING_HUMAN_CALLBACK", "CLOSED"),
            step("rework", "AWAITING_CALLBACK AWAITING_HUMAN_CALLBACK", "IN_REWORK"),
            step("toHuman", "REPLIED AWAITING_CALLBACK", "AWAITING_HUMAN_CALLBACK"),
            step("followUp", ANYWHERE, ""),
            step("reminded", ON_THE_CLOCK, ""),
            step("noticed", ON_THE_CLOCK, ""),
            step("criticised", ON_THE_CLOCK, ""),
            // about what is over too
            step("urgeRecalled", ANY, ""),
            step("graded", ANY, ""),
            step("limitReminded", HANDLED, ""),
            step("splitOff", ANY, ""),
            step("splitFrom", ANY, ""),
            step("draftHandedOver", ANY, ""),
            step("attached", ANY, ""),
            step("attachmentRemoved", ANY, ""),
            step("exemptionAsked", ANY, ""),
            step("exemptionPassed", ANY, ""),
            step("exempted", ANY, ""),
            step("exemptionRefused", ANY, ""),
            step("exemptionWithdrawn", ANY, ""),
            step("markedLeaders", ANYWHERE, ""),
            step("markedSecret", ANYWHERE, ""),
            step("briefed", ANY, ""),
            step("supportAsked", HANDLED, ""),
            step("whistled", HANDLED, ""),
            step("passedDown", TAKEN_UP, ""),
            step("supportAnswered", "RETURNED " + HANDLED, ""),
            step("supportReleased", HANDLED, ""),
            step("raisedToLeader", UNSETTLED, ""),
            step("raisedToMeeting", UNSETTLED, ""),
            step("instructed", UNSETTLED, ""),
            step("metAndDecided", UNSETTLED, ""),
            step("raisingDropped", UNSETTLED, ""),
            step("joined", "ACCEPTED " + HANDLED, ""),
            step("moved", HANDLED, ""),
            step("markedUrgent", "ACCEPTED DISPATCHED SIGNED", ""),
            step("urgentTakenBack", "ACCEPTED DISPATCHED SIGNED", ""),
            step("emergencyAlerted", IN_DANGER, ""),
            step("emergencyTaken", IN_DANGER, ""),
            step("emergencyReported", IN_DANGER, ""),
            step("emergencyReportMissed", IN_DANGER, ""),
            step("emergencyOver", IN_DANGER, ""),
            step("merged", "ACCEPTED DISPATCHED SIGNED", "MERGED"),
            step("unmerged", "MERGED", "ACCEPTED"),
            step("declined", "ACCEPTED", "DECLINED"),
            step("withdrawn", "ACCEPTED RETURNED " + HANDLED, "WITHDRAWN"));

    private static final Set<String> NEW_CLOCKS = Set.of("dispatched", "assigned");
    private static final Set<String> ENDS = Set.of("closed", "declined", "withdrawn", "answered");

    private Retelling() {}

    private static Map.Entry<String, List<String>> step(String type, String from, String to) {
        return Map.entry(type, List.of(from, to));
    }

    /** @param wrong gets a sentence for each step that should not be there */
    static Standing of(List<Event> events, List<String> wrong) {
        String resumes = "";
        Event before = null;
        Instant contactedAt = null;
        Instant closedAt = null;
        Instant beganAt = null;
        Instant dispatchedAt = null;
        int returns = 0;
        int extensions = 0;
        int followUps = 0;
        boolean leaders = false;
        for (Event event : events) {
            checkStep(before, event, resumes, wrong);
            switch (event.type()) {
                case "returned" -> returns++;
                case "extended" -> extensions++;
                case "followUp" -> followUps++;
                case "markedLeaders", "instructed" -> leaders = true;
                case "contacted" -> contactedAt = event.at();
                default -> {}
            }
            if (NEW_CLOCKS.contains(event.type()) || event.type().equals("rework")) {
                extensions = 0;
                beganAt = event.at();
                dispatchedAt = event.type().equals("rework") ? dispatchedAt : event.at();
            }
            if (event.unit() != null && event.type().equals("markedUrgent")) {
                beganAt = event.at();
            }
            if (event.unit() != null && event.type().equals("urgentTakenBack")) {
                beganAt = dispatchedAt;
            }
            if (ENDS.contains(event.type())) {
                closedAt = event.at();
            }
            if (Set.of("returned", "extensionAsked", "pauseAsked").contains(event.type()) && before != null) {
                resumes = before.state();
            }
            before = event;
        }
        Event last = Objects.requireNonNull(before, "a ticket without an event");
        return new Standing(
                last.version(),
                last.state(),
                last.unit(),
                last.signBy(),
                last.returnBy(),
                last.replyBy(),
                last.contactBy(),
                last.promised(),
                last.carriedBy(),
                last.satisfaction(),
                contactedAt,
                closedAt,
                beganAt,
                returns,
                extensions,
                followUps,
                leaders);
    }

    private static void checkStep(@Nullable Event before, Event event, String resumes, List<String> wrong) {
        String name = event.ticket() + " version " + event.version() + " " + event.type();
        List<String> rule = STEPS.get(event.type());
        if (rule == null) {
            wrong.add(name + ": no such step");
            return;
        }
        if (event.version() != (before == null ? 1 : before.version() + 1)) {
            wrong.add(name + ": a version is missing or doubled");
        }
        if (before != null && event.at().isBefore(before.at())) {
            wrong.add(name + ": it happened before the step before it");
        }
        String from = before == null ? "" : before.state();
        List<String> allowed = List.of(rule.getFirst().split(" "));
        if (!allowed.contains(from)) {
            wrong.add(name + ": from " + from);
        }
        String to = rule.getLast();
        boolean right = to.isEmpty()
                ? event.state().equals(from)
                : List.of(to.split(" ")).contains(event.state());
        if (!right) {
            wrong.add(name + ": to " + event.state());
        }
        if (Set.of("returnRefused", "extended", "extensionRefused", "pauseRefused", "resumed")
                        .contains(event.type())
                && !event.state().equals(resumes)) {
            wrong.add(name + ": goes on in " + event.state() + ", it was in " + resumes);
        }
    }
}
