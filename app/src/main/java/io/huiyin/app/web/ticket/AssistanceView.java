package io.huiyin.app.web.ticket;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.ticket.Assistance;
import io.huiyin.core.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another unit was asked to do on a ticket.
 *
 * @param open its answer is awaited
 * @param late and the time for it is over
 */
record AssistanceView(
        Assistance.Kind kind,
        String unit,
        String unitName,
        String asked,
        Instant askedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String releaseReason,
        boolean open,
        boolean late) {

    static AssistanceView of(Assistance one, String unitName, Ticket ticket, Viewer viewer, Instant now) {
        return new AssistanceView(
                one.kind(),
                one.unit(),
                unitName,
                viewer.words(ticket, one.asked()),
                one.askedAt(),
                one.dueAt(),
                viewer.wordsOrNull(ticket, one.answer()),
                one.answeredAt(),
                viewer.wordsOrNull(ticket, one.releaseReason()),
                one.open(),
                one.lateAt(now));
    }
}
