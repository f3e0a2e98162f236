package io.huiyin.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another unit was asked to do on a ticket. It answers to the unit that leads, never to the citizen.
 *
 * @param asked what it is to do
 * @param dueAt until when it must have answered; a department that was whistled for: have reported
 * @param answer null before it has answered
 * @param releaseReason why its answer is no longer awaited; null while it is, or was given
 */
public record Assistance(
        long id,
        TicketId ticket,
        String unit,
        Kind kind,
        String asked,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String releaseReason) {

    /** Why the unit helps. */
    public enum Kind {
        /** 协办: named by the catalogue, the centre or the lead. */
        SUPPORT("协办"),
        /** 吹哨报到: a town or street that leads calls a department, which reports to it on a clock of its own. */
        WHISTLE("吹哨"),
        /** 内部转办: a part of the leading unit itself. */
        SUB_UNIT("转下级办理");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Its answer is awaited. */
    public boolean open() {
        return answeredAt == null && releaseReason == null;
    }

    public boolean lateAt(Instant now) {
        return open() && now.isAfter(dueAt);
    }
}
