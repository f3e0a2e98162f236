package io.huiyin.app.web.ticket;

import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.city.AlertStep;
import io.huiyin.core.city.EmergencyPlan;
import io.huiyin.core.identity.Role;
import io.huiyin.core.supervision.Emergency;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Emergencies as the pages show them, and what their viewer can do about them. */
@Component
class EmergencyViews {

    /**
     * How an urgent ticket stands.
     *
     * @param begun from when its minutes are counted
     * @param takenAt null while nobody has taken it
     * @param takenByName the person; null for an account that is gone
     * @param reportBy until when the next report is due; null when it is over
     * @param alerted how far it is alerted; null once somebody has taken it
     * @param ringing whether its viewer is among those who are alerted
     * @param plan null where the city has none for it
     * @param why its clocks in one sentence, with the rule's source
     * @param actions what this viewer can do now
     */
    record EmergencyView(
            String id,
            String title,
            TicketState state,
            @Nullable String place,
            @Nullable String unit,
            @Nullable String unitName,
            Instant begun,
            Instant receiptBy,
            @Nullable Instant takenAt,
            @Nullable String takenByName,
            int reports,
            @Nullable Instant reportBy,
            boolean reportLate,
            @Nullable AlertStep alerted,
            int alerts,
            boolean over,
            boolean ringing,
            @Nullable EmergencyPlan plan,
            String why,
            List<EmergencyAction> actions) {}

    enum EmergencyAction {
        TAKE_EMERGENCY,
        REPORT_EMERGENCY,
        END_EMERGENCY
    }

    private final CodeNames names;
    private final People people;

    EmergencyViews(CodeNames names, People people) {
        this.names = names;
        this.people = people;
    }

    EmergencyView view(Emergency emergency, Viewer viewer) {
        Ticket ticket = emergency.ticket();
        String takenBy = emergency.takenBy();
        return new EmergencyView(
                ticket.id().value(),
                viewer.words(ticket, ticket.demand().title()),
                ticket.state(),
                ticket.demand().place(),
                ticket.unit(),
                names.unit(ticket.unit()),
                emergency.begun(),
                emergency.receiptBy(),
                emergency.takenAt(),
                takenBy == null ? null : people.find(takenBy).map(Person::name).orElse(null),
                emergency.reports(),
                emergency.reportBy(),
                emergency.reportLate(),
                emergency.alerted(),
                emergency.alerts(),
                emergency.over(),
                rings(emergency, viewer),
                emergency.plan(),
                emergency.why(),
                actions(emergency, viewer));
    }

    /** The unit's clerks at once, its leader and the centre when it widens to them; whoever keeps the wallboard always. */
    private static boolean rings(Emergency emergency, Viewer viewer) {
        AlertStep alerted = emergency.alerted();
        if (alerted == null) {
            return false;
        }
        if (viewer.unit() == null) {
            return viewer.is(Role.MANAGER)
                    || viewer.is(Role.FLOOR_SUPERVISOR)
                    || viewer.is(Role.SUPERVISION) && alerted == AlertStep.SUPERVISION;
        }
        return viewer.mayHandle(emergency.ticket())
                && (viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER) && alerted != AlertStep.UNIT);
    }

    private static List<EmergencyAction> actions(Emergency emergency, Viewer viewer) {
        Ticket ticket = emergency.ticket();
        boolean unit = viewer.mayHandle(ticket) && (viewer.is(Role.CLERK) || viewer.is(Role.UNIT_LEADER));
        boolean centre = viewer.is(Role.SUPERVISION);
        var actions = new ArrayList<EmergencyAction>();
        if (emergency.over() || !unit && !centre) {
            return actions;
        }
        if (emergency.taken()) {
            actions.add(EmergencyAction.REPORT_EMERGENCY);
            actions.add(EmergencyAction.END_EMERGENCY);
        } else if (centre || ticket.state() != TicketState.RETURNED) {
            actions.add(EmergencyAction.TAKE_EMERGENCY);
        }
        return actions;
    }
}
