package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.supervision.Exemption;
import io.huiyin.core.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that a ticket be taken out of a unit's scores.
 *
 * @param evidence a line for each proof
 * @param passedNote the supervision centre's word; null before it
 * @param decidedNote the last word; null while it is awaited
 * @param why whether it counts, in one sentence with the rule's source
 */
record ExemptionView(
        String unitName,
        String kindName,
        Exemption.Stage stage,
        String reason,
        String evidence,
        Instant askedAt,
        @Nullable String passedNote,
        @Nullable String decidedNote,
        @Nullable Instant decidedAt,
        String why) {

    static ExemptionView of(Exemption one, String unitName, Ticket ticket, Viewer viewer) {
        Exemption.Word passed = one.passed();
        Exemption.Word decided = one.decided();
        return new ExemptionView(
                unitName,
                one.kindName(),
                one.stage(),
                viewer.words(ticket, one.asked().note()),
                viewer.words(ticket, one.evidence()),
                one.asked().at(),
                passed == null ? null : viewer.words(ticket, passed.note()),
                decided == null ? null : viewer.words(ticket, decided.note()),
                decided == null ? null : decided.at(),
                viewer.words(ticket, one.why()));
    }
}
