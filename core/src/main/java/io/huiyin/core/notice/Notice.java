package io.huiyin.core.notice;

import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told about a step of a ticket, or about an entry of the knowledge base.
 *
 * @param ticket null when it is about an entry
 * @param entry id; null when it is about a ticket
 * @param type of the step, as in {@link io.huiyin.core.ticket.TicketEvent#type()}
 * @param unit whose leaders are told; null for the centre
 * @param words without anything that tells who the citizen is
 */
public record Notice(
        long id,
        @Nullable TicketId ticket,
        @Nullable String entry,
        String type,
        @Nullable String unit,
        String words,
        Instant at,
        @Nullable Instant readAt,
        @Nullable String readBy) {}
