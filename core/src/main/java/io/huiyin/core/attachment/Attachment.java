package io.huiyin.core.attachment;

import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file on a ticket, without its content.
 *
 * @param mediaType one of {@link Attachments#KINDS}, found by its bytes
 * @param bytes its size
 * @param givenBy account name, or {@link WrittenDemands#CITIZEN}
 * @param forCitizen whether the citizen may have it too
 */
public record Attachment(
        UUID id,
        TicketId ticket,
        String name,
        String mediaType,
        long bytes,
        String givenBy,
        Instant givenAt,
        boolean forCitizen) {

    /** Given by the citizen, whom it may show: as secret as the citizen. */
    public boolean fromCitizen() {
        return givenBy.equals(WrittenDemands.CITIZEN);
    }
}
