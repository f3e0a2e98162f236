package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ticket's story.
 *
 * @param type what happened: filed, answered, dispatched, signed, contacted, replied, callbackDue, closed, rework, toHuman,
 *     returned, returnRefused, assigned, extensionAsked, extended, extensionRefused, followUp, declined, withdrawn, merged,
 *     joined, unmerged, reminded, noticed, criticised, urgeRecalled, pauseAsked, paused, pauseRefused, resumed, supportAsked,
 *     whistled, passedDown, supportAnswered, supportReleased,
 *     visitAsked, visitReminded, visitFound, visitWithdrawn,
 *     markedLeaders, markedSecret, markedUrgent, urgentTakenBack, emergencyAlerted, emergencyTaken, emergencyReported,
 *     emergencyReportMissed, emergencyOver,
 *     raisedToLeader, raisedToMeeting, instructed, metAndDecided, raisingDropped,
 *     exemptionAsked, exemptionPassed, exempted, exemptionRefused, exemptionWithdrawn,
 *     attached, attachmentRemoved,
 *     leftAsWritten, screeningOverridden, screeningInsisted, refusalOverturned, takenUpAgain,
 *     peerSent, peerUnreached, peerReplied, peerReturned, peerUrged, peerWithdrew
 * @param actor account name, or {@code robot}, {@code system} or {@code platform} (another platform)
 * @param note why, in words for people
 * @param basis the rule, duty or document that it rests on; null where none is asked for
 */
public record TicketEvent(
        TicketId ticket,
        long version,
        String type,
        TicketState state,
        Instant at,
        String actor,
        String note,
        @Nullable String basis) {}
