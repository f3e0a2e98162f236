package io.huiyin.core.screening;

import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.CallId;
import io.huiyin.core.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One advice and its fate.
 *
 * @param call null for a demand that came in writing, or that went on without any advice
 * @param part which of the call's matters
 * @param advised false when a person found it without the machine
 * @param words the demand as far as it had been told
 * @param stands false once later words took the advice back
 * @param agent whose call it was
 * @param decision null as long as nobody decided
 * @param ticket what the demand became, declined or not; null when no ticket came of it
 * @param sampled whether a demand taken against the advice is to be reviewed; every refusal is
 * @param review null before it
 */
public record ScreeningRecord(
        long id,
        @Nullable CallId call,
        int part,
        boolean advised,
        ScreeningAdvice advice,
        String words,
        Instant at,
        boolean stands,
        String agent,
        @Nullable Decision decision,
        @Nullable TicketId ticket,
        boolean sampled,
        @Nullable Review review) {

    /** What a person made of the advice. */
    public enum Way {
        /** 不予受理: it is declined, with the way that is open to the citizen. */
        CONFIRMED,
        /** 照常受理: the agent does not share it. */
        OVERRIDDEN,
        /** 坚持: the citizen does not accept it, the ticket goes on. */
        INSISTED
    }

    public record Decision(Way way, ScreeningReason reason, String note, String by, Instant at) {

        /** In one sentence. */
        public String why() {
            return reason.with(note);
        }
    }

    /**
     * @param right whether the decision was
     * @param label what the demand really was: a kind or {@code none}
     * @param again the ticket by which a wrongly declined demand was taken up again
     */
    public record Review(
            boolean right,
            String note,
            String label,
            String by,
            Instant at,
            @Nullable TicketId again) {}

    /** What became of it. */
    public enum Outcome {
        /** 不予受理 */
        DECLINED,
        /** nothing was written down */
        TOLD_AWAY,
        /** the ticket goes on because the citizen insists */
        INSISTED,
        /** the ticket goes on because the agent does not share the advice */
        OVERRIDDEN,
        /** the ticket goes on, nobody said a word on the advice, or there was none */
        TAKEN
    }

    public Outcome outcome() {
        if (decision != null && decision.way() == Way.CONFIRMED) {
            return Outcome.DECLINED;
        }
        if (ticket == null) {
            return Outcome.TOLD_AWAY;
        }
        if (decision == null) {
            return Outcome.TAKEN;
        }
        return decision.way() == Way.INSISTED ? Outcome.INSISTED : Outcome.OVERRIDDEN;
    }

    /** Declined, or told away with nothing written down. */
    public boolean refusal() {
        return outcome() == Outcome.DECLINED || outcome() == Outcome.TOLD_AWAY;
    }
}
