package io.huiyin.core.notice;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told about a step of a ticket.
 *
 * @param type of the step, as in {@link io.huiyin.core.ticket.TicketEvent#type()}
 * @param unit whose leaders are told; null for the centre
 * @param words without anything that tells who the citizen is
 */
public record Notice(
        long id,
        TicketId ticket,
        String type,
        @Nullable String unit,
        String words,
        Instant at,
        @Nullable Instant readAt,
        @Nullable String readBy) {}
