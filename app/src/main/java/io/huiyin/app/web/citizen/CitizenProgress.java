package io.huiyin.app.web.citizen;

import io.huiyin.core.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a matter goes, as its citizen is told: no names of clerks, nothing of what offices say to each other.
 *
 * @param state as far as the citizen's matter is concerned: what offices settle among themselves is left out
 * @param unit name of the unit that handles it; null before there is one
 * @param replyBy until when the unit has to reply; null when no such clock runs
 * @param reply the unit's answer; null before
 * @param files the citizen's own, and what the unit gave the citizen
 * @param mayFollowUp whether a further word or file can still be added
 * @param mayWithdraw whether it can still be taken back
 */
record CitizenProgress(
        String number,
        String title,
        TicketState state,
        String kindName,
        Instant filedAt,
        @Nullable String unit,
        @Nullable Instant replyBy,
        @Nullable String reply,
        List<CitizenStep> steps,
        List<CitizenFile> files,
        boolean mayFollowUp,
        boolean mayWithdraw) {

    /**
     * @param type of the event, as in the ticket's story
     * @param words what the citizen is to know beyond that it happened; empty for nothing
     */
    record CitizenStep(String type, Instant at, String words) {}

    /** @param own given by the citizen */
    record CitizenFile(UUID id, String name, String mediaType, long bytes, boolean own) {}
}
