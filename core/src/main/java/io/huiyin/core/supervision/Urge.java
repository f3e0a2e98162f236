package io.huiyin.core.supervision;

import io.huiyin.core.city.UrgeStep;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of the urge ladder that was taken about one deadline of one unit.
 *
 * @param unit code of the unit that was urged
 * @param dueAt the deadline that it is about
 * @param actor account name, or {@code system} when the rule took it
 * @param reason one sentence: why, with the rule's source
 * @param number e.g. {@code 云热催〔2026〕3号}; null for a reminder, which is no document
 * @param content what the unit reads, a paragraph a line; holds nothing of the citizen
 * @param askedUntil until when the unit is asked to reply
 * @param copyTo who gets a copy
 * @param recall null while it is in force
 */
public record Urge(
        long id,
        TicketId ticket,
        String unit,
        UrgeStep step,
        Instant dueAt,
        Instant at,
        String actor,
        String reason,
        @Nullable String number,
        String content,
        @Nullable Instant askedUntil,
        @Nullable String copyTo,
        @Nullable Recall recall) {

    /** Taken back, and why. */
    public record Recall(Instant at, String by, String reason) {}

    public boolean inForce() {
        return recall == null;
    }
}
