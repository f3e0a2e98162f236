package io.huiyin.evaluation.simulation;

import io.huiyin.core.city.EmergencyLane;
import io.huiyin.evaluation.simulation.Retelling.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The emergency lane of one ticket told again from its events: as long as nobody takes it it is alerted, never without
 * need, and each report that does not come in time is missed aloud. For one ticket and one thread.
 */
final class EmergencyStory {

    /** between two looks at the emergencies */
    static final Duration ROUND = Duration.ofMinutes(3);

    /** What is kept about a danger beside its ticket. */
    record Kept(int reports, int alerts, @Nullable Instant overAt) {}

    private static final Set<String> OPEN =
            Set.of("ACCEPTED", "DISPATCHED", "RETURNED", "SIGNED", "EXTENSION_ASKED", "PAUSE_ASKED", "PAUSED");

    private final EmergencyLane lane;
    private final List<String> wrong;
    private boolean urgent;
    private boolean open;
    private String before = "";
    private String resumes = "";
    private Instant begun = Instant.MIN;
    /** from when on silence is counted */
    private Instant heard;

    private @Nullable Instant taken;
    private @Nullable Instant reported;
    private @Nullable Instant missed;
    private @Nullable Instant over;
    private int reports;
    private int alerts;

    /** @param since what was silent before is not looked at: nobody lived those days */
    private EmergencyStory(EmergencyLane lane, boolean urgent, Instant since, List<String> wrong) {
        this.lane = lane;
        this.urgent = urgent;
        this.heard = since;
        this.wrong = wrong;
    }

    /**
     * @param urgent whether it is urgent now
     * @param kept null when nothing was done about a danger
     * @param now how long it has been so since the last event
     */
    static void check(
            EmergencyLane lane,
            boolean urgent,
            List<Event> events,
            @Nullable Kept kept,
            Instant since,
            Instant now,
            List<String> wrong) {
        var story = new EmergencyStory(lane, urgentAtFirst(urgent, events), since, wrong);
        events.forEach(story::add);
        story.end(events.getLast(), now, kept == null ? new Kept(0, 0, null) : kept);
    }

    /** Whether it was filed as urgent, seen from how it is now. */
    static boolean urgentAtFirst(boolean now, List<Event> events) {
        return events.stream()
                .filter(event ->
                        event.type().equals("markedUrgent") || event.type().equals("urgentTakenBack"))
                .findFirst()
                .map(event -> event.type().equals("urgentTakenBack"))
                .orElse(now);
    }

    private void add(Event event) {
        silence(event, event.at());
        switch (event.type()) {
            case "filed", "dispatched", "assigned" -> begins(event.at());
            case "markedUrgent" -> {
                urgent = true;
                reports = 0;
                alerts = 0;
                over = null;
                begins(event.at());
            }
            case "urgentTakenBack" -> urgent = false;
            case "signed" -> taken = event.at();
            case "emergencyTaken" -> {
                must(open && taken == null, event, "was to be taken by nobody");
                taken = event.at();
            }
            case "emergencyAlerted" -> {
                must(open && taken == null, event, "was alerted without need");
                alerts++;
                heard = later(heard, event.at());
            }
            case "emergencyReported", "emergencyOver" -> reported(event);
            case "emergencyReportMissed" -> {
                must(open && taken != null && event.at().isAfter(due()), event, "missed a report before it was due");
                missed = due();
            }
            default -> {}
        }
        if (Set.of("returned", "extensionAsked", "pauseAsked").contains(event.type())) {
            resumes = before;
        }
        before = event.state();
        boolean was = open;
        open = urgent
                && over == null
                && OPEN.contains(event.state())
                && !(Set.of("EXTENSION_ASKED", "PAUSE_ASKED", "PAUSED").contains(event.state())
                        && resumes.equals("IN_REWORK"));
        if (open && !was) {
            heard = later(heard, event.at());
        }
    }

    private void begins(Instant at) {
        begun = at;
        heard = later(heard, at);
        taken = null;
        reported = null;
    }

    private void reported(Event event) {
        must(open && taken != null, event, "was reported on before anybody took it, or after it was over");
        reports = reported == null ? 1 : reports + 1;
        reported = event.at();
        over = event.type().equals("emergencyOver") ? event.at() : null;
    }

    private Instant due() {
        return reported == null
                ? begun.plus(Duration.ofMinutes(lane.firstReportMinutes()))
                : reported.plus(Duration.ofMinutes(lane.furtherReportMinutes()));
    }

    /** Whether it was silent too long before this moment. */
    private void silence(Event event, Instant until) {
        if (!open) {
            return;
        }
        if (taken == null) {
            Duration silent = Duration.between(heard, until);
            must(
                    silent.compareTo(
                                    Duration.ofMinutes(lane.alertEveryMinutes()).plus(ROUND))
                            <= 0,
                    event,
                    "stood " + silent.toMinutes() + " minutes without an alert");
        } else if (!due().equals(missed)) {
            must(!later(due(), heard).plus(ROUND).isBefore(until), event, "missed a report and nobody said so");
        }
    }

    private void end(Event last, Instant now, Kept kept) {
        silence(last, now);
        var told = new Kept(reports, alerts, over);
        if (!told.equals(kept)) {
            wrong.add("%s: its events tell the danger %s, its row says %s".formatted(last.ticket(), told, kept));
        }
    }

    private void must(boolean right, Event event, String what) {
        if (!right) {
            wrong.add("%s version %d %s: it %s".formatted(event.ticket(), event.version(), event.type(), what));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
