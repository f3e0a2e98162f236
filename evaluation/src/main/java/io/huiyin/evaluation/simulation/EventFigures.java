package io.huiyin.evaluation.simulation;

import io.huiyin.core.ticket.Tickets;
import io.huiyin.evaluation.simulation.Retelling.Event;
import io.huiyin.evaluation.simulation.Retelling.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The board's figures, counted from events alone. */
final class EventFigures {

    private static final Set<String> REPLY_RUNS = Set.of("SIGNED", "EXTENSION_ASKED", "PAUSE_ASKED", "IN_REWORK");
    private static final Set<String> CALLED_BACK = Set.of("AWAITING_CALLBACK", "AWAITING_HUMAN_CALLBACK");

    private final Clock clock;
    private final ZoneId zone;
    private long today;
    private long overdue;
    private long callbacksDue;
    private long asked;
    private long happy;

    EventFigures(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    void clear() {
        today = 0;
        overdue = 0;
        callbacksDue = 0;
        asked = 0;
        happy = 0;
    }

    void add(List<Event> story, Standing now) {
        Instant moment = clock.instant();
        Instant midnight = moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        today += story.getFirst().at().isBefore(midnight) ? 0 : 1;
        boolean late = now.state().equals("DISPATCHED") && (past(now.signBy(), moment) || past(now.replyBy(), moment))
                || REPLY_RUNS.contains(now.state()) && past(now.replyBy(), moment);
        overdue += late ? 1 : 0;
        callbacksDue += CALLED_BACK.contains(now.state()) ? 1 : 0;
        Integer said = now.satisfaction();
        if (said != null) {
            asked++;
            happy += said >= 4 ? 1 : 0;
        }
    }

    private static boolean past(@Nullable Instant due, Instant moment) {
        return due != null && due.isBefore(moment);
    }

    void compare(Tickets.Figures live, List<String> wrong) {
        var told = new Tickets.Figures(today, overdue, callbacksDue, asked == 0 ? null : (double) happy / asked);
        if (!told.equals(live)) {
            wrong.add("the board says " + live + ", the events " + told);
        }
    }
}
