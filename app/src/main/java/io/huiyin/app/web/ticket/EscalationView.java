package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.ticket.Escalation;
import io.huiyin.core.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter raised above the units.
 *
 * @param open a decision is awaited
 * @param by who decided; null until then, as the four after it
 * @param lead name of the unit that the decision names, if any
 */
record EscalationView(
        Escalation.Kind kind,
        String addressee,
        String reason,
        Instant raisedAt,
        boolean open,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String decision,
        @Nullable String minutes,
        @Nullable String lead,
        @Nullable String dropReason) {

    /** @param lead name of the unit that was named */
    static EscalationView of(Escalation one, @Nullable String lead, Ticket ticket, Viewer viewer) {
        Escalation.Decision decision = one.decision();
        return new EscalationView(
                one.kind(),
                viewer.words(ticket, one.addressee()),
                viewer.words(ticket, one.reason()),
                one.raisedAt(),
                one.open(),
                decision == null ? null : decision.on(),
                decision == null ? null : viewer.words(ticket, decision.by()),
                decision == null ? null : viewer.words(ticket, decision.words()),
                decision == null ? null : viewer.wordsOrNull(ticket, decision.minutes()),
                lead,
                viewer.wordsOrNull(ticket, one.dropReason()));
    }
}
